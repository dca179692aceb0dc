/** Search in glossaries that are too large to be held in memory, letter by letter. */
import { chromium } from 'playwright-core'
import { findChromium } from '../../scripts/browsers.mjs'
import { serve } from '../../scripts/serve.mjs'
import { bundle } from '../bundle'
import { type Family, type Gate, limit, spreadFigure } from './gate'
import type { Searching } from './searching-page'
import { quantile } from './statistics'
import { termsPack } from './terms'

declare const searchingPage: Searching

/** Forms of the glossary, and how long a keystroke may take, ms. */
const SIZES = [
  { forms: 100_000, most: 50 },
  { forms: 1_000_000, most: 150 },
]

export const searching: Family = async ({ say }) => {
  const script = await bundle(new URL('searching-page.ts', import.meta.url), { minify: true })
  const site = await serve((path) =>
    path === '/page.js'
      ? { body: script, headers: { 'content-type': 'text/javascript' } }
      : '<!doctype html><script src="/page.js"></script>',
  )
  const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: ['--no-sandbox'] })
  const gates: Gate[] = []
  const values: unknown[] = []
  try {
    for (const { forms, most } of SIZES) {
      say(`${forms} forms are kept`)
      const context = await browser.newContext()
      const page = await context.newPage()
      await page.goto(site.origin)
      const kept = await page.evaluate((count) => searchingPage.keep(count), forms)
      const times: number[] = []
      const found: Record<string, number> = {}
      for (const query of queriesFor(forms)) {
        say(query)
        // A page of its own: nothing of the query before is in memory.
        await page.goto(site.origin)
        const typed = await page.evaluate((words) => searchingPage.type(words), query)
        times.push(...typed.times)
        found[query] = typed.found.length
      }
      await context.close()
      values.push({ forms, kept, times, found })
      gates.push({
        ...limit(`search among ${forms.toLocaleString('en')} forms, a keystroke`, quantile(times, 0.95), {
          most,
          unit: ' ms',
          note: `the slowest of twenty; all of them ${spreadFigure(times, ' ms')}, the slowest ${Math.max(...times).toFixed(0)} ms`,
        }),
      })
    }
  } finally {
    await browser.close()
    await site.close()
  }
  return { gates, values }
}

/** What a reader types: a name, its last word alone, a slip in it, letters out of its middle, two words with others between. */
function queriesFor(forms: number): string[] {
  const { concepts } = termsPack(forms)
  const [name = ''] = concepts[concepts.length >> 1]?.terms.map(({ form }) => form) ?? []
  const words = name.split(' ')
  const last = words.at(-1) ?? ''
  return [
    name,
    last,
    last.slice(0, 2) + last.slice(3),
    last.slice(2, 8),
    `${words[0]} ${last}`,
    'national trade',
    'zzzqqq',
  ]
}
