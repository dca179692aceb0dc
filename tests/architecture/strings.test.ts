import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { wordsIn } from './jsx-words'

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

/** The name itself, in its two parts, and what stands on a key. */
const SAME_EVERYWHERE = ['Side', 'gloss', 'Enter']

describe('the code of our screens', () => {
  const project = fileURLToPath(new URL('../../', import.meta.url))
  const files = ['components', 'entrypoints'].flatMap((room) =>
    readdirSync(join(project, room), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.tsx'))
      .map((path) => join(room, path)),
  )

  it('says nothing but by the strings of the interface', () => {
    expect(files.length).toBeGreaterThan(100)
    const found = files.flatMap((file) =>
      wordsIn(file, readFileSync(join(project, file), 'utf8'))
        .filter((words) => !SAME_EVERYWHERE.includes(words))
        .map((words) => `${file}: ${words}`),
    )
    expect(found).toEqual([])
  })

  it.each([
    ['<p>\n  Read on.\n</p>', ['Read on.']],
    ["<p>{'Read on.'}</p>", ['Read on.']],
    ["<>{open ? 'Close' : t('open')}</>", ['Close']],
    ["<p>{open && 'Close'}</p>", ['Close']],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: code to be read
    ['<p>{`${count} terms`}</p>', ['terms']],
    ['<button type="button" aria-label="Close">×</button>', ['Close']],
    ['<input title={open ? `Close` : undefined} />', ['Close']],
    ['<p>一页</p>', ['一页']],
    ['<p class="label" lang="en">{t("open")} · {count}</p>', []],
    ['<Changes title="changes_added" />', []],
    ['<input placeholder="https://terms.example/a.json" />', []],
  ])('%s is read aright', (source, words) => {
    expect(wordsIn('example.tsx', `export const a = ${source}`)).toEqual(words)
  })
})
