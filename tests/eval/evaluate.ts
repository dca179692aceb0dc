/** Reads every passage in a real Chromium with the product's own page code, and compares. */
import type { Harness } from '../page/harness'
import { startPageBrowser } from '../page/page-browser'
import { type Comparison, compare } from './compare'
import { passagesOf, type SetName } from './passages'

declare const harness: Harness

/** One after the other in one browser page: each gets a body, a glossary's reading and a settling of its own. */
export async function evaluate(
  sets: readonly SetName[],
): Promise<{ chromium: string; results: Map<SetName, Comparison[]> }> {
  const browser = await startPageBrowser()
  try {
    const page = await browser.open('')
    const results = new Map<SetName, Comparison[]>()
    for (const set of sets) {
      const passages = passagesOf(set)
      const readings = await page.evaluate(
        (bodies) => bodies.map((html) => harness.settledIn(html)),
        passages.map(({ html }) => html),
      )
      results.set(
        set,
        passages.map((passage, number) => {
          const { text, marks } = readings[number] as (typeof readings)[number]
          return compare(passage, text, marks)
        }),
      )
    }
    return { chromium: page.context().browser()?.version() ?? 'unknown', results }
  } finally {
    await browser.close()
  }
}
