/** Chromium as what is tried. */
import type { Page } from 'playwright-core'
import { type Extension, startChromium } from '../browser/chromium'
import { listen, openExtensionsPage } from '../browser/noise'
import { listenForRequests } from '../browser/requests'
import type { Subject, Tab } from './subject'

export interface ChromiumSubject extends Subject {
  extension: Extension
}

export async function chromiumSubject(): Promise<ChromiumSubject> {
  const extension = await startChromium()
  const { context, id } = extension
  const extensions = await openExtensionsPage(context, id)
  const requests = listenForRequests(extension)
  const heard: (() => string[])[] = []
  let known = 0
  const all = async (): Promise<string[]> => [...heard.flatMap((said) => said()), ...(await extensions.errors())]
  return {
    browser: 'Chromium',
    version: context.browser()?.version() ?? 'unknown',
    extension,
    newTab: async () => {
      const page = await context.newPage()
      heard.push(await listen(await context.newCDPSession(page)))
      return asTab(page)
    },
    openOwn: async (path) => asTab(await extension.openOwn(path)),
    ask: extension.ask,
    grant: extension.grant,
    revoke: extension.revoke,
    stopBackground: extension.stopBackground,
    reloadExtension: extensions.reload,
    requests: async () => requests.started,
    noise: async () => {
      const noise = await all()
      const fresh = noise.slice(known)
      known = noise.length
      return fresh
    },
    close: extension.close,
  }
}

/** The driver's page has all that a tab has, in types of its own. */
export const asTab = (page: Page): Tab => page as unknown as Tab
