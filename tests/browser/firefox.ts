/** The built extension in Firefox, and what its tests look at. */
import type { Browser, Page } from 'puppeteer-core'
import type { Browser as WebExtension } from 'webextension-polyfill'
import type { FromUi } from '../../platform/messages'
import type { UiAnswers } from '../../platform/ui-client'
import { findFirefox } from '../../scripts/browsers.mjs'
import { built } from '../../scripts/build.mjs'
import { launchFirefox, openOwnPage, requestInClick } from '../../scripts/firefox.mjs'
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
  /** Presses keys one after the other on the keyboard, wherever the focus is: `y`, `Tab`, `Shift+Tab`. */
  keys(...chords: string[]): Promise<void>
  /** Presses a shortcut on the keyboard. */
  press(command: Command): Promise<void>
  close(): Promise<void>
}

export interface FirefoxOptions {
  prefs?: Record<string, unknown>
  /** Folder of a profile to keep; without it one that is thrown away. */
  profile?: string
}

export async function startFirefox(options: FirefoxOptions = {}): Promise<Extension> {
  const executable = findFirefox()
  if (!executable) throw new Error('No Firefox was found: run npm test, which installs it or says how.')
  const { browser: firefox, close } = await launchFirefox({ executable, extension: built.firefox, ...options })
  const openOwn = (path: string): Promise<Page> => openOwnPage(firefox, path)
  const desk = await openOwn('options.html')
  const keys = async (...chords: string[]): Promise<void> => {
    for (const chord of chords) await pressKeys(firefox, chord.split('+').map(stroke))
  }
  return {
    firefox,
    openOwn,
    desk,
    close,
    newPage: async (address) => {
      const page = await firefox.newPage()
      // Firefox does not report that pages of its own have loaded.
      await page.goto(address, { waitUntil: address.startsWith('about:') ? [] : 'load' })
      return page
    },
    ask: async (message) => (await desk.evaluate((m) => browser.runtime.sendMessage(m), message as object)) as never,
    request: (pattern) => requestInClick(desk, pattern),
    revoke: () =>
      desk.evaluate(async () => {
        await browser.permissions.remove({ origins: (await browser.permissions.getAll()).origins ?? [] })
      }),
    tabInFront: () => tabInFront(firefox),
    keys,
    press: async (command) => {
      const commands = await desk.evaluate(() => browser.commands.getAll())
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
