import { describe, expect, it } from 'vitest'
import { followed, languageTyped } from '../../../glossary/writing/name-language'
import type { WrittenTerm } from '../../../glossary/writing/written'

const typed = languageTyped('zh-Hans')

describe('the language of a name is guessed', () => {
  it.each([
    ['有轨电车', 'zh-Hans'],
    ['一带一路', 'zh-Hans'],
    ['5G网络', 'zh-Hans'],
    ['有軌電車', 'zh-Hant'],
    ['一帶一路', 'zh-Hant'],
    ['シルクロード', 'ja'],
    ['실크로드', 'ko'],
    ['heritage tramway', 'en'],
    ['eSIM', 'en'],
    ['二〇三〇', 'zh-Hans'],
  ])('%s: %s', (name, language) => {
    expect(typed(name)).toBe(language)
  })
  it('by the interface where both scripts write it alike', () => {
    expect(typed('五通')).toBe('zh-Hans')
    expect(languageTyped('zh-Hant')('五通')).toBe('zh-Hant')
  })
  it('from letters alone', () => {
    expect(['', '5', '—'].map(typed)).toEqual([undefined, undefined, undefined])
  })
})

describe('a name', () => {
  const row: WrittenTerm = { form: '电车', language: 'en', status: 'preferred', exact: false }
  it('follows what is typed', () => {
    expect(followed([{ ...row, follows: true }], typed)).toMatchObject([{ language: 'zh-Hans' }])
    expect(followed([{ ...row, form: '', follows: true }], typed)).toMatchObject([{ language: 'en' }])
  })
  it('is the preferred one where it is the first of its language', () => {
    const rows = ['tram', '电车', 'streetcar', '有轨电车'].map((form) => ({ ...row, form, follows: true, ranks: true }))
    const statuses = (terms: readonly WrittenTerm[]) => followed(terms, typed).map(({ status }) => status)
    expect(statuses(rows)).toEqual(['preferred', 'preferred', 'admitted', 'admitted'])
    const [first = row, ...others] = rows
    expect(statuses([{ ...first, removed: true }, ...others])[2]).toBe('preferred')
    expect(statuses([first, { ...row, form: 'tramcar', follows: true }])).toEqual(['preferred', 'preferred'])
  })
  it('stays in the language that was chosen', () => {
    expect(followed([row, { ...row, follows: false }], typed).map(({ language }) => language)).toEqual(['en', 'en'])
  })
})
