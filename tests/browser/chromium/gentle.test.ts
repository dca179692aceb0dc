/** What marking makes the browser do: counted on a page that rests, from the moment access is given until the marks stand. */
import type { CDPSession, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Extension, startChromium } from '../chromium'
import { marks, some } from '../marks'
import { servePages } from '../pages'

let extension: Extension
let site: Awaited<ReturnType<typeof servePages>>
beforeAll(async () => {
  site = await servePages()
  extension = await startChromium()
  // Our own page, which speaks for the background, is there before anything is counted.
  await extension.ask({ type: 'settings' })
})
afterEach(async () => {
  await extension.revoke()
  for (const page of extension.context.pages()) if (page.url().startsWith(site.origin)) await page.close()
})
afterAll(async () => {
  await extension?.close()
  await site?.close()
})

interface Counts {
  layouts: number
  styles: number
  /** Of elements moved, sum of the browser's scores. */
  shift: number
}

async function counts(page: Page, cdp: CDPSession): Promise<Counts> {
  const shift = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value
        }).observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => resolve(sum), 50)
      }),
  )
  const { metrics } = await cdp.send('Performance.getMetrics')
  const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN
  return { layouts: of('LayoutCount'), styles: of('RecalcStyleCount'), shift }
}

describe('marking', () => {
  // None with closed details: the browser lays their inside out with any change of styles.
  it.each(['/belt-and-road', '/chinese', '/shadow', '/garbled'])(
    'lays nothing out, moves nothing and has styles worked out once, on %s',
    async (path) => {
      const page = await extension.context.newPage()
      await page.goto(`${site.origin}${path}`)
      await page.bringToFront()
      await page.waitForLoadState('networkidle')
      const cdp = await extension.context.newCDPSession(page)
      await cdp.send('Performance.enable')
      const before = await counts(page, cdp)
      await extension.grant()
      await marks(page, some)
      const after = await counts(page, cdp)
      expect({ layouts: after.layouts - before.layouts, shift: after.shift - before.shift }).toEqual({
        layouts: 0,
        shift: 0,
      })
      // The first highlight of a page has the browser work out its styles, whoever registers it.
      expect(after.styles - before.styles).toBeLessThanOrEqual(1)
    },
  )
})
