import { readFileSync } from 'node:fs'
import { toJsonSchema } from '@valibot/to-json-schema'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { brief } from '../../glossary/brief/pack'
import { names } from '../../glossary/entry'
import { pack } from '../../glossary/pack'

const LANGUAGES = ['en', 'zh-Hans', 'zh-Hant'] as const
const RECONSTRUCTED = ['high', 'middle', 'low']
const INVERSE = {
  broader: 'narrower',
  narrower: 'broader',
  'part-of': 'has-part',
  'has-part': 'part-of',
  succeeds: 'followed-by',
  'followed-by': 'succeeds',
  related: 'related',
  contrasts: 'contrasts',
} as const

const { concepts } = brief
const points = brief.document?.points ?? []
const ids = new Set(concepts.map(({ id }) => id))
/** Entries that fail, by id: a failing test names them. */
const failing = (fails: (concept: (typeof concepts)[number]) => boolean): string[] =>
  concepts.filter(fails).map(({ id }) => id)

describe('the brief as a pack', () => {
  it('fits the schema, with nothing left to defaults', () => {
    expect(v.parse(pack, brief)).toEqual(brief)
  })

  it('is described by the published JSON Schema', () => {
    const published = JSON.parse(readFileSync(new URL('../../glossary/pack.schema.json', import.meta.url), 'utf8'))
    expect(published).toMatchObject(toJsonSchema(pack, { typeMode: 'input', target: 'draft-2020-12' }))
  })

  it('holds 95 concepts, 934 designations and 63 points', () => {
    expect(concepts).toHaveLength(95)
    expect(concepts.flatMap(({ terms }) => terms)).toHaveLength(934)
    expect(points).toHaveLength(63)
  })

  it('gives each concept and each point an id of its own', () => {
    expect(ids.size).toBe(concepts.length)
    expect(new Set(points.map(({ id }) => id)).size).toBe(points.length)
  })

  it('files each concept under a subject field that is named in three languages', () => {
    expect(failing(({ subjectField }) => !brief.subjectFields[subjectField])).toEqual([])
    for (const name of Object.values(brief.subjectFields)) expect(Object.keys(name)).toEqual([...LANGUAGES])
  })
})

describe('each concept', () => {
  it.each(LANGUAGES)('has a definition and a name in %s', (language) => {
    expect(failing((concept) => !concept.definition[language] || !names(concept)[language])).toEqual([])
  })

  it('has all its longer texts in three languages', () => {
    expect(
      failing(({ inTheNews, readings, wordingNote }) =>
        [inTheNews, ...readings.flatMap(({ holder, text }) => [holder, text]), wordingNote].some(
          (text) => text && LANGUAGES.some((language) => !text[language]),
        ),
      ),
    ).toEqual([])
  })

  it('has a source', () => {
    expect(failing(({ sources }) => sources.length === 0)).toEqual([])
  })

  it('prefers no wording that is only reconstructed', () => {
    expect(
      failing(({ terms }) =>
        terms.some(({ status, confidence }) => status === 'preferred' && RECONSTRUCTED.includes(confidence ?? '')),
      ),
    ).toEqual([])
  })

  it('prefers no Chinese name where its head wording is only reconstructed, except an established one', () => {
    expect(
      failing(
        ({ confidence, terms }) =>
          RECONSTRUCTED.includes(confidence ?? '') &&
          terms.some(({ status, language }) => status === 'preferred' && language !== 'en'),
      ),
    ).toEqual([])
  })

  it('names a sense exactly where a term needs one', () => {
    expect(
      failing(({ terms, senses }) =>
        terms.some(({ mark, sense }) => (mark === 'sense') !== (sense !== undefined) || (sense && !senses[sense])),
      ),
    ).toEqual([])
  })

  it('has no sense that nothing uses, nothing can satisfy or nothing can stop', () => {
    expect(
      failing(({ terms, senses }) =>
        Object.entries(senses).some(
          ([name, { strong, weak, vetoes }]) =>
            !terms.some(({ sense }) => sense === name) ||
            (strong.length === 0 && (weak.length === 1 || (weak.length === 0 && vetoes.length === 0))),
        ),
      ),
    ).toEqual([])
  })

  it('has cues that begin words by four letters at least', () => {
    const cues = concepts.flatMap(({ senses }) =>
      Object.values(senses).flatMap(({ strong, weak, vetoes }) => [...strong, ...weak, ...vetoes].flat()),
    )
    expect(cues.filter(({ form }) => form.includes('*') && !/^[a-z]{4,}\*$/.test(form))).toEqual([])
    expect(cues.filter(({ form }) => /[|=]/.test(form))).toEqual([])
  })

  it('has pinyin with tones and a gloss only for its own forms; the gloss joins to the form', () => {
    const isForm = (terms: (typeof concepts)[number]['terms'], form: string): boolean =>
      terms.some((term) => term.form === form)
    expect(
      failing(
        ({ terms, romanisation, gloss }) =>
          Object.entries(romanisation).some(
            ([form, pinyin]) => !isForm(terms, form) || /\p{Script=Han}/u.test(pinyin),
          ) ||
          Object.entries(gloss).some(
            ([form, parts]) => !isForm(terms, form) || parts.map(([part]) => part).join('') !== form,
          ),
      ),
    ).toEqual([])
  })
})

describe('relations', () => {
  it('are true from both ends', () => {
    const oneSided = concepts.flatMap(({ id, relations }) =>
      relations.filter(({ type, target }) => {
        const back = concepts.find((concept) => concept.id === target)?.relations
        return !back?.some((relation) => relation.target === id && relation.type === INVERSE[type])
      }),
    )
    expect(oneSided).toEqual([])
  })

  it('name a neighbour once and never the concept itself', () => {
    expect(
      failing(({ id, relations }) => {
        const targets = relations.map(({ target }) => target)
        return new Set(targets).size < targets.length || targets.includes(id)
      }),
    ).toEqual([])
  })

  it('lead from the digital-friendly five links to the five connectivities', () => {
    expect(concepts.find(({ id }) => id === 'digital-friendly-five-links')?.relations).toContainEqual({
      type: 'broader',
      target: 'five-connectivities',
    })
  })
})

describe('points', () => {
  it('speak of concepts that exist and stand in sections that exist', () => {
    const sections = new Set(brief.document?.sections.map(({ id }) => id))
    expect(points.flatMap((point) => point.concepts).filter((id) => !ids.has(id))).toEqual([])
    expect(points.filter(({ section }) => !sections.has(section))).toEqual([])
  })

  it('stand in the order of the document, each in a place of some length', () => {
    const starts = points.map(({ locator }) => locator.start)
    expect(starts).toEqual([...starts].sort((a, b) => a - b))
    expect(points.filter(({ locator }) => locator.end <= locator.start)).toEqual([])
  })

  it('are told in three languages and say who speaks', () => {
    for (const { text } of points) expect(Object.keys(text)).toEqual([...LANGUAGES])
    expect(points.filter(({ text }) => !/article|page/.test(text.en ?? ''))).toEqual([])
  })
})

describe('facts that the machine translation got wrong', () => {
  const told = concepts.flatMap(({ id, definition, inTheNews, readings, wordingNote }) =>
    [definition, inTheNews, ...readings.map(({ text }) => text), wordingNote].flatMap((text) =>
      (text?.en ?? '').split(/(?<=[.;]) /).map((sentence) => ({ id, sentence })),
    ),
  )
  /** A sentence may quote a wrong wording to explain it. */
  const claims = told.map(({ id, sentence }) => ({ id, sentence: sentence.replace(/"[^"]*"/g, '') }))
  it.each([
    ['June as the launch of the Belt and Road', /Belt and Road[^,;]*\b(launched|proposed|begun|began)[^,;]*\bJune\b/i],
    ['an American June summit', /summit (of|in) the United States|American summit/i],
    ['a Belt and Road launched by the EU or the G7', /(EU|European Union|G7)[^.;]*launched the Belt and Road/i],
    ['the company Unicom as what is meant', /\bUnicom\b(?!, which is not meant)/],
    ['a person called Ann', /\bAnn\b(?! is meant)/],
    ['a game between countries', /\bgame\b/i],
    ['a loss of rules', /loss of (the )?rules/i],
  ])('%s stands in no entry', (_fact, pattern) => {
    expect(claims.filter(({ sentence }) => pattern.test(sentence))).toEqual([])
  })

  it('2013 is the year of the Belt and Road, June 2021 that of Build Back Better World', () => {
    const definition = (id: string): string => concepts.find((concept) => concept.id === id)?.definition.en ?? ''
    expect(definition('belt-and-road-initiative')).toContain('2013')
    expect(definition('build-back-better-world')).toContain('June 2021')
  })
})

describe('names that take a side', () => {
  it('are marked as contested', () => {
    expect(failing(({ contested }) => contested).sort()).toEqual([
      'democracy-threat-theory',
      'digital-authoritarianism',
      'digital-rule-hegemony',
      'digital-security-threat-theory',
      'unfriendly-voices',
      'western-centrism',
    ])
  })
})
