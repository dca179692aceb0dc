import { expect, it } from 'vitest'
import { spelt } from '../../../components/entry/Forms'
import { term } from './glossary-fixtures'

const forms = (...terms: Parameters<typeof spelt>[0]): string[] => spelt(terms).map(({ form }) => form)
const admitted = { status: 'admitted' } as const

it('lists what differs by its capitals alone once', () => {
  expect(forms(term('Belt and Road', 'en', admitted), term('belt and road', 'en', admitted))).toEqual(['Belt and Road'])
  expect(forms(term('Harbour Pact', 'en'), term('harbour pact', 'en', admitted))).toEqual(['Harbour Pact'])
  expect(forms(term('OBOR', 'en', { status: 'deprecated' }), term('Obor', 'en', { status: 'deprecated' }))).toEqual([
    'OBOR',
  ])
})

it('lists it again where there is more to say of it', () => {
  expect(forms(term('Harbour Pact', 'en'), term('harbour pact', 'en', { status: 'deprecated' }))).toHaveLength(2)
})
