import { describe, expect, it } from 'vitest'
import { brief } from '../../glossary/brief/pack'
import { byBrief, byName, bySubject } from '../../glossary/browse'
import { concept, packOf, term } from './matching/small-pack'

const id = (key: string): string => key.split(':')[1] ?? ''

describe('entries by name', () => {
  it.each(['en', 'zh-Hans', 'zh-Hant'])('are all there, once, in %s', (language) => {
    const keys = byName([brief], language).flatMap(({ entries }) => entries.map(({ key }) => key))
    expect(new Set(keys).size).toBe(95)
    expect(keys).toHaveLength(95)
  })

  it.each([{ status: 'deprecated' as const }, { region: 'TW' as const }])(
    'have a name where the only one is %j',
    (standing) => {
      const pack = packOf(concept('plateway', [term('plateway', standing)]))
      const [group] = byName([pack], 'en')
      expect(group?.entries.map(({ name }) => name)).toEqual([{ en: 'plateway' }])
    },
  )

  it('stand from A to Z, with what begins with a digit last', () => {
    const letters = byName([brief], 'en').map(({ letter }) => letter)
    expect(letters.slice(0, 3)).toEqual(['B', 'C', 'D'])
    expect(letters.at(-1)).toBe('#')
    expect(letters).toEqual([...letters.slice(0, -1).sort(), '#'])
  })

  it('stand in order within a letter, without regard to capitals', () => {
    const group = byName([brief], 'en').find(({ letter }) => letter === 'G')
    expect(group?.entries.map(({ name }) => name.en)).toEqual([
      'G7',
      'gender equality',
      'Global Gateway',
      'Global Initiative on Data Security',
      'great-power competition',
      'Guangming Online',
    ])
  })

  it.each([
    ['zh-Hans', 'Y', '一带一路'],
    ['zh-Hant', 'Y', '一帶一路'],
    ['zh-Hans', 'S', '数字鸿沟'],
    ['zh-Hant', 'O', '歐盟'],
    ['zh-Hans', '#', '5G'],
  ])('are filed by pinyin in %s: under %s stands %s', (language, letter, name) => {
    const group = byName([brief], language).find((candidate) => candidate.letter === letter)
    expect(group?.entries.map((entry) => entry.name[language])).toContain(name)
  })
})

describe('an entry without a name in the language of the list', () => {
  const letterIn = (language: string, ...names: [language: string, form: string, region?: string][]) => {
    const terms = names.map(([language, form, region]) => term(form, { language, ...(region && { region }) }))
    const ferry = concept('ferry', terms, { romanisation: { 渡轮: 'dùlún', 渡輪: 'dùlún' } })
    return byName([packOf(ferry)], language).map(({ letter }) => letter)
  }

  it.each([
    ['zh-Hant', 'zh-Hans', '渡轮', 'D'],
    ['zh-Hans', 'zh-Hant', '渡輪', 'D'],
  ])('is filed in %s by its name in %s, which is shown there', (language, other, form, letter) => {
    expect(letterIn(language, ['en', 'ferry'], [other, form])).toEqual([letter])
  })

  it('is filed by its other name where its own is one of a region', () => {
    expect(letterIn('zh-Hant', ['en', 'ferry'], ['zh-Hans', '渡轮'], ['zh-Hant', '渡輪', 'TW'])).toEqual(['D'])
  })

  it('is filed in English by its Chinese name before any other', () => {
    expect(letterIn('en', ['fr', 'bac'], ['zh-Hans', '渡轮'])).toEqual(['D'])
    expect(letterIn('en', ['fr', 'bac'])).toEqual(['B'])
  })
})

describe('entries by subject', () => {
  it('are all there, each under one subject, no subject empty', () => {
    const groups = bySubject([brief], 'en')
    expect(groups.flatMap(({ entries }) => entries)).toHaveLength(95)
    expect(groups.filter(({ entries }) => entries.length === 0)).toEqual([])
  })

  it('put the five connectivities under connectivity, in order of name', () => {
    const group = bySubject([brief], 'en').find(({ name }) => name.en === 'Connectivity')
    expect(group?.entries.map(({ key }) => id(key))).toEqual([
      'connectivity',
      'digital-friendly-five-links',
      'facilities-connectivity',
      'financial-integration',
      'five-connectivities',
      'people-to-people-bonds',
      'policy-coordination',
      'unimpeded-trade',
    ])
  })
})

describe('the outline of the brief', () => {
  const outline = byBrief(brief)

  it('has its sections in order and all points', () => {
    expect(outline.map((section) => section.id)).toEqual(['T', 'A', 'B', 'C', 'D', 'E', 'F', 'P'])
    expect(outline.flatMap(({ points }) => points)).toHaveLength(63)
  })

  it('gives a point its stance, its text, its sentence and its concepts', () => {
    const point = outline.find((section) => section.id === 'D')?.points.find(({ sentence }) => sentence === 's24')
    expect(point?.stance).toBe('recommends')
    expect(point?.text.en).toContain('policy coordination')
    expect(point?.concepts.map(({ key }) => id(key))).toEqual([
      'policy-coordination',
      'top-level-design',
      'co-building-countries',
      'digital-friendly-five-links',
    ])
  })

  it('says which of the printed words are an ordinary name of what the point speaks of', () => {
    const printed = new Map(
      outline.flatMap(({ points }) => points.flatMap(({ repairs }) => repairs.map((one) => [one.form, one.isName]))),
    )
    expect(printed.get('five links')).toBe(true)
    expect(printed.get("make China's voice heard")).toBe(true)
    expect(printed.get('digital friendly facilities Unicom')).toBe(false)
  })

  it('is empty for a glossary without a document', () => {
    const { document: _document, ...glossary } = brief
    expect(byBrief(glossary)).toEqual([])
  })
})
