import { describe, expect, it } from 'vitest'
import {
  asHeading,
  glossOf,
  isGarbled,
  isGlossed,
  isReconstructed,
  leadingPoint,
  naming,
  repairOf,
  repairsOf,
  romanisation,
} from '../../../components/entry/wording'
import type { Repair } from '../../../glossary/pack'
import { entry, point, term } from './glossary-fixtures'

describe('which names a reader is shown', () => {
  it('gives a reader of English the simplified form beside the English name, with its sound', () => {
    expect(naming(entry(), 'en')).toEqual({
      headword: { text: 'Harbour pact', lang: 'en' },
      other: { text: '港口协定', lang: 'zh-Hans' },
      chinese: { text: '港口协定', lang: 'zh-Hans', pinyin: 'gǎngkǒu xiédìng' },
    })
  })
  it('gives a reader of English the traditional form where that one stands on the page', () => {
    expect(naming(entry(), 'en', '港口協定').other).toEqual({ text: '港口協定', lang: 'zh-Hant' })
  })
  it('keeps to the simplified form where the words on the page belong to both scripts', () => {
    const shared = entry({ terms: [term('five links', 'en'), term('五通', 'zh-Hant'), term('五通', 'zh-Hans')] })
    expect(naming(shared, 'en', '五通').other?.lang).toBe('zh-Hans')
  })
  it.each([
    ['zh-Hans', '港口协定'],
    ['zh-Hant', '港口協定'],
  ] as const)('gives a reader of %s that script, and English beside it', (language, text) => {
    expect(naming(entry(), language)).toMatchObject({
      headword: { text, lang: language },
      other: { text: 'Harbour pact', lang: 'en' },
      chinese: { text, pinyin: 'gǎngkǒu xiédìng' },
    })
  })
  it('shows no other name where an entry has one language only', () => {
    expect(naming(entry({ terms: [term('harbour pact', 'en')] }), 'en')).toEqual({
      headword: { text: 'Harbour pact', lang: 'en' },
    })
  })
  it('shows a name once where both languages write it alike', () => {
    const same = entry({ terms: [term('5G', 'en'), term('5G', 'zh-Hans')], romanisation: { '5G': 'wǔ G' } })
    expect(naming(same, 'zh-Hans').other).toBeUndefined()
  })
  it('begins an English name with a capital and leaves the rest as written', () => {
    expect(asHeading('digital Silk Road', 'en')).toBe('Digital Silk Road')
    expect(asHeading('数字', 'zh-Hans')).toBe('数字')
    expect(asHeading('', 'en')).toBe('')
  })
  it.each(['eSIM', 'iPhone', 'eBay listing', 'pH value', 'm6A', 'e-CNY'])(
    'leaves %s as its author spells it',
    (name) => {
      expect(asHeading(name, 'en')).toBe(name)
      expect(naming(entry({ terms: [term(name, 'en')] }), 'en').headword.text).toBe(name)
    },
  )
  it('looks at the first word alone', () => {
    expect(asHeading('global 5G rollout of eSIMs', 'en')).toBe('Global 5G rollout of eSIMs')
  })
})

describe('sound and gloss', () => {
  it('lends the sound of one script to the other', () => {
    const one = entry({ romanisation: { 港口协定: 'gǎngkǒu xiédìng' } })
    expect(romanisation(one, '港口協定')).toBe('gǎngkǒu xiédìng')
  })
  it('sets each part under its sound where the sounds divide as the parts do', () => {
    expect(glossOf(entry(), '港口协定')).toEqual([
      { part: '港口', sound: 'gǎngkǒu', sense: 'harbour' },
      { part: '协定', sound: 'xiédìng', sense: 'pact' },
    ])
  })
  it('leaves the sounds out where they do not divide alike', () => {
    const uneven = entry({ romanisation: { 港口协定: 'gǎng kǒu xié dìng' } })
    expect(glossOf(uneven, '港口协定')[0]).toEqual({ part: '港口', sense: 'harbour' })
  })
  it.each([
    ['en', true],
    ['zh-Hans', false],
    ['zh-Hant', false],
  ] as const)('glosses the characters for a reader of %s: %s', (language, expected) => {
    expect(isGlossed(entry(), { text: '港口协定', lang: 'zh-Hans' }, language)).toBe(expected)
  })
  it('glosses no name that has no gloss', () => {
    expect(isGlossed(entry(), { text: '港口協定', lang: 'zh-Hant' }, 'en')).toBe(false)
  })
  it('has no gloss for a form that has none', () => {
    expect(glossOf(entry(), 'harbour pact')).toEqual([])
  })
})

describe('how sure a wording is', () => {
  it.each([
    ['standard', false],
    ['verified', false],
    ['high', true],
    ['middle', true],
    ['low', true],
    [undefined, false],
  ] as const)('%s is reconstructed: %s', (confidence, expected) => {
    expect(isReconstructed(confidence)).toBe(expected)
  })
})

describe('repairs of a machine translation', () => {
  const repair = (form: string, original?: string): Repair => ({
    form,
    confidence: 'high',
    ...(original !== undefined && { original }),
  })
  const garbled = entry({
    terms: [
      term('harbour pact', 'en'),
      term('port pact', 'en', { status: 'admitted' }),
      term('port Ann fixed', 'en', { status: 'garbled' }),
      term('港口协定', 'zh-Hans'),
    ],
  })
  const forms = (...repairs: Repair[]) => repairsOf(garbled, [point({ repairs })]).map(({ form }) => form)

  it('takes those that hold a garbled wording of the entry', () => {
    expect(forms(repair('the Port Ann  fixed of May'), repair('rule by numbers'))).toEqual([
      'the Port Ann  fixed of May',
    ])
  })
  it('takes those whose original is the name, alone or after a short modifier', () => {
    expect(forms(repair('a', '“港口协定”'), repair('b', '友好港口协定'))).toEqual(['a', 'b'])
  })
  it('leaves those whose original merely mentions the name in a clause', () => {
    expect(forms(repair('a', '各国正在讨论港口协定的问题'))).toEqual([])
  })
  it('leaves those that printed the right name', () => {
    expect(forms(repair('Harbour Pact', '港口协定'), repair('Port pact', '港口协定'))).toEqual([])
  })
  it('names each once', () => {
    expect(forms(repair('port Ann fixed'), repair('Port Ann fixed'))).toEqual(['port Ann fixed'])
  })
  it('has for the words on the page their own repair, or the name that they are a garble of', () => {
    const points = [
      point({ repairs: [repair('PORT Ann fixed', '港口协定。'), repair('port Ann fixed of May', '五月的港口协定')] }),
    ]
    expect(repairOf(garbled, points, 'port ann fixed').original).toBe('港口协定。')
    expect(repairOf(garbled, points.slice(1), 'port ann fixed')).toEqual({
      form: 'port ann fixed',
      original: '港口协定',
      meaning: { en: 'harbour pact', 'zh-Hans': '港口协定' },
      confidence: garbled.confidence,
    })
  })
  it('tells that the words on the page are garbled', () => {
    expect(isGarbled(garbled, 'Port Ann fixed')).toBe(true)
    expect(isGarbled(garbled, 'harbour pact')).toBe(false)
    expect(isGarbled(garbled, undefined)).toBe(false)
  })
})

describe('the point shown first', () => {
  const title = point({ id: 't-1', sentence: 't' })
  const aside = point({ id: 's1-1', sentence: 's1', concepts: ['fees', 'harbour-pact'] })
  const main = point({ id: 's2-1', sentence: 's2' })
  const repairing = point({ id: 's3-1', sentence: 's3', repairs: [{ form: 'port Ann fixed', confidence: 'high' }] })
  const first = (points: (typeof title)[], matched?: string) => leadingPoint(entry(), points, matched)?.id

  it('is the first of the body that is most about the entry', () => {
    expect(first([title, aside, main, repairing])).toBe('s2-1')
  })
  it('is the one that repairs the words on the page', () => {
    expect(first([title, aside, main, repairing], 'Port Ann fixed')).toBe('s3-1')
  })
  it('is the title where nothing else speaks of the entry', () => {
    expect(first([title])).toBe('t-1')
    expect(first([])).toBeUndefined()
  })
})
