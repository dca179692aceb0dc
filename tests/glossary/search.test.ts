import { describe, expect, it } from 'vitest'
import { brief } from '../../glossary/brief/pack'
import { buildSearch } from '../../glossary/search'

const { search, nearest } = buildSearch([brief])
const first = (query: string): string | undefined => search(query, 10)[0]?.key.replace(`${brief.id}:`, '')

describe('search', () => {
  it.each([
    ['an English name', 'digital divide', 'digital-divide'],
    ['any case', 'DIGITAL silk ROAD', 'digital-silk-road'],
    ['a hyphen or none', 'digital friendly five links', 'digital-friendly-five-links'],
    ['an ampersand', 'belt & road', 'belt-and-road-initiative'],
    ['an article before it', 'the european union', 'european-union'],
    ['its beginning', 'global gate', 'global-gateway'],
    ['the beginning of a later word', 'gateway', 'global-gateway'],
    ['simplified Chinese', '数字鸿沟', 'digital-divide'],
    ['traditional Chinese', '數位落差', 'digital-divide'],
    ['a part of a Chinese name', '鸿沟', 'digital-divide'],
    ['Chinese in quotation marks', '“一带一路”', 'belt-and-road-initiative'],
    ['pinyin in one', 'yidaiyilu', 'belt-and-road-initiative'],
    ['pinyin with spaces', 'shuzi honggou', 'digital-divide'],
    ['pinyin of the whole word', 'shuzihonggou', 'digital-divide'],
    ['pinyin with tones', 'shùzì hónggōu', 'digital-divide'],
    ['the beginning of pinyin', 'wuto', 'five-connectivities'],
    ['an acronym', 'BRI', 'belt-and-road-initiative'],
    ['an acronym in small letters', 'dsr', 'digital-silk-road'],
    ['an acronym with dots', 'B.R.I.', 'belt-and-road-initiative'],
    ['B3W', 'b3w', 'build-back-better-world'],
    ['two typing errors', 'digtal divde', 'digital-divide'],
    ['letters that changed places', 'gloabl gateway', 'global-gateway'],
    ['a misspelt word rather than a phrase around it', 'conectivity', 'connectivity'],
    ['misspelt pinyin', 'shuzi hongou', 'digital-divide'],
    ['a plural', 'digital divides', 'digital-divide'],
    ['what a machine translation printed', 'count Ann first', 'data-security-first'],
    ['two letters that changed places in each word', 'slik raod', 'digital-silk-road'],
    ['a wrong letter in each word', 'silc raod', 'digital-silk-road'],
    ['a misspelt word before one that is not typed to its end', 'digtal pov', 'digital-poverty'],
    ['words without the space between them, misspelt', 'digtaldivide', 'digital-divide'],
    ['misspelt pinyin from a syllable on', 'honggu', 'digital-divide'],
    ['initials of pinyin', 'ydyl', 'belt-and-road-initiative'],
    ['initials with 之', 'szsczl', 'digital-silk-road'],
    ['initials without 之', 'szscl', 'digital-silk-road'],
    ['a word of Taiwan in simplified script', '数位丝路', 'digital-silk-road'],
    ['a word of Hong Kong in simplified script', '数码鸿沟', 'digital-divide'],
    ['a mainland word in traditional script that the entry has in simplified only', '數字普惠金融', 'digital-finance'],
    ['words that only its definition has', 'undersea cables', 'digital-silk-road'],
  ])('finds %s: %s', (_kind, query, expected) => {
    expect(first(query)).toBe(expected)
  })

  it('puts the same before beginnings, and beginnings before the rest', () => {
    expect(search('digital security', 3).map(({ key }) => key.split(':')[1])[0]).toBe('digital-security')
    expect(search('digital friendly', 3).map(({ key }) => key.split(':')[1])[0]).toBe('digital-friendly')
  })

  it('puts whole words of names before those of other designations', () => {
    const ids = search('silk', 10).map(({ key }) => key.split(':')[1])
    expect(ids.slice(0, 4)).toEqual([
      'silk-road-economic-belt',
      'digital-silk-road',
      'maritime-silk-road',
      'cross-border-ecommerce',
    ])
  })

  it('finds pinyin from the beginning of a syllable only', () => {
    expect(search('guo', 50).map(({ key }) => key.split(':')[1])).toContain('china')
    expect(search('ngg', 50)).toEqual([])
  })

  it('finds words of definitions whole only', () => {
    expect(search('BRI', 50).filter(({ why }) => why?.kind === 'definition')).toEqual([])
    expect(search('undersea cable', 50)).toEqual([])
  })

  it('puts words of definitions after designations', () => {
    const kinds = search('network', 50).map(({ why }) => why?.kind === 'definition')
    expect(kinds).toEqual([...kinds].sort())
    expect(kinds).toContain(true)
  })

  it('says why where the name shown is not what matched', () => {
    expect(search('digital divide', 1)[0]?.why).toBeUndefined()
    expect(search('BRI', 1)[0]?.why).toEqual({ kind: 'form', text: 'BRI' })
    expect(search('yidaiyilu', 1)[0]?.why).toEqual({ kind: 'pinyin', text: '一带一路 yī dài yī lù' })
    expect(search('undersea cables', 1)[0]?.why?.kind).toBe('definition')
  })

  it('says why for a name in another language than the one shown', () => {
    expect(search('数字鸿沟', 1, 'en')[0]?.why).toEqual({ kind: 'form', text: '数字鸿沟' })
    expect(search('数字鸿沟', 1, 'zh-Hans')[0]?.why).toBeUndefined()
  })

  it.each([
    ['zh-Hant', 'yidaiyilu', '一帶一路 yī dài yī lù'],
    ['zh-Hans', 'yidaiyilu', '一带一路 yī dài yī lù'],
    ['zh-Hant', '数字丝路', '數字絲路'],
    ['zh-Hant', '货币流通', '貨幣流通'],
    ['zh-Hans', '數位絲路', '数位丝路'],
    ['en', '數位絲路', '數位絲路'],
  ])('says why in the script of a reader of %s: %s', (language, query, expected) => {
    expect(search(query, 1, language)[0]?.why?.text).toBe(expected)
  })

  it('quotes the definition in the language of the reader where it has the words', () => {
    expect(search('海底', 1, 'zh-Hant')[0]?.why?.text).toContain('通訊網路、海底電纜')
    expect(search('海底', 1, 'zh-Hans')[0]?.why?.text).toContain('通信网络、海底电缆')
  })

  it('gives each concept once and no more than asked for', () => {
    const keys = search('digital', 100).map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
    expect(search('digital', 4)).toHaveLength(4)
  })

  it.each([[''], ['   '], ['“”'], ['zzzzqqqq'], ['\ud800']])('finds nothing for %j', (query) => {
    expect(search(query, 10)).toEqual([])
  })
})

describe('entries nearest to a selection', () => {
  const key = (text: string): string | undefined => nearest(text)[0]?.key.split(':')[1]

  it.each([
    ['contains a term', 'a new chapter of the digital silk road in Asia', 'digital-silk-road'],
    ['contains a Chinese term', '要缩小数字鸿沟才行', 'digital-divide'],
    ['misspells a term', 'digtal poverty', 'digital-poverty'],
    ['begins a term', 'community with a shared', 'community-with-a-shared-future'],
  ])('a selection that %s', (_kind, text, expected) => {
    expect(key(text)).toBe(expected)
  })

  it('are found by a whole romanisation', () => {
    expect(key('shuzi honggou')).toBe('digital-divide')
  })

  it.each(['a cup of tea', 'The loan', 'cable'])('are none where nothing is near: %s', (text) => {
    expect(nearest(text)).toEqual([])
  })
})
