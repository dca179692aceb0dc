import { readFileSync } from 'node:fs'
import { toJsonSchema } from '@valibot/to-json-schema'
import { Converter, CustomConverter } from 'opencc-js/t2cn'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { brief } from '../../glossary/brief/pack'
import { type Confidence, pack } from '../../glossary/pack'

const RECONSTRUCTED = ['high', 'middle', 'low']

const { concepts } = brief
const points = brief.document?.points ?? []
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

  it('holds 95 concepts, 965 designations and 63 points', () => {
    expect(concepts).toHaveLength(95)
    expect(concepts.flatMap(({ terms }) => terms)).toHaveLength(965)
    expect(points).toHaveLength(63)
  })
})

const worked = (confidence: Confidence | undefined) => confidence !== undefined && RECONSTRUCTED.includes(confidence)

const characters = Converter({ from: 't', to: 'cn' })
/** What Taiwan and Hong Kong say otherwise in the brief's terms. */
const regional = CustomConverter([
  ['數位', '數字'],
  ['數碼', '數字'],
  ['友善', '友好'],
  ['資料', '數據'],
  ['網路', '互聯網'],
  ['已開發', '發達'],
  ['共融', '包容'],
])
/** A traditional form in simplified characters: as it is, and in the mainland's words. */
const inSimplified = (form: string): string[] => [characters(form), characters(regional(form))]

describe('each concept', () => {
  it('has a source', () => {
    expect(failing(({ sources }) => sources.length === 0)).toEqual([])
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

  it('says of each reading which of its sources tells it', () => {
    expect(
      failing(({ readings, sources }) => {
        const told = readings.flatMap((reading) => reading.sources ?? [])
        const telling = sources.filter(({ supports }) => supports?.includes('readings'))
        return (
          readings.some((reading) => !reading.sources?.length) || telling.some(({ title }) => !told.includes(title))
        )
      }),
    ).toEqual([])
  })

  it('has its sources in the order in which its page cites them, the article last', () => {
    const statements = ['definition', 'readings', 'in-the-news', 'wording'] as const
    const title = brief.document?.printedTitle
    expect(
      failing(({ readings, sources }) => {
        const placeOf = ({ title, supports = ['definition'] }: (typeof sources)[number]): number => {
          const first = Math.min(...supports.map((statement) => statements.indexOf(statement)))
          const reading = readings.findIndex((each) => each.sources?.includes(title))
          return first * 10 + (statements[first] === 'readings' ? reading : 0)
        }
        const places = sources.map((source) => (source.title === title ? Number.POSITIVE_INFINITY : placeOf(source)))
        return places.some((place, at) => place < (places[at - 1] ?? 0))
      }),
    ).toEqual([])
  })

  it('is as sure of a wording in one script as in the other', () => {
    const apart = concepts.flatMap(({ id, terms }) => {
      const simplified = terms.filter(({ language }) => language === 'zh-Hans')
      return terms
        .filter(({ language }) => language === 'zh-Hant')
        .flatMap(({ form, confidence }) => {
          const twin = inSimplified(form).flatMap((said) => simplified.filter((term) => term.form === said))[0]
          const isApart = twin && (worked(confidence) || worked(twin.confidence)) && confidence !== twin.confidence
          return isApart ? [`${id}: ${form} ${confidence}, ${twin.form} ${twin.confidence}`] : []
        })
    })
    expect(apart).toEqual([])
  })

  it('has cues without the signs of the notes they were drawn from', () => {
    const cues = concepts.flatMap(({ senses }) =>
      Object.values(senses).flatMap(({ strong, weak, vetoes }) => [...strong, ...weak, ...vetoes].flat()),
    )
    expect(cues.filter(({ form }) => /[|=]/.test(form))).toEqual([])
  })

  it('is defined in one to three sentences, in each language', () => {
    const long = concepts.flatMap(({ id, definition }) =>
      Object.entries(definition).flatMap(([language, text]) => {
        const sentences = [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text ?? '')]
        return sentences.length >= 1 && sentences.length <= 3 ? [] : `${id} (${language}): ${sentences.length}`
      }),
    )
    expect(long).toEqual([])
  })
  it('has its readings in letters', () => {
    expect(
      failing(({ romanisation }) => Object.values(romanisation).some((pinyin) => /\p{Script=Han}/u.test(pinyin))),
    ).toEqual([])
  })
})

describe('the article among the sources', () => {
  it('is cited one way, and once in an entry', () => {
    const citing = concepts.map(({ id, sources }) => ({
      id,
      cited: sources.filter((source) =>
        /lwxsd|数字友好型|digital.friendly|^(re)?post/i.test(source.organisation + source.title),
      ),
    }))
    expect(citing.filter(({ cited }) => cited.length > 1).map(({ id }) => id)).toEqual([])
    expect(new Set(citing.flatMap(({ cited }) => cited.map(({ title }) => title)))).toEqual(
      new Set([brief.document?.printedTitle]),
    )
  })
})

describe('relations', () => {
  it('lead from the digital-friendly five links to the five connectivities', () => {
    expect(concepts.find(({ id }) => id === 'digital-friendly-five-links')?.relations).toContainEqual({
      type: 'broader',
      target: 'five-connectivities',
    })
  })
})

describe('points', () => {
  it.each([
    ['en', /article|page/],
    ['zh-Hans', /文章|页面|网页/],
    ['zh-Hant', /文章|頁面|網頁/],
  ] as const)('say who speaks, in %s', (language, speaker) => {
    expect(points.filter(({ text }) => !speaker.test(text[language] ?? '')).map(({ id }) => id)).toEqual([])
  })
})

describe('dates that the machine translation confused', () => {
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
