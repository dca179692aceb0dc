import { expect, it } from 'vitest'
import { comparisonOf } from '../../../entrypoints/options/comparison'
import { concept, packOf } from '../../glossary/matching/small-pack'

const noted = concept('tram', ['tram'], { wordingNote: { en: 'Also of mines.' } })
const before = packOf(noted, concept('bus', ['bus']), concept('ferry', ['ferry']))
const incoming = packOf(concept('tram', ['tram']), concept('bus', ['bus']), concept('lift', ['lift']))
const counts = (...given: Parameters<typeof comparisonOf>) => {
  const { added, changed, same, missing } = comparisonOf(...given)
  return [added, changed, same, missing].map(({ first }) => first.map(({ id }) => id).join())
}

it('a replacement changes what it says less of', () =>
  expect(counts(before, incoming, undefined)).toEqual(['lift', 'tram', 'bus', 'ferry']))

it('a merge keeps what the file does not say', () => {
  const merge = { key: { by: 'id' }, drop: false, rules: true } as const
  expect(counts(before, incoming, merge)).toEqual(['lift', '', 'tram,bus', 'ferry'])
})
