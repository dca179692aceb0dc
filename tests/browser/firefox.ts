/** The built extension in Firefox, and what its tests look at. */
import type { Browser, Frame, Page } from 'puppeteer-core'
import type { Browser as WebExtension } from 'webextension-polyfill'
import type { FromUi } from '../../platform/messages'
import type { UiAnswers } from '../../platform/ui-client'
import { findFirefox } from '../../scripts/browsers.mjs'
import { built } from '../../scripts/build.mjs'
import {
  ADDON,
  evaluateInBrowser,
  launchFirefox,
  openOwnPage,
  reloadAddon,
  requestInClick,
} from '../../scripts/firefox.mjs'
import { readPainted } from '../../scripts/painted.mjs'
import { rested } from '../../scripts/rest.mjs'

/** What the browser calls it in the extension's own pages. */
declare const browser: WebExtension

export interface Extension {
  newPage(address: string): Promise<Page>
  openOwn(path: string): Promise<Page>
  ask<M extends FromUi>(message: M): Promise<UiAnswers[M['type']]>
  /** Asks for a match pattern as a click would. */
  request(pattern: string): Promise<boolean>
  revoke(): Promise<void>
  /** Tells the page script of a tab what the background tells it for a shortcut. */
  step(tabId: number): Promise<void>
  tabId(page: Page): Promise<number>
  /** Ends the background, as the browser does after half a minute. */
  stopBackground(): Promise<void>
  /** Loads the extension anew; its pages close. */
  reload(): Promise<void>
  firefox: Browser
  close(): Promise<void>
}

export async function startFirefox(): Promise<Extension> {
  const executable = findFirefox()
  if (!executable) throw new Error('No Firefox was found: run npm test, which installs it or says how.')
  const { browser: firefox, close } = await launchFirefox({ executable, extension: built.firefox })
  const openOwn = (path: string): Promise<Page> => openOwnPage(firefox, path)
  // One page of the extension stays open to speak for the others.
  let desk: Page | undefined
  const atDesk = async (): Promise<Page> => {
    desk ??= await openOwn('options.html')
    return desk
  }
  return {
    openOwn,
    close,
    newPage: async (address) => {
      const page = await firefox.newPage()
      await page.goto(address)
      return page
    },
    ask: async (message) =>
      (await (await atDesk()).evaluate((m) => browser.runtime.sendMessage(m), message as object)) as never,
    request: async (pattern) => requestInClick(await atDesk(), pattern),
    revoke: async () =>
      (await atDesk()).evaluate(async () => {
        await browser.permissions.remove({ origins: (await browser.permissions.getAll()).origins ?? [] })
      }),
    step: async (tabId) =>
      (await atDesk()).evaluate(async (id) => {
        await browser.tabs.sendMessage(id, { type: 'step', direction: 'next' })
      }, tabId),
    stopBackground: () => evaluateInBrowser(firefox, `${ADDON}.terminateBackground({ disableResetIdleForTest: true })`),
    reload: async () => {
      await desk?.close()
      desk = undefined
      await reloadAddon(firefox)
    },
    firefox,
    tabId: async (page) => {
      const id = await (await atDesk()).evaluate(
        async (url) => (await browser.tabs.query({})).find((tab) => tab.url === url)?.id,
        page.url(),
      )
      if (id === undefined) throw new Error(`No tab shows ${page.url()}`)
      return id
    },
  }
}

/** Words of the marks in a page or frame once they rest. */
export const marks = (page: Page | Frame, good: (words: string[]) => boolean = () => true): Promise<string[]> =>
  rested(async () => (await page.evaluate(readPainted)).map(({ text }) => text), { good: (words) => good(words) })

/** True once there is a mark. */
export const some = (words: string[]): boolean => words.length > 0
