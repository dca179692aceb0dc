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
    definition: { en: 'A railway in a street.', de: 'Eine Bahn.', it: 'Una ferrovia.' },
    sources: [{ organisation: 'Rail', title: 'Trams' }],
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
        definition: { en: 'A railway in a street.', de: 'Eine Bahn.', it: 'Una ferrovia.', fr: 'Un chemin de fer.' },
        wordingNote: { en: 'A street railway.' },
        sources: [
          { organisation: 'Rail', title: 'Trams' },
          { organisation: 'City', title: 'Lines', supports: ['wording'] },
        ],
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

describe('of entries that are merged', () => {
  const source = { organisation: 'State', title: 'Plan' }
  const leading = (...concepts: ReturnType<typeof concept>[]): string[] =>
    mergeEntries(packOf(...concepts), [concepts.map(({ id }) => id)]).concepts.map(({ id }) => id)

  it('the well-kept one leads, wherever it stands, and the others follow by the same order', () => {
    const junk = concept('junk', ['GBA', 'Digital Silk Road'], { definition: { en: 'unfinished def' } })
    const better = concept('better', ['GBA'], { definition: { en: 'A bay.', fr: 'Une baie.' } })
    const kept = concept('kept', [term('GBA', { mark: 'sense', sense: 'bay' }), '粤港澳大湾区'], {
      definition: { en: 'A region.' },
      senses: { bay: sense({ strong: [cue('Hong Kong')] }) },
      sources: [source],
    })
    const { concepts } = mergeEntries(packOf(junk, better, kept), [['junk', 'better', 'kept']])
    expect(concepts).toEqual([
      {
        ...kept,
        terms: [...kept.terms, term('Digital Silk Road')],
        definition: { en: 'A region.', fr: 'Une baie.' },
        wordingNote: { en: 'A bay.\nunfinished def' },
      },
    ])
  })

  it('one with a source of its definition goes before one in more languages, that before more names, that before the first', () => {
    const first = concept('first', ['tram'])
    const named = concept('named', ['tram', 'streetcar'])
    const spoken = concept('spoken', ['tram'], { definition: { en: 'A.', fr: 'B.' } })
    const sourced = concept('sourced', ['tram'], { sources: [source] })
    expect(leading(first, concept('second', ['tram']))).toEqual(['first'])
    expect(leading(first, named)).toEqual(['named'])
    expect(leading(named, spoken)).toEqual(['spoken'])
    expect(leading(spoken, sourced)).toEqual(['sourced'])
  })

  it('a source counts for nothing where it is of something else, or nothing is defined', () => {
    const spoken = concept('spoken', ['tram'], { definition: { en: 'A.', fr: 'B.' } })
    expect(leading(spoken, concept('news', ['tram'], { sources: [{ ...source, supports: ['in-the-news'] }] }))).toEqual(
      ['spoken'],
    )
    expect(leading(spoken, concept('empty', ['tram'], { definition: {}, sources: [source] }))).toEqual(['spoken'])
  })
})

describe('sources of what is taken in', () => {
  const [rail, city] = [
    { organisation: 'Rail', title: 'Trams' },
    { organisation: 'City', title: 'Lines' },
  ]
  const lead = concept('lead', ['tram'], { definition: { en: 'A.', de: 'B.', it: 'C.' }, sources: [rail] })
  const sourcesWith = (more: Parameters<typeof concept>[2]) =>
    mergeEntries(packOf(lead, concept('other', ['tram'], more)), [['lead', 'other']]).concepts[0]?.sources

  it('support the note, where the definition went into it', () => {
    expect(sourcesWith({ definition: { en: 'Z.' }, sources: [city] })).toEqual([
      rail,
      { ...city, supports: ['wording'] },
    ])
    expect(
      sourcesWith({ definition: { en: 'Z.', fr: 'Y.' }, sources: [{ ...city, supports: ['definition', 'readings'] }] }),
    ).toEqual([rail, { ...city, supports: ['wording', 'readings'] }])
  })

  it('support the definition still, where it says the same or is in another language', () => {
    expect(sourcesWith({ definition: { en: 'A.' }, sources: [city] })).toEqual([rail, city])
    expect(sourcesWith({ definition: { fr: 'Y.' }, sources: [city] })).toEqual([rail, city])
  })

  it('do not come to support a definition where there was none', () => {
    expect(sourcesWith({ definition: {}, sources: [city] })).toEqual([rail, { ...city, supports: ['wording'] }])
  })

  it('follow what was in the news as well', () => {
    const told = { ...lead, inTheNews: { en: 'It runs.' } }
    const other = concept('other', ['tram'], {
      definition: {},
      inTheNews: { en: 'It stops.' },
      sources: [{ ...city, supports: ['in-the-news'] }],
    })
    expect(mergeEntries(packOf(told, other), [['lead', 'other']]).concepts[0]?.sources).toEqual([
      rail,
      { ...city, supports: ['wording'] },
    ])
  })

  it('are one where both cite the same, for all that it supports', () => {
    expect(sourcesWith({ definition: { en: 'Z.' }, sources: [rail] })).toEqual([
      { ...rail, supports: ['definition', 'wording'] },
    ])
    expect(sourcesWith({ definition: { en: 'A.' }, sources: [rail] })).toEqual([rail])
  })
})

describe('a name that both have', () => {
  const ruled = (id: string, near: string, ...more: string[]) =>
    concept(id, [term('GBA', { mark: 'sense', sense: 'bay' }), ...more], {
      senses: { bay: sense({ strong: [cue(near)] }) },
    })

  it('that is found by search alone is marked by no rule of the other', () => {
    const found = concept('a', [term('GBA', { mark: 'search-only' }), 'Bay Area'])
    const [merged] = mergeEntries(packOf(found, ruled('b', 'Hong Kong')), [['a', 'b']]).concepts
    expect(merged?.terms[0]).toEqual(term('GBA', { mark: 'search-only' }))
  })

  it('keeps the sense rule that one of them has for it, whichever leads', () => {
    for (const [one, other] of [
      [concept('a', ['GBA', 'Bay Area']), ruled('b', 'Hong Kong')],
      [ruled('a', 'Hong Kong', 'Bay Area'), concept('b', ['GBA'])],
    ] as const) {
      const [merged] = mergeEntries(packOf(one, other), [['a', 'b']]).concepts
      expect(merged?.terms).toEqual([term('GBA', { mark: 'sense', sense: 'bay' }), term('Bay Area')])
      expect(merged?.senses).toEqual({ bay: sense({ strong: [cue('Hong Kong')] }) })
    }
  })

  it('keeps it under another name, where the leading one calls another rule so', () => {
    const lead = concept('a', ['GBA', term('bay', { mark: 'sense', sense: 'bay' })], {
      senses: { bay: sense({ strong: [cue('sea')] }) },
    })
    const [merged] = mergeEntries(packOf(lead, ruled('b', 'Hong Kong')), [['a', 'b']]).concepts
    expect(merged?.terms.map(({ form, mark, sense }) => `${form}: ${mark} ${sense}`)).toEqual([
      'GBA: sense bay-2',
      'bay: sense bay',
    ])
    expect(merged?.senses['bay-2']).toEqual(sense({ strong: [cue('Hong Kong')] }))
  })

  it('keeps the rule of the leading one, where each has its own', () => {
    const [merged] = mergeEntries(packOf(ruled('a', 'Hong Kong'), ruled('b', 'Macau')), [['a', 'b']]).concepts
    expect(merged?.terms.map(({ sense }) => sense)).toEqual(['bay'])
    expect(merged?.senses).toEqual({ bay: sense({ strong: [cue('Hong Kong')] }) })
  })
})
