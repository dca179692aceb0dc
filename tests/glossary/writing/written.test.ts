import { describe, expect, it } from 'vitest'
import type { ConceptEntry } from '../../../glossary/pack'
import { entryFrom, type WritingContext, type Written, writtenFrom } from '../../../glossary/writing/written'
import { misaddressed, noParts } from '../../../glossary/writing/written-parts'
import { concept, cue, sense, term } from '../matching/small-pack'

const context: WritingContext = {
  language: 'en',
  taken: new Set(),
  subjectField: 'mine',
  subjects: {},
  today: '2026-01-01',
}
const written = (more: Partial<Written> = {}): Written => ({
  terms: [{ form: 'heritage tramway', language: 'en', status: 'preferred', exact: false }],
  definition: { en: 'A tramway kept for its history.' },
  note: {},
  near: '',
  never: '',
  ...noParts,
  ...more,
})
function entry(more: Partial<Written> = {}, given: Partial<WritingContext> = {}): ConceptEntry {
  const result = entryFrom(written(more), { ...context, ...given })
  if (result.kind === 'problem') throw new Error(result.problem)
  return result.entry
}

describe('an entry from the form', () => {
  it('is marked wherever it stands', () => {
    expect(entry()).toMatchObject({
      id: 'heritage-tramway',
      subjectField: 'mine',
      definition: { en: 'A tramway kept for its history.' },
      terms: [{ form: 'heritage tramway', status: 'preferred', case: 'fold', mark: 'always' }],
    })
  })

  it('is marked only near some words, and never near others', () => {
    const { terms, senses } = entry({ near: 'rails, depot', never: 'gin；酒' })
    expect(terms[0]).toMatchObject({ mark: 'sense', sense: 'meaning' })
    expect(senses).toEqual({
      meaning: sense({
        strong: [cue('rails'), cue('depot')],
        vetoes: [cue('gin'), cue('酒')],
        cueScope: 'paragraph',
        vetoScope: 'near',
      }),
    })
  })

  it('are marked in two letters, where their capitals count', () => {
    const termsOf = (exact: boolean) =>
      entry({ terms: [{ form: 'IT', language: 'en', status: 'preferred', exact }] }).terms
    expect(termsOf(true)).toMatchObject([{ mark: 'always', case: 'exact' }])
    expect(termsOf(false)).toMatchObject([{ mark: 'search-only' }])
  })

  it('is found by search alone where its only name is an everyday word, and says so', () => {
    const terms = [{ form: 'people', language: 'en', status: 'preferred', exact: false }] as const
    const result = entryFrom(written({ terms }), context)
    expect(result).toMatchObject({ entry: { terms: [{ mark: 'search-only' }] }, remarks: [{ code: 'form-common' }] })
  })

  it('remembers where the reader met it', () => {
    const example = { sentence: 'The  tramway\nreopened.', address: 'https://news.example/a' }
    expect(entry({ example }).sources).toEqual([
      {
        organisation: 'news.example',
        title: 'The tramway reopened.',
        url: 'https://news.example/a',
        supports: [],
        checked: '2026-01-01',
      },
    ])
    expect(entry({ example: { ...example, address: 'javascript:alert(1)' } }).sources).toEqual([])
  })

  it('has nothing of what was removed in the form', () => {
    const removed = true
    const made = entry({
      terms: [
        { form: 'trolley', language: 'en', status: 'preferred', exact: false, removed },
        { form: 'tram', language: 'en', status: 'preferred', exact: false, removed: false },
      ],
      relations: [
        { type: 'related', target: 'rails', removed },
        { type: 'broader', target: 'railway', removed: false },
      ],
      sources: [{ organisation: '', title: 'Timetable', url: '', removed }],
      example: { sentence: 'The tram came.', address: 'https://news.example/a', removed },
    })
    expect(made.terms.map(({ form }) => form)).toEqual(['tram'])
    expect(made.relations).toEqual([{ type: 'broader', target: 'railway' }])
    expect(made.sources).toEqual([])
  })

  it('has an id of its own', () => {
    expect(entry({}, { taken: new Set(['heritage-tramway']) }).id).toBe('heritage-tramway-2')
  })

  it('is written in as many languages as were filled in', () => {
    const made = entry({ definition: { en: ' A tramway. ', 'zh-Hans': ' ' }, note: { 'zh-Hans': '旧名。', en: '' } })
    expect(made.definition).toEqual({ en: 'A tramway.' })
    expect(made.wordingNote).toEqual({ 'zh-Hans': '旧名。' })
  })

  it('has the sounds of its names', () => {
    const row = { status: 'preferred', exact: false } as const
    const terms = [
      { ...row, form: '五通', language: 'zh-Hans', sound: ' wǔ tōng ' },
      { ...row, form: 'five links', language: 'en', sound: '' },
    ]
    expect(entry({ terms }).romanisation).toEqual({ 五通: 'wǔ tōng' })
  })

  const rows = (...forms: string[]): Written['terms'] =>
    forms.map((form) => ({ form, language: 'en', status: 'preferred', exact: false }))
  const removed = { form: 'tram', language: 'en', status: 'preferred', exact: false, removed: true } as const
  it.each([
    [{ problem: 'no-term', at: 0 }, { terms: rows(' ') }],
    [{ problem: 'no-term', at: 1 }, { terms: [removed, ...rows('')] }],
    [{ problem: 'term-long', at: 2 }, { terms: rows('tram', '', 'a'.repeat(201)) }],
    [{ problem: 'text-long' }, { definition: { en: 'Short.', 'zh-Hans': 'a'.repeat(4001) } }],
  ] satisfies [object, Partial<Written>][])('is none: %j', (problem, more) => {
    expect(entryFrom(written(more), context)).toEqual({ kind: 'problem', ...problem })
  })
})

describe('an entry that is edited', () => {
  const before = concept('it', [term('Tram', { note: 'short', case: 'title-sensitive' }), '电车'], {
    definition: { en: 'Old.', 'zh-Hans': '旧。' },
    relations: [{ type: 'related', target: 'other' }],
  })

  it('is the same again where nothing was changed', () => {
    expect(entry(writtenFrom(before, 'en', {}), { before })).toEqual(before)
    const near = entry({ near: 'rails' })
    expect(entry(writtenFrom(near, 'en', {}), { before: near })).toEqual(near)
  })

  it('keeps what the form does not show', () => {
    const form = writtenFrom(before, 'en', {})
    const after = entry({ ...form, definition: { ...form.definition, en: 'New.' } }, { before })
    expect(after.definition).toEqual({ en: 'New.', 'zh-Hans': '旧。' })
    expect(after.relations).toEqual(before.relations)
    expect(after.terms[0]).toMatchObject({ note: 'short', case: 'title-sensitive' })
  })

  it('keeps that a name is a common noun, until its case is to count', () => {
    const old = concept('it', [term('tram depot', { case: 'common' })])
    const form = writtenFrom(old, 'en', {})
    const [row] = form.terms
    if (!row) throw new Error('There is no name.')
    expect(row.exact).toBe(false)
    const caseWith = (exact: boolean) => entry({ ...form, terms: [{ ...row, exact }] }, { before: old }).terms[0]?.case
    expect(caseWith(false)).toBe('common')
    expect(caseWith(true)).toBe('exact')
  })

  it('keeps the sound that was changed of a name that both scripts write alike', () => {
    const both = ['zh-Hans', 'zh-Hant'].map((language) => term('五通', { language }))
    const old = concept('it', both, { romanisation: { 五通: 'wu tong' } })
    const form = writtenFrom(old, 'en', {})
    const [first, second] = form.terms
    if (!first || !second) throw new Error('There are no names.')
    expect(entry({ ...form, terms: [{ ...first, sound: 'wǔtōng' }, second] }, { before: old }).romanisation).toEqual({
      五通: 'wǔtōng',
    })
    expect(entry({ ...form, terms: [first, { ...second, sound: '' }] }, { before: old }).romanisation).toEqual({})
  })

  it('leaves hidden and garbled names unmarked, with words that must stand near too', () => {
    const names = [
      term('Tram'),
      term('tramm', { mark: 'search-only', status: 'deprecated' }),
      term('power car', { mark: 'garbled-pages', status: 'garbled' }),
    ]
    const old = concept('it', names)
    const form = { ...writtenFrom(old, 'en', {}), definition: { en: 'New.' } }
    const marks = (more: object = {}) => entry({ ...form, ...more }, { before: old }).terms.map(({ mark }) => mark)
    expect(marks()).toEqual(['always', 'search-only', 'garbled-pages'])
    expect(marks({ near: 'rails' })).toEqual(['sense', 'search-only', 'garbled-pages'])
    // A name that was no mistranslation after all.
    const terms = form.terms.map((one) => (one.form === 'power car' ? { ...one, status: 'admitted' } : one))
    expect(marks({ terms })).toEqual(['always', 'search-only', 'always'])
  })

  it('marks an everyday word once other names or words near it speak for it', () => {
    const old = entry({ terms: [{ form: 'people', language: 'en', status: 'preferred', exact: false }] })
    const form = writtenFrom(old, 'en', {})
    const terms = [...form.terms, { form: 'townsfolk', language: 'en', status: 'admitted', exact: false } as const]
    expect(entry({ ...form, terms }, { before: old }).terms.map(({ mark }) => mark)).toEqual(['sense', 'always'])
    expect(entry({ ...form, near: 'rails' }, { before: old }).terms[0]?.mark).toBe('sense')
  })

  it('keeps rules that the form cannot show', () => {
    const senses = { it: sense({ weak: [cue('a', 'b')] }) }
    const ruled = concept('it', [term('Tram', { mark: 'sense', sense: 'it' })], { senses })
    const form = writtenFrom(ruled, 'en', {})
    const terms = [...form.terms, { form: 'streetcar', language: 'en', status: 'admitted', exact: false } as const]
    const after = entry({ ...form, terms, near: 'rails' }, { before: ruled })
    expect(after.senses).toEqual(senses)
    expect(after.terms.map(({ mark }) => mark)).toEqual(['sense', 'always'])
  })
})

describe('subject, tags, relations and sources', () => {
  const subjects = { mine: { en: 'My entries' }, rail: { en: 'Railways' } }
  const result = (more: Partial<Written>, given: Partial<WritingContext> = {}) =>
    entryFrom(written(more), { ...context, subjects, ...given })

  it('files the entry under the subject that is called so, under a new one, or under the usual one', () => {
    expect(result({ subject: 'Railways' })).toMatchObject({ entry: { subjectField: 'rail' }, subjects })
    expect(result({ subject: 'Ships' })).toMatchObject({
      entry: { subjectField: 'ships' },
      subjects: { ships: { en: 'Ships' } },
    })
    expect(result({})).toMatchObject({ entry: { subjectField: 'mine' } })
  })

  it('cuts what is too long between characters, never through one', () => {
    const long = `${'a'.repeat(499)}🚋`
    const made = entry({
      tags: long,
      sources: [{ organisation: 'City', title: long, url: '' }],
      example: { sentence: long, address: 'https://news.example/' },
    })
    expect([...(made.tags ?? []), ...made.sources.map(({ title }) => title)]).toEqual(
      Array.from({ length: 3 }, () => 'a'.repeat(499)),
    )
  })

  it('takes tags apart, and leaves the field out without any', () => {
    expect(entry({ tags: ' old，rail, old ' }).tags).toEqual(['old', 'rail'])
    expect('tags' in entry({ tags: ' , ' })).toBe(false)
  })

  it('keeps of a source what the form does not show, and takes one away that was emptied', () => {
    const sources = [
      { organisation: 'City', title: 'Lines', url: 'https://city.example/', checked: '2026-01-01' },
      { organisation: 'Town', title: 'Stops' },
    ]
    const before = concept('it', ['it'], { sources })
    const [first] = writtenFrom(before, 'en', {}).sources
    if (!first) throw new Error('There is no source.')
    const gone = { organisation: ' ', title: '', url: '', at: 1 }
    expect(entry({ sources: [{ ...first, title: 'All lines', url: '' }, gone] }, { before }).sources).toEqual([
      { organisation: 'City', title: 'All lines', checked: '2026-01-01' },
    ])
  })

  it.each([
    ['', undefined],
    [' https://city.example/ ', undefined],
    ['javascript:alert(1)', 1],
    ['city.example', 1],
  ])('of a source with the address “%s” keeps none but those of the web', (url, at) => {
    const source = { organisation: 'City', title: 'Lines', url: '' }
    expect(misaddressed([source, { ...source, url }])).toBe(at)
    expect(misaddressed([source, { ...source, url, removed: true }])).toBe(undefined)
    expect(entry({ sources: [{ ...source, url }] }).sources[0]?.url).toBe(at ? undefined : url.trim() || undefined)
  })

  it('calls a source by its address where nothing else was given, and does not show that as a title', () => {
    const url = 'https://city.example/'
    const made = entry({ sources: [{ organisation: '', title: '', url }] })
    expect(made.sources).toEqual([{ organisation: url, title: url, url }])
    expect(writtenFrom(made, 'en', {}).sources).toEqual([{ organisation: '', title: '', url, at: 0 }])
  })
})
