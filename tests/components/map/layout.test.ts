import { describe, expect, it } from 'vitest'
import { type Box, placeLabels, placeNames } from '../../../components/map/layout'
import { briefMap } from '../../../glossary/brief/map'
import { brief } from '../../../glossary/brief/pack'
import { nameOf } from '../../../glossary/entry'

const entries = {
  entries: new Map(brief.concepts.map((concept) => [concept.id, nameOf(brief, concept)])),
  outside: new Set(brief.document?.beside?.map(({ concept }) => concept)),
}

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

describe.each(['en', 'zh-Hans', 'zh-Hant'] as const)('the map in %s', (language) => {
  const names = placeNames(briefMap, entries, language)
  const labels = placeLabels(briefMap, language)

  it('places every name', () => {
    expect(names).toHaveLength(95)
    expect(names.filter(({ name }) => name === '')).toEqual([])
  })

  it('lets no words overlap', () => {
    const words = [
      ...names.map(({ name, box }) => ({ text: name, box })),
      ...labels.map(({ text, box }) => ({ text, box })),
    ]
    const clashes = words.flatMap((a, index) =>
      words.slice(index + 1).flatMap((b) => (overlap(a.box, b.box) ? [`${a.text} | ${b.text}`] : [])),
    )
    expect(clashes).toEqual([])
  })

  it('keeps all words inside the drawing', () => {
    const outside = [...names, ...labels].filter(
      ({ box }) => box.x < 0 || box.y < 0 || box.x + box.width > briefMap.width || box.y + box.height > briefMap.height,
    )
    expect(outside).toEqual([])
  })
})

it('breaks a long English name between words, and a Chinese one not at all where it fits', () => {
  const future = 'community-with-a-shared-future'
  const lines = (language: 'en' | 'zh-Hans') =>
    placeNames(briefMap, entries, language)
      .find(({ concept }) => concept === future)
      ?.lines.map(({ text }) => text)
  expect(lines('en')?.join(' ')).toBe('Community with a shared future for mankind')
  expect(lines('en')?.length).toBeGreaterThan(1)
  expect(lines('zh-Hans')).toEqual(['人类命运共同体'])
})

it('shows how surely a Chinese wording was worked out, and only that', () => {
  const bars = (concept: string, language: 'en' | 'zh-Hans') => {
    const name = placeNames(briefMap, entries, language).find((one) => one.concept === concept)
    return [name?.bars, name?.beside?.bars]
  }
  expect(bars('digital-rule-as-essential', 'zh-Hans')).toEqual([1, undefined])
  expect(bars('digital-rule-as-essential', 'en')).toEqual([undefined, 1])
  expect(bars('harmony-is-precious', 'zh-Hans')).toEqual([undefined, undefined])
})

it('leaves no room for a second line below a name that takes one, but moves no name that a line leads to', () => {
  const baseline = (concept: string, language: 'en' | 'zh-Hans') =>
    placeNames(briefMap, entries, language).find((one) => one.concept === concept)?.lines[0]?.y
  expect(baseline('china', 'en')).toBe(286)
  expect(baseline('china', 'zh-Hans')).toBeCloseTo(286 - 15 * 1.22)
  expect(baseline('digital-governance-talent', 'zh-Hans')).toBe(baseline('digital-governance-talent', 'en'))
})

it('sets in brackets what the document does not speak of', () => {
  const nameOf = (concept: string, language: 'en' | 'zh-Hans') =>
    placeNames(briefMap, entries, language).find((one) => one.concept === concept)?.name
  expect(nameOf('digital-authoritarianism', 'en')).toBe('(Digital authoritarianism)')
  expect(nameOf('digital-authoritarianism', 'zh-Hans')).toBe('（数字威权主义）')
  expect(nameOf('digital-silk-road', 'en')).toBe('Digital Silk Road')
})
