/** A real Chromium with the page code in it: what paints and points cannot be tried without one. */
import { type Browser, chromium, type Page } from 'playwright-core'
import { findChromium } from '../../scripts/browsers.mjs'
import { bundle } from '../bundle'

export interface PageBrowser {
  /** A page with this body and the harness, with nothing started yet. */
  open(html: string): Promise<Page>
  close(): Promise<void>
}

/** @param harness the script of its pages */
export async function startPageBrowser(harness = new URL('harness.ts', import.meta.url)): Promise<PageBrowser> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('No Chromium was found: run npm test, which installs it or says how.')
  const script = await bundle(harness)
  const browser: Browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  const context = await browser.newContext({ viewport: { width: 1000, height: 700 } })
  await context.route('http://page.example/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><meta charset="utf-8"><body>' }),
  )
  return {
    async open(html) {
      const page = await context.newPage()
      await page.goto('http://page.example/')
      await page.evaluate((body) => {
        document.body.setHTMLUnsafe(body)
      }, html)
      await page.addScriptTag({ content: script })
      return page
    },
    close: () => browser.close(),
  }
}
