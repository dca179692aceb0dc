import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readable, writable } from '../../glossary/exchange/format'
import { english } from '../../glossary/exchange/issue-texts'
import { lossTexts } from '../../glossary/exchange/losses'

const strings = (language: string): Record<string, { message: string }> =>
  JSON.parse(readFileSync(new URL(`../../public/_locales/${language}/messages.json`, import.meta.url), 'utf8'))
const key = (code: string): string => code.replaceAll('-', '_')
const fields = (text: string): string[] => (text.match(/\{\w+\}|\$\d/g) ?? []).sort()

/** As the interface fills them in: one text for one, one for any other number. */
const losses = Object.fromEntries(
  Object.entries(lossTexts).flatMap(([kind, texts]) =>
    Object.entries(texts).map(([number, text]) => [`${kind}-${number}`, text.replace('{count}', '$1')]),
  ),
)

describe.each(['en', 'zh_CN', 'zh_TW'])('in the interface in %s', (language) => {
  const messages = strings(language)

  it.each([
    ['issue', english],
    ['loss', losses],
  ])('every %s has words, with the same values to fill in', (prefix, texts) => {
    const odd = Object.entries(texts).filter(
      ([code, text]) => String(fields(messages[`${prefix}_${key(code)}`]?.message ?? '')) !== String(fields(text)),
    )
    expect(odd).toEqual([])
    const missing = Object.keys(texts).filter((code) => !messages[`${prefix}_${key(code)}`])
    expect(missing).toEqual([])
  })

  it('every format has a name', () => {
    const names = [
      ...readable.map((format) => `import_format_${key(format)}`),
      ...writable.map((format) => `library_format_${format}`),
    ]
    expect(names.filter((name) => !messages[name])).toEqual([])
  })
})

it('the English strings are the texts of the room itself', () => {
  const messages = strings('en')
  for (const [code, text] of Object.entries(english)) expect(messages[`issue_${key(code)}`]?.message).toBe(text)
  for (const [code, text] of Object.entries(losses)) expect(messages[`loss_${key(code)}`]?.message).toBe(text)
})
