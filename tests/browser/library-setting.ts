/** What tests of the reader's glossaries in Chromium take place in: a news site that may be read, and the options page. */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import type { serve } from '../../scripts/serve.mjs'
import { type Extension, startChromium } from './chromium'
import { TRUST_PUBLISHER } from './publisher'

type Site = Awaited<ReturnType<typeof serve>>

export interface LibrarySetting {
  extension: Extension
  site: Site
  /** Open anew for each test. */
  options: Page
  press(name: string | RegExp): Promise<void>
  /** Gives the import a file. */
  choose(name: string, text: string): Promise<void>
  /** Presses Keep, and waits until the glossary is in use. */
  keep(): Promise<void>
  /** Of the glossaries in the list. */
  names(): Promise<string[]>
}

/** Any host that ends in `.example` leads to this machine. */
export function librarySetting(startSite: () => Promise<Site>): LibrarySetting {
  const here = {
    press: (name) => here.options.getByRole('button', { name, exact: true }).click(),
    choose: (name, text) =>
      here.options
        .locator('.l-library input[type=file]')
        .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) }),
    async keep() {
      await here.press(/^Keep \d+ entr/)
      await here.options.getByText(/ is in use: /).waitFor()
    },
    names: () => here.options.locator('.l-item .l-name > bdi').allInnerTexts(),
  } as LibrarySetting
  beforeAll(async () => {
    here.site = await startSite()
    here.extension = await startChromium({ args: ['--host-resolver-rules=MAP *.example 127.0.0.1', TRUST_PUBLISHER] })
    await here.extension.grant()
    await here.extension.ask({ type: 'set-scope', value: { default: 'everywhere' } })
  })
  afterAll(async () => {
    await here.extension?.close()
    await here.site?.close()
  })
  beforeEach(async () => {
    here.options = await here.extension.openOwn('options.html')
    await here.options
      .getByRole('switch', { name: /^Use the glossary/ })
      .first()
      .waitFor()
  })
  afterEach(() => here.options.close())
  return here
}
