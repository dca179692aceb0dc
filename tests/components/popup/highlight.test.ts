import { describe, expect, it } from 'vitest'
import { highlight } from '../../../components/popup/highlight'

/** The text with what was found in brackets. */
const marked = (text: string, query: string) =>
  highlight(text, query)
    .map((part) => (part.found ? `[${part.text}]` : part.text))
    .join('')

describe('highlighting what was searched for', () => {
  it.each([
    ['the whole query where it stands whole', 'Digital divide', 'digital d', '[Digital d]ivide'],
    ['its words where it does not', 'A divide that is digital', 'digital divide', 'A [divide] that is [digital]'],
    ['words only from their beginning', 'A subdigital divide', 'digital x', 'A subdigital divide'],
    ['a hyphen for a space', 'cross-border data', 'cross border', '[cross-border] data'],
    ['Han characters', '数字鸿沟', '数字', '[数字]鸿沟'],
    ['pinyin typed without tones', '数字鸿沟 shùzì hónggōu', 'shuzi', '数字鸿沟 [shùzì] hónggōu'],
    ['signs that mean something in patterns', 'C++ (draft)', '(draft', 'C++ [(draft])'],
    ['nothing for a typing error', 'Digital divide', 'digtal', 'Digital divide'],
    ['nothing for no query', 'Digital divide', '  ', 'Digital divide'],
  ])('finds %s', (_what, text, query, expected) => expect(marked(text, query)).toBe(expected))

  it('joins to the text again', () => {
    const parts = highlight('Digital divide, digital poverty', 'digital')
    expect(parts.map((part) => part.text).join('')).toBe('Digital divide, digital poverty')
    expect(parts.map((part) => part.start)).toEqual([0, 7, 16, 23])
  })
})
