import { describe, expect, it } from 'vitest'
import { duplicatesIn, mergeEntries } from '../../../glossary/writing/merge-entries'
import { concept, cue, packOf, sense, term } from '../matching/small-pack'

describe('entries that share a name', () => {
  it('are found, whatever case and hyphens', () => {
    expect(duplicatesIn([concept('a', ['Light-rail']), concept('b', ['road']), concept('c', ['light rail'])])).toEqual([
      ['a', 'c'],
    ])
  })

  it('make one group where one shares with two', () => {
    const chain = [concept('a', ['tram']), concept('b', ['streetcar']), concept('c', ['tram', 'streetcar'])]
    expect(duplicatesIn(chain).map((group) => group.toSorted())).toEqual([['a', 'b', 'c']])
  })

  it('are none where the name is of another language, or to be avoided', () => {
    expect(duplicatesIn([concept('a', ['gift']), concept('b', [term('Gift', { language: 'de' })])])).toEqual([])
    expect(duplicatesIn([concept('a', ['tram']), concept('b', [term('tram', { status: 'deprecated' })])])).toEqual([])
  })
})

describe('merging', () => {
  const tram = concept('tram', [term('tram', { status: 'preferred' })], {
    definition: { en: 'A railway in a street.' },
  })
  const other = concept('tram-2', [term('Tram', { status: 'preferred' }), term('tram')], {
    definition: { en: 'A street railway.', fr: 'Un chemin de fer.' },
    sources: [{ organisation: 'City', title: 'Lines' }],
    tags: ['transport'],
  })

  it('keeps names, texts, sources and tags of both; a second definition stands in the note', () => {
    const { concepts } = mergeEntries(packOf(tram, other), [['tram', 'tram-2']])
    expect(concepts).toMatchObject([
      {
        id: 'tram',
        definition: { en: 'A railway in a street.', fr: 'Un chemin de fer.' },
        wordingNote: { en: 'A street railway.' },
        sources: [{ organisation: 'City', title: 'Lines' }],
        tags: ['transport'],
      },
    ])
    expect(concepts[0]?.terms.map(({ form, status }) => `${form} ${status}`)).toEqual([
      'tram preferred',
      'Tram admitted',
    ])
  })

  it('keeps what both have in the news, a second text in the note', () => {
    const [one, two] = [
      { ...tram, inTheNews: { en: 'It runs.' } },
      { ...other, definition: {}, inTheNews: { en: 'It stops.', fr: 'Arrêt.' } },
    ]
    expect(mergeEntries(packOf(one, two), [['tram', 'tram-2']]).concepts[0]).toMatchObject({
      inTheNews: { en: 'It runs.', fr: 'Arrêt.' },
      wordingNote: { en: 'It stops.' },
    })
  })

  it('leaves an entry as it is whose texts would not fit, and leads relations to it still', () => {
    const long = { ...other, definition: { en: 'a'.repeat(3_000) }, wordingNote: { en: 'b'.repeat(3_000) } }
    const third = concept('tram-3', ['tram'], { definition: { en: 'A third.' } })
    const road = concept('road', ['road'], { relations: [{ type: 'related', target: 'tram-2' }] })
    const { concepts } = mergeEntries(packOf(tram, long, third, road), [['tram', 'tram-2', 'tram-3']])
    expect(concepts.map(({ id }) => id)).toEqual(['tram', 'tram-2', 'road'])
    expect(concepts[0]?.wordingNote).toEqual({ en: 'A third.' })
    expect(concepts.slice(1)).toEqual([long, road])
  })

  it('leads relations of others to what is left, once', () => {
    const road = concept('road', ['road'], {
      relations: ['tram', 'tram-2'].map((target) => ({ type: 'related' as const, target })),
    })
    expect(mergeEntries(packOf(tram, other, road), [['tram', 'tram-2']]).concepts[1]?.relations).toEqual([
      { type: 'related', target: 'tram' },
    ])
  })

  it('keeps two sense rules of one name apart', () => {
    const ruled = (id: string, near: string) =>
      concept(id, [term(id, { mark: 'sense', sense: 'meaning' })], {
        senses: { meaning: sense({ strong: [cue(near)] }) },
      })
    const [merged] = mergeEntries(packOf(ruled('bank', 'river'), ruled('shore', 'sea')), [['bank', 'shore']]).concepts
    expect(merged?.terms.map(({ form, sense }) => `${form}: ${sense}`)).toEqual(['bank: meaning', 'shore: meaning-2'])
    expect(Object.keys(merged?.senses ?? {})).toEqual(['meaning', 'meaning-2'])
  })
})
