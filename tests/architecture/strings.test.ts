import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const strings = (language: string): Record<string, { message: string }> =>
  JSON.parse(
    readFileSync(fileURLToPath(new URL(`../../public/_locales/${language}/messages.json`, import.meta.url)), 'utf8'),
  )
const placeholders = (text: string): string[] => [...new Set(text.match(/\$\d/g) ?? [])].sort()

describe.each(['zh_CN', 'zh_TW'])('the interface in %s', (language) => {
  const english = strings('en')
  const other = strings(language)

  it('has the same strings as the English one', () => {
    expect(Object.keys(other).sort()).toEqual(Object.keys(english).sort())
  })

  it('fills in the same values', () => {
    const odd = Object.entries(english).filter(
      ([key, { message }]) => String(placeholders(other[key]?.message ?? '')) !== String(placeholders(message)),
    )
    expect(odd.map(([key]) => key)).toEqual([])
  })
})
