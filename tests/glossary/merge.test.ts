import { describe, expect, it } from 'vitest'
import { type Merged, type MergeKey, mergePacks, sharedLanguages } from '../../glossary/merge'
import type { Term } from '../../glossary/pack'
import { concept, cue, packOf, sense, term } from './matching/small-pack'

const preferred = (form: string, language = 'en') => term(form, { language, status: 'preferred' })
const before = packOf(
  concept('tram', [preferred('tram'), term('tramcar')], { definition: { en: 'Old.', fr: 'Vieux.' } }),
  concept('road', [preferred('road')], { relations: [{ type: 'related', target: 'tram' }] }),
)
const incoming = packOf(
  concept('n1', [preferred('Tram'), preferred('tramway', 'fr')], { definition: { en: 'New.' } }),
  concept('road', [preferred('rail')], { relations: [{ type: 'related', target: 'n1' }] }),
)
const counts = ({ added, changed, same, missing }: Merged) => ({
  added: added.map(({ id }) => id),
  changed: changed.map(({ id }) => id),
  same: same.map(({ id }) => id),
  missing: missing.map(({ id }) => id),
})
const merge = (key: MergeKey, drop = false) => mergePacks(before, incoming, { key, drop, rules: true })

describe('merging by a name', () => {
  const merged = merge({ by: 'name', language: 'en' })

  it('says what comes, what changes and what the file does not have', () => {
    expect(counts(merged)).toEqual({ added: ['road-2'], changed: ['tram'], same: [], missing: ['road'] })
    expect(merged.changed.map(({ fields }) => fields)).toEqual([['terms', 'definition']])
  })

  it('keeps the id, and what the file does not say', () => {
    expect(merged.pack.concepts[0]).toMatchObject({ id: 'tram', definition: { en: 'New.', fr: 'Vieux.' } })
    expect(merged.pack.concepts[0]?.terms.map(({ form }) => form)).toEqual(['tram', 'tramcar', 'Tram', 'tramway'])
  })

  it('leads relations of what comes to what it is here', () => {
    expect(merged.pack.concepts.map(({ id, relations }) => `${id} ${relations.map(({ target }) => target)}`)).toEqual([
      'tram ',
      'road tram',
      'road-2 tram',
    ])
  })

  it('takes away what the file does not have, where that was chosen', () => {
    const { pack } = merge({ by: 'name', language: 'en' }, true)
    expect(pack.concepts.map(({ id }) => id)).toEqual(['tram', 'road-2'])
  })
})

it('merging by id takes what has the id for the same, whatever it is called', () => {
  expect(counts(merge({ by: 'id' }))).toEqual({ added: ['n1'], changed: ['road'], same: [], missing: ['tram'] })
})

it('merging a glossary into itself changes nothing', () => {
  const merged = mergePacks(before, before, { key: { by: 'id' }, drop: true, rules: true })
  expect(counts(merged)).toEqual({ added: [], changed: [], same: ['tram', 'road'], missing: [] })
  expect(merged.pack).toEqual(before)
})

describe('merging into an entry with rules of the reader’s', () => {
  const ruled = concept(
    'hall',
    [
      preferred('hall'),
      term('Hall', {
        mark: 'sense',
        sense: 'meaning',
        case: 'exact',
        note: 'of towns',
        confidence: 'high',
        type: 'short',
      }),
    ],
    { senses: { meaning: sense({ vetoes: [cue('hotel')] }) } },
  )
  const into = (rules: boolean, ...terms: Term[]) =>
    mergePacks(packOf(ruled), packOf(concept('hall', terms)), { key: { by: 'id' }, drop: false, rules }).pack
      .concepts[0]

  it('keeps them and what else a table does not say of a name', () => {
    const merged = into(false, term('Hall', { status: 'obsolete', note: 'once' }), term('aula'))
    expect(merged?.terms).toEqual([
      preferred('hall'),
      { ...ruled.terms[1], status: 'obsolete', note: 'once' },
      term('aula'),
    ])
    expect(merged?.senses).toEqual(ruled.senses)
  })

  it('takes those of a pack, and leaves no rule that no name waits for', () => {
    const merged = into(true, term('Hall'))
    expect(merged?.terms[1]).toEqual(term('Hall'))
    expect(merged?.senses).toEqual({})
  })

  it('has one preferred name in each language, the one that comes', () => {
    const merged = into(false, preferred('moot hall'), preferred('salle', 'fr'))
    expect(merged?.terms.map(({ form, status }) => `${form} ${status}`)).toEqual([
      'hall admitted',
      'Hall admitted',
      'moot hall preferred',
      'salle preferred',
    ])
  })
})

it('two entries of one name are not both taken for the same', () => {
  const twice = packOf(concept('a', [preferred('tram')]), concept('b', [preferred('tram')]))
  expect(
    counts(mergePacks(before, twice, { key: { by: 'name', language: 'en' }, drop: false, rules: false })),
  ).toMatchObject({
    added: ['b'],
    changed: ['tram'],
  })
})

it('of two entries of one name the one with the same id is meant, or else with the same other names', () => {
  const two = packOf(
    concept('mercury-planet', [preferred('Mercury'), preferred('水星', 'zh-Hans')]),
    concept('mercury-metal', [preferred('Mercury'), preferred('汞', 'zh-Hans')]),
  )
  const meantBy = (id: string, chinese: string) => {
    const one = packOf(
      concept(id, [preferred('Mercury'), preferred(chinese, 'zh-Hans')], { definition: { en: 'New.' } }),
    )
    return counts(mergePacks(two, one, { key: { by: 'name', language: 'en' }, drop: false, rules: false })).changed
  }
  expect(meantBy('x', '汞')).toEqual(['mercury-metal'])
  expect(meantBy('mercury-metal', '水银')).toEqual(['mercury-metal'])
  expect(meantBy('x', '水銀')).toEqual(['mercury-planet'])
})

it('entries whose only name is to be avoided are the same by that name', () => {
  const style = packOf(concept('stake', [term('stake holder', { status: 'deprecated' })]))
  const merged = mergePacks(style, style, { key: { by: 'name', language: 'en' }, drop: false, rules: false })
  expect(counts(merged)).toEqual({ added: [], changed: [], same: ['stake'], missing: [] })
  expect(merged.same).toEqual([{ id: 'stake', name: { en: 'stake holder' } }])
})

it('subjects that are called alike are one', () => {
  const own = { ...before, subjectFields: { test: { en: 'Rail' } } }
  const other = { ...incoming, subjectFields: { test: { en: 'Ships' }, r: { en: 'Rail' } } }
  expect(mergePacks(own, other, { key: { by: 'id' }, drop: false, rules: false }).pack.subjectFields).toEqual({
    test: { en: 'Rail' },
    'test-2': { en: 'Ships' },
  })
})

it('a file that files nothing leaves entries under their subjects', () => {
  const unfiled = packOf({ ...concept('tram', [preferred('tram')]), subjectField: 'general' })
  const given = { ...unfiled, subjectFields: { general: { en: 'General' } } }
  expect(
    mergePacks(before, given, { key: { by: 'id' }, drop: false, rules: false }).pack.concepts[0]?.subjectField,
  ).toBe('test')
})

it('keys can be the languages in which both have names', () => {
  expect(sharedLanguages(before, incoming)).toEqual(['en'])
})

it('an entry that another program wrote in another order is the same', () => {
  const [tram] = before.concepts
  const turned = tram && {
    ...tram,
    terms: tram.terms.map((one) => Object.fromEntries(Object.entries(one).reverse()) as typeof one),
  }
  const { same, changed } = mergePacks(before, packOf(...(turned ? [turned] : [])), {
    key: { by: 'id' },
    drop: false,
    rules: false,
  })
  expect([same.map(({ id }) => id), changed]).toEqual([['tram'], []])
})
