/** What marking makes the browser do: counted on a page that rests, from the moment access is given until the marks stand. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Extension, startChromium } from '../chromium'
import { marks, some } from '../marks'
import { servePages } from '../pages'
import { minus, workCounts } from '../work-counts'

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
      const before = await workCounts({ page, cdp })
      await extension.grant()
      expect(await marks(page, some)).not.toEqual([])
      const { layouts, styles, shift } = minus(await workCounts({ page, cdp }), before)
      expect({ layouts, shift }).toEqual({ layouts: 0, shift: 0 })
      // The first highlight of a page has the browser work out its styles, whoever registers it.
      expect(styles).toBeLessThanOrEqual(1)
    },
  )
})
