/** One Chromium with builds of the extension, and pages for them that are calm: as a site served them, without their scripts. */
import type { BrowserContext, CDPSession, Page } from 'playwright-core'
import type { Browser } from 'webextension-polyfill'
import type { FromPage, FromUi, PageState, ToPage } from '../../platform/messages'
import { findChromium } from '../../scripts/browsers.mjs'
import { answerPromptsWithYes, EVERY_SITE, launchChromium } from '../../scripts/chromium.mjs'
import { serve } from '../../scripts/serve.mjs'
import type { BenchPage } from './pages'

declare const chrome: Browser

/** Scripts would work while we measure, and nothing is to be fetched; styles of the page itself make its layout. */
const CALM = { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" }
const VIEWPORT = { width: 1100, height: 800 }

/** A build of the extension as it stands in the browser. */
export interface Build {
  id: string
  /** A page of the extension that speaks for it. */
  desk: Page
}

export interface BenchBrowser {
  context: BrowserContext
  builds: readonly Build[]
  /** Shows a page on a site of its own, which has a process of its own, in the tab given or a new one. */
  show(page: BenchPage, tab?: Page): Promise<Tab>
  close(): Promise<void>
}

export interface Tab {
  page: Page
  cdp: CDPSession
}

/** Whether builds may read every site and do so at once, do so only where they are told to, or may read none. */
export type Access = 'at once' | 'when told' | 'none'

/** Loads the builds of these folders. */
export async function startBenchBrowser(folders: readonly string[], access: Access): Promise<BenchBrowser> {
  const executable = findChromium()
  if (!executable) throw new Error('No Chromium was found.')
  const shown = new Map<string, string>()
  const site = await serve((_, host) => shown.get(host.replace(/:\d+$/, '')), CALM)
  const { context, close } = await launchChromium({
    executable,
    extension: folders.join(','),
    args: [`--host-resolver-rules=MAP *.example 127.0.0.1:${site.port}`],
    context: { viewport: VIEWPORT },
  })
  const builds: Build[] = []
  for (const id of await workers(context, folders.length)) builds.push(await prepared(context, id, access))
  let sites = 0
  return {
    context,
    builds,
    async show(page, tab) {
      // A new site each time: it is sites that have processes.
      const host = `s${++sites}.example`
      shown.set(host, page.html)
      const target = tab ?? (await context.newPage())
      await target.goto(`http://${host}/`)
      await target.bringToFront()
      return { page: target, cdp: await context.newCDPSession(target) }
    },
    async close() {
      await close()
      await site.close()
    },
  }
}

/** Ids of the extensions, in the order they were loaded. */
async function workers(context: BrowserContext, count: number): Promise<string[]> {
  while (context.serviceWorkers().length < count) await context.waitForEvent('serviceworker')
  return context.serviceWorkers().map((worker) => new URL(worker.url()).host)
}

async function prepared(context: BrowserContext, id: string, access: Access): Promise<Build> {
  await answerPromptsWithYes(context, id)
  const desk = await context.newPage()
  await desk.goto(`chrome-extension://${id}/options.html`)
  const build = { id, desk }
  if (access !== 'none') {
    await desk.evaluate((pattern) => chrome.permissions.request({ origins: [pattern] }), EVERY_SITE)
    const scope = { default: access === 'at once' ? ('everywhere' as const) : ('chosen' as const) }
    await ask(build, { type: 'set-scope', value: scope })
  }
  return build
}

/** Asks the background as the extension's own pages do. */
export const ask = ({ desk }: Build, message: FromUi | FromPage): Promise<unknown> =>
  desk.evaluate((sent) => chrome.runtime.sendMessage(sent), message)

/** Number of the tab that shows this page. */
export async function tabNumber({ desk }: Build, page: Page): Promise<number> {
  const number = await desk.evaluate(
    async (url) => (await chrome.tabs.query({})).find((tab) => tab.url === url)?.id,
    page.url(),
  )
  if (number === undefined) throw new Error(`No tab shows ${page.url()}`)
  return number
}

/** Tells the page script of a tab to read or to fall silent, as the background does. */
export async function tellPage({ desk }: Build, tab: number, on: boolean): Promise<void> {
  await desk.evaluate(
    async ([to, reads]) => {
      const { settings } = (await chrome.runtime.sendMessage({ type: 'settings' })) as { settings: PageState }
      const state = { on: reads, marks: settings.marks, cards: settings.cards, muted: [], once: false }
      await chrome.tabs.sendMessage(to, { type: 'state', state } satisfies ToPage)
    },
    [tab, on] as const,
  )
}

/** A word of the bench's own in the trace. */
export async function mark({ cdp }: Tab, name: string): Promise<void> {
  await cdp.send('Runtime.evaluate', { expression: `performance.mark(${JSON.stringify(name)})` })
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
