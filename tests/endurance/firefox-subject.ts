/** Firefox as what is tried. Its own window tells of errors and requests, whichever process they are in. */
import { evaluateInBrowser } from '../../scripts/firefox.mjs'
import { startFirefox } from '../browser/firefox'
import { requestsIn } from '../browser/firefox-requests'
import { takeErrors } from './inside-firefox.mjs'
import type { Subject, Tab } from './subject'

export async function firefoxSubject(): Promise<Subject> {
  const extension = await startFirefox()
  const { firefox } = extension
  const requests = await requestsIn(firefox)
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
    requests,
    noise: () => evaluateInBrowser(firefox, `(${takeErrors})()`),
    close: extension.close,
  }
}

const asTab = (page: unknown): Tab => page as Tab
