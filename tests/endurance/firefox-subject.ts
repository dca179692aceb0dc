/** Firefox as what is tried. Its own window tells of errors and requests, whichever process they are in. */
import { evaluateInBrowser } from '../../scripts/firefox.mjs'
import { startFirefox } from '../browser/firefox'
import { notedRequests, noteRequests, takeErrors } from './inside-firefox.mjs'
import type { Subject, Tab } from './subject'

/** Content policy types of pages and frames, in nsIContentPolicy. */
const PAGES = [6, 7]

export async function firefoxSubject(): Promise<Subject> {
  const extension = await startFirefox()
  const { firefox } = extension
  const inBrowser = <R>(act: () => R): Promise<R> => evaluateInBrowser(firefox, `(${act})()`)
  await inBrowser(noteRequests)
  return {
    browser: 'Firefox',
    version: (await firefox.version()).replace(/^\D*/, ''),
    newTab: async () => asTab(await firefox.newPage()),
    openOwn: async (path) => asTab(await extension.openOwn(path)),
    ask: extension.ask,
    grant: async () => {
      await extension.request('*://*/*')
    },
    revoke: extension.revoke,
    stopBackground: extension.stopBackground,
    reloadExtension: extension.reload,
    requests: async () => {
      const site = /^http:\/\/localhost:(?!.*\/favicon\.ico$)/
      return (await inBrowser(notedRequests))
        .filter(({ url, addon, type }) => addon !== undefined || (site.test(url) && !PAGES.includes(type)))
        .map(({ url }) => url)
    },
    noise: () => inBrowser(takeErrors),
    close: extension.close,
  }
}

const asTab = (page: unknown): Tab => page as Tab
