import { afterAll, beforeAll, expect, it } from 'vitest'
import { type PageBrowser, startPageBrowser } from '../page/page-browser'
import type { PresentHarness } from './present-harness'

declare const harness: PresentHarness

let browser: PageBrowser
beforeAll(async () => {
  browser = await startPageBrowser(new URL('present-harness.ts', import.meta.url))
})
afterAll(() => browser?.close())

it('labels name the fields beside them, however often a page of ours is presented', async () => {
  const page = await browser.open('<div id="root"></div>')
  for (const fields of [['a'], ['a', 'b'], ['a', 'b', 'c'], ['a', 'b', 'c', 'd']]) {
    await page.evaluate((words) => harness.presentWith(words), fields)
    expect(await page.evaluate(() => harness.labels())).toEqual(fields.map(() => true))
  }
})
