import { expect, it } from 'vitest'
import { freeId, renamed } from '../../../entrypoints/options/import-preview'
import { packOf } from '../../glossary/matching/small-pack'

it('what comes from elsewhere has an id that no glossary has, and never the one for the reader’s own words', () => {
  expect(freeId('trams', [])).toBe('trams')
  expect(freeId('trams', ['trams'])).toBe('trams-2')
  expect(freeId('my-entries', [])).toBe('my-entries-2')
  expect(freeId('My entries', ['my-entries', 'my-entries-2'])).toBe('my-entries-3')
  const { id } = renamed({ ...packOf(), name: { en: 'Imported glossary' } }, 'My entries.csv')
  expect(freeId(id, [])).toBe('my-entries-2')
})
