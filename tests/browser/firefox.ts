/** The built extension in Firefox, and what its tests look at. */
import type { Browser, Page } from 'puppeteer-core'
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
import { pressKeys, tabInFront } from '../../scripts/firefox-window.mjs'
import type { Command } from './extension'

/** What the browser calls it in the extension's own pages. */
declare const browser: WebExtension

export interface Extension {
  firefox: Browser
  newPage(address: string): Promise<Page>
  openOwn(path: string): Promise<Page>
  /** A page of the extension that stays open to speak for the others. */
  desk: Page
  ask<M extends FromUi>(message: M): Promise<UiAnswers[M['type']]>
  /** Asks for a match pattern as a click would. */
  request(pattern: string): Promise<boolean>
  revoke(): Promise<void>
  /** Number of the tab in front. */
  tabInFront(): Promise<number>
  /** Number of the tab that shows this page. */
  tabId(page: Page): Promise<number>
  /** Presses keys one after the other on the keyboard, wherever the focus is: `y`, `Tab`, `Shift+Tab`. */
  keys(...chords: string[]): Promise<void>
  /** Presses a shortcut on the keyboard. */
  press(command: Command): Promise<void>
  /** Tells the page script of a tab what the background tells it for a shortcut. */
  step(tabId: number): Promise<void>
  /** Ends the background, as the browser does after half a minute. */
  stopBackground(): Promise<void>
  /** Loads the extension anew; its pages close. */
  reload(): Promise<void>
  close(): Promise<void>
}

export interface FirefoxOptions {
  prefs?: Record<string, unknown>
  /** Folder of a profile to keep; without it one that is thrown away. */
  profile?: string
  /** Takes the certificate of our own servers for good, and any other. */
  anyCertificate?: boolean
}

/** It reads nothing of the library, and holds nobody up. */
const DESK = 'map.html'

export async function startFirefox(options: FirefoxOptions = {}): Promise<Extension> {
  const executable = findFirefox()
  if (!executable) throw new Error('No Firefox was found: run npm test, which installs it or says how.')
  const { browser: firefox, close } = await launchFirefox({ executable, extension: built.firefox, ...options })
  const openOwn = (path: string): Promise<Page> => openOwnPage(firefox, path)
  let desk = await openOwn(DESK)
  const atDesk = async (): Promise<Page> => {
    if (desk.isClosed()) desk = await openOwn(DESK)
    return desk
  }
  const keys = async (...chords: string[]): Promise<void> => {
    for (const chord of chords) await pressKeys(firefox, chord.split('+').map(stroke))
  }
  return {
    firefox,
    openOwn,
    get desk() {
      return desk
    },
    close,
    newPage: async (address) => {
      const page = await firefox.newPage()
      // Firefox does not report that pages of its own have loaded.
      await page.goto(address, { waitUntil: address.startsWith('about:') ? [] : 'load' })
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
      await desk.close()
      await reloadAddon(firefox)
    },
    tabId: async (page) => {
      const id = await (await atDesk()).evaluate(
        async (url) => (await browser.tabs.query({})).find((tab) => tab.url === url)?.id,
        page.url(),
      )
      if (id === undefined) throw new Error(`No tab shows ${page.url()}`)
      return id
    },
    tabInFront: () => tabInFront(firefox),
    keys,
    press: async (command) => {
      const commands = await (await atDesk()).evaluate(() => browser.commands.getAll())
      await keys(commands.find(({ name }) => name === command)?.shortcut ?? '')
    },
  }
}

/** What a key sends on an American keyboard. Those of a shortcut are pressed with Shift held. */
function stroke(name: string): KeyboardEventInit {
  const special: Record<string, KeyboardEventInit> = {
    Alt: { key: 'Alt', code: 'AltLeft', keyCode: 18 },
    Comma: { key: '<', code: 'Comma', keyCode: 188 },
    Enter: { key: 'Enter', code: 'Enter', keyCode: 13 },
    Period: { key: '>', code: 'Period', keyCode: 190 },
    Shift: { key: 'Shift', code: 'ShiftLeft', keyCode: 16 },
    Tab: { key: 'Tab', code: 'Tab', keyCode: 9 },
  }
  const letter = name.toUpperCase()
  return special[name] ?? { key: name, code: `Key${letter}`, keyCode: letter.charCodeAt(0) }
}
