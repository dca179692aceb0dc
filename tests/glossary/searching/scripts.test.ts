import { describe, expect, it } from 'vitest'
import type { Pack, Term } from '../../../glossary/pack'
import { scriptsOf } from '../../../glossary/searching/scripts'
import { entry, term } from '../../components/entry/glossary-fixtures'

const packOf = (...concepts: Term[][]): Pack => ({
  format: 'sidegloss-pack',
  formatVersion: 1,
  id: 'ports',
  version: '1',
  name: { en: 'Ports' },
  licence: 'CC0',
  languages: ['zh-Hans', 'zh-Hant'],
  subjectFields: {},
  concepts: concepts.map((terms) => entry({ terms })),
})

const scripts = scriptsOf([
  packOf(
    [term('港口协定', 'zh-Hans'), term('港口協定', 'zh-Hant'), term('港埠協議', 'zh-Hant', { region: 'TW' })],
    [term('体系', 'zh-Hans'), term('體系', 'zh-Hant')],
    [term('关系', 'zh-Hans'), term('關係', 'zh-Hant')],
  ),
])

describe('the two scripts of Chinese', () => {
  it('are one when folded, as far as the names of entries teach their characters', () => {
    expect(scripts.fold('協定 of 體系, 關係')).toBe('协定 of 体系, 关系')
  })
  it('learn nothing from a word of one region, which is another word', () => {
    expect(scripts.fold('埠')).toBe('埠')
  })
  it('are written as the reader does', () => {
    expect(scripts.write('协定', 'zh-Hant')).toBe('協定')
    expect(scripts.write('協定', 'zh-Hans')).toBe('协定')
    expect(scripts.write('協定', 'en')).toBe('協定')
  })
  it('are left as they are where a character could be two', () => {
    expect(scripts.write('系统协定', 'zh-Hant')).toBe('系统协定')
  })
})
