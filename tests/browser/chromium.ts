/** The built extension in Chromium, and what its tests look at. */
import type { BrowserContext, BrowserContextOptions, Page, Worker } from 'playwright-core'
import type { Browser } from 'webextension-polyfill'
import type { FromUi } from '../../platform/messages'
import type { UiAnswers } from '../../platform/ui-client'
import { findChromium } from '../../scripts/browsers.mjs'
import { built } from '../../scripts/build.mjs'
import { cardText } from '../../scripts/card.mjs'
import { answerPromptsWithYes, EVERY_SITE, launchChromium, PRESSABLE, pressButton } from '../../scripts/chromium.mjs'
import { cardWith as waitForCard } from './card'

export { cardText, clickInCard } from '../../scripts/card.mjs'

/** What the browser calls it in its own pages; its promises are those of the polyfill. */
declare const chrome: Browser

export interface Extension {
  context: BrowserContext
  id: string
  /** Address of a page of the extension. */
  address(path: string): string
  openOwn(path: string): Promise<Page>
  /** Asks the background as our own pages do. */
  ask<M extends FromUi>(message: M): Promise<UiAnswers[M['type']]>
  /** Gives every site, as the reader would in the browser's prompt. */
  grant(): Promise<void>
  /** Takes back every site. */
  revoke(): Promise<void>
  /** Asks for a match pattern as a click would. */
  request(pattern: string): Promise<boolean>
  /** What happens when a shortcut is pressed: no driver can press one. */
  command(name: string, tabId: number): Promise<void>
  /** Makes the background take so long, ms, over the next entry it is asked for: the question is there, the answer is not. */
  stallNextEntry(duration: number): Promise<void>
  /** Ends the background, as the browser does after half a minute. */
  stopBackground(): Promise<void>
  /** Number of the tab that shows this page. */
  tabId(page: Page): Promise<number>
  /** What a click on the toolbar button does in the tab in front: the popup comes, and with it access for this once. */
  pressButton(page: Page): Promise<void>
  /** The number on the toolbar button over a tab. */
  badge(tabId: number): Promise<string>
  /** What the toolbar button says over a tab. */
  title(tabId: number): Promise<string>
  /** What happens when the menu's item is chosen on selected words: no driver can open that menu. */
  chooseMenu(words: string, tabId: number): Promise<void>
  close(): Promise<void>
}

export interface ChromiumOptions {
  args?: readonly string[]
  /** Switches that the driver would set. */
  without?: readonly string[]
  /** A profile to keep; without it one that is thrown away. */
  profile?: string
  context?: BrowserContextOptions
}

export async function startChromium({ args = [], ...rest }: ChromiumOptions = {}): Promise<Extension> {
  const executable = findChromium()
  if (!executable) throw new Error('No Chromium was found: run npm test, which installs it or says how.')
  const options = { executable, extension: built.chromium, args: [PRESSABLE, ...args], ...rest }
  const { context, id, close } = await launchChromium(options)
  const address = (path: string): string => `chrome-extension://${id}/${path}`
  const openOwn = async (path: string): Promise<Page> => {
    const page = await context.newPage()
    await page.goto(address(path))
    return page
  }
  // One page of the extension stays open to speak for the others.
  let desk: Page | undefined
  const atDesk = async (): Promise<Page> => {
    if (!desk || desk.isClosed()) desk = await openOwn('options.html')
    return desk
  }
  await answerPromptsWithYes(context, id)
  const request = async (pattern: string): Promise<boolean> =>
    (await atDesk()).evaluate((origin) => chrome.permissions.request({ origins: [origin] }), pattern)
  return {
    context,
    id,
    address,
    openOwn,
    ask: async (message) => (await atDesk()).evaluate((m) => chrome.runtime.sendMessage(m), message),
    grant: async () => {
      await request(EVERY_SITE)
    },
    request,
    revoke: async () => {
      await (await atDesk()).evaluate(async () => {
        await chrome.permissions.remove({ origins: (await chrome.permissions.getAll()).origins ?? [] })
      })
    },
    command: async (name, tabId) => {
      await worker(context).evaluate(
        async ([command, id]) => {
          const tab = await chrome.tabs.get(id as number)
          ;(chrome.commands.onCommand as unknown as Dispatcher).dispatch(command, tab)
        },
        [name, tabId],
      )
    },
    chooseMenu: async (words, tabId) => {
      await worker(context).evaluate(
        async ([selectionText, id]) => {
          const tab = await chrome.tabs.get(id as number)
          const info = { menuItemId: 'explain', selectionText, frameId: 0 }
          ;(chrome.contextMenus.onClicked as unknown as Dispatcher).dispatch(info, tab)
        },
        [words, tabId],
      )
    },
    badge: async (tabId) => (await atDesk()).evaluate((tab) => chrome.action.getBadgeText({ tabId: tab }), tabId),
    title: async (tabId) => (await atDesk()).evaluate((tab) => chrome.action.getTitle({ tabId: tab }), tabId),
    pressButton: (page) => pressButton(context, id, page),
    stallNextEntry: async (duration) => {
      await worker(context).evaluate((ms) => {
        // An entry is looked for by its key, `pack:concept`; a restarted background has its own again.
        const split = String.prototype.split
        function stall(this: string, ...args: [separator: never, limit?: number]): string[] {
          if (String(args[0]) !== ':') return split.apply(this, args)
          String.prototype.split = split
          const end = Date.now() + ms
          while (Date.now() < end);
          return split.apply(this, args)
        }
        String.prototype.split = stall as typeof split
      }, duration)
    },
    stopBackground: () => stopWorkers(context),
    tabId: async (page) => {
      await page.bringToFront()
      const found = await (await atDesk()).evaluate(async (url) => {
        const tabs = await chrome.tabs.query({})
        // The browser hides the addresses of its own pages from us: such a page is told by being in front.
        return (tabs.find((tab) => tab.url === url) ?? tabs.find((tab) => tab.active))?.id
      }, page.url())
      if (found === undefined) throw new Error(`No tab shows ${page.url()}`)
      return found
    },
    close,
  }
}

/** Chromium's own events can be raised by hand. */
interface Dispatcher {
  dispatch(...values: unknown[]): void
}

function worker(context: BrowserContext): Worker {
  const [running] = context.serviceWorkers()
  if (!running) throw new Error('The background is not running.')
  return running
}

/** Ends the backgrounds of all extensions, as the browser does after half a minute. */
export async function stopWorkers(context: BrowserContext): Promise<void> {
  const page = context.pages()[0] ?? (await context.newPage())
  const session = await context.newCDPSession(page)
  await session.send('ServiceWorker.enable')
  await session.send('ServiceWorker.stopAllWorkers')
  await session.detach()
}

/** Waits for a card that says `words`; its whole text. */
export const cardWith = (page: Page, words: string): Promise<string> =>
  waitForCard({ cardText: () => cardText(page) }, words)
