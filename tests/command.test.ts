import { describe, expect, it } from 'vitest'
import { quoted } from '../scripts/command.mjs'

describe('a word of a command line for the shell of Windows', () => {
  it.each([
    ['--outputFile=C:\\a\\report.json', '--outputFile=C:\\a\\report.json'],
    ['C:\\My news\\a.json', '"C:\\My news\\a.json"'],
    ['C:\\My news\\', '"C:\\My news\\\\"'],
    ['a&b', '"a&b"'],
    ['say "yes"', '"say \\"yes\\""'],
    ['', '""'],
  ])('%s is written %s', (word, written) => {
    expect(quoted(word)).toBe(written)
  })
})
