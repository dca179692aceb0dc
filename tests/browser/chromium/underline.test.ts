import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Extension, startChromium } from '../chromium'
import { marks, some } from '../marks'
import { servePages } from '../pages'

let extension: Extension
let site: Awaited<ReturnType<typeof servePages>>
beforeAll(async () => {
  site = await servePages()
  extension = await startChromium()
  await extension.grant()
})
afterAll(async () => {
  await extension?.close()
  await site?.close()
})

describe('the underline', () => {
  /** Style sheets that extensions put into a page. */
  const sheets = async (path: string, rests: (page: Page) => Promise<unknown>): Promise<string[]> => {
    const page = await extension.context.newPage()
    const cdp = await extension.context.newCDPSession(page)
    const found: string[] = []
    cdp.on('CSS.styleSheetAdded', ({ header }) => {
      if (header.origin === 'injected') found.push(header.styleSheetId)
    })
    await cdp.send('DOM.enable')
    await cdp.send('CSS.enable')
    await page.goto(`${site.origin}${path}`)
    await rests(page)
    return found
  }

  it('has its rule on a page with terms, once', async () => {
    expect(await sheets('/belt-and-road', (page) => marks(page, some))).toHaveLength(1)
  })

  it('has no rule on a page without terms, which is not restyled for nothing', async () => {
    expect(await sheets('/late', marks)).toEqual([])
  })
})
