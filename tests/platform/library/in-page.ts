/** A page of a real browser that has the library, anew for each test. */
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { findChromium } from '../../../scripts/browsers.mjs'
import { serve } from '../../../scripts/serve.mjs'
import { bundle } from '../../bundle'

export interface InPage {
  page: Page
  /** Another page with the same library. */
  open(): Promise<Page>
}

export function inPage(): InPage {
  let browser: Browser
  let site: Awaited<ReturnType<typeof serve>>
  let context: BrowserContext
  const here = {
    async open() {
      const opened = await context.newPage()
      await opened.goto(site.origin)
      return opened
    },
  } as InPage
  beforeAll(async () => {
    const script = await bundle(new URL('harness.ts', import.meta.url))
    site = await serve((path) => {
      if (path === '/library.js') return { body: script, headers: { 'content-type': 'text/javascript' } }
      return '<!doctype html><script src="/library.js"></script>'
    })
    browser = await chromium.launch({ executablePath: findChromium() ?? '', args: ['--no-sandbox'] })
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
  })
  beforeEach(async () => {
    context = await browser.newContext()
    here.page = await here.open()
  })
  afterEach(() => context.close())
  return here
}
