import { describe, expect, it } from 'vitest'
import type { Relation } from '../../../glossary/pack'
import { withEntry, withNewEntry, withoutEntries } from '../../../glossary/writing/put'
import { concept, packOf } from '../matching/small-pack'

const related = (id: string, ...relations: [Relation['type'], string][]) =>
  concept(id, [id], { relations: relations.map(([type, target]) => ({ type, target })) })
const ends = (pack: ReturnType<typeof packOf>): string[] =>
  pack.concepts.map(
    ({ id, relations }) => `${id}: ${relations.map(({ type, target }) => `${type} ${target}`).join(', ')}`,
  )

describe('an entry that is put into its pack', () => {
  const pack = packOf(related('tram', ['related', 'road']), related('road', ['related', 'tram']), related('rail'))

  it('is true from both ends of its relations, and of those it had', () => {
    expect(ends(withEntry(pack, related('tram', ['broader', 'rail'])))).toEqual([
      'tram: broader rail',
      'road: ',
      'rail: narrower tram',
    ])
  })

  it('comes after all others where it is new, without relations that lead nowhere', () => {
    expect(ends(withEntry(pack, related('bus', ['contrasts', 'tram'], ['related', 'ship'])))).toEqual([
      'tram: related road, contrasts bus',
      'road: related tram',
      'rail: ',
      'bus: contrasts tram',
    ])
  })

  it('has an id of its own where it is another with the same one', () => {
    expect(ends(withNewEntry(pack, related('tram', ['broader', 'rail'])))).toEqual([
      'tram: related road',
      'road: related tram',
      'rail: narrower tram-2',
      'tram-2: broader rail',
    ])
    expect(withNewEntry(pack, related('bus')).concepts.at(-1)?.id).toBe('bus')
  })

  it('takes relations to it along when it goes', () => {
    expect(ends(withoutEntries(pack, new Set(['tram'])))).toEqual(['road: ', 'rail: '])
  })
})
