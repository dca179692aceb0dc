/** Requests in Firefox. Its own window tells who started them, whichever process that is in, and wherever they lead. */
import type { Browser } from 'puppeteer-core'
import { evaluateInBrowser } from '../../scripts/firefox.mjs'
import { notedRequests, noteRequests } from '../endurance/inside-firefox.mjs'

/** Content policy types of pages and frames, in nsIContentPolicy. */
const PAGES = [6, 7]
/** The pages tried have no pictures or scripts of their own; what Firefox looks for by itself is their sign. */
const OF_SITE = /^http:\/\/localhost:(?!.*\/favicon\.ico$)/

/**
 * Listens from now on. What it gives tells the addresses so far: of our background, of our own pages, and out of the pages we
 * read anything but a page.
 */
export async function requestsIn(firefox: Browser): Promise<() => Promise<string[]>> {
  await evaluateInBrowser(firefox, `(${noteRequests})()`)
  return async () => {
    const noted: ReturnType<typeof notedRequests> = await evaluateInBrowser(firefox, `(${notedRequests})()`)
    return noted
      .filter(({ url, addon, type }) => addon !== undefined || (OF_SITE.test(url) && !PAGES.includes(type)))
      .map(({ url }) => url)
  }
}
