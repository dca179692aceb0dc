/** Chromium for the behaviours that both browsers share. */
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import type { Browser } from 'webextension-polyfill'
import { type Extension as Chromium, cardText, clickInCard, startChromium } from './chromium'
import type { Extension, Start, Tab } from './extension'
import { kill } from './kill'
import { TRUST_PUBLISHER } from './publisher'

declare const chrome: Browser

/** Any such host leads to the fixture pages, so that sites can be told apart. */
const EVERY_HOST = '--host-resolver-rules=MAP *.example 127.0.0.1'
/** Longer than any test waits for an answer, ms. */
const STALL_MS = 20_000

export async function inChromium({ touch = false, profile }: Start): Promise<Extension> {
  const extension = await startChromium({
    args: [EVERY_HOST, TRUST_PUBLISHER],
    context: { hasTouch: touch, permissions: ['clipboard-read', 'clipboard-write'] },
    ...(profile !== undefined && { profile }),
  })
  const { context } = extension
  const opened = async (address: string): Promise<Tab> => {
    const shows = (page: Page): boolean => page.url().startsWith(address)
    const page = context.pages().find(shows) ?? (await context.waitForEvent('page', { predicate: shows }))
    return tabOf(extension, page)
  }
  return {
    ...extension,
    ownOfBrowser: 'chrome://version/',
    opened,
    open: async (address) => {
      const page = await context.newPage()
      await page.goto(address)
      return tabOf(extension, page)
    },
    openOwn: async (path) => tabOf(extension, await extension.openOwn(path)),
    openWindow: async (address) => {
      const desk = await extension.openOwn('options.html')
      await desk.evaluate((url) => chrome.windows.create({ url }).then(() => undefined), address)
      await desk.close()
      return opened(address)
    },
    closeTabs: async (words) => {
      for (const page of context.pages()) if (page.url().includes(words)) await page.close()
    },
    stallNextEntry: () => extension.stallNextEntry(STALL_MS),
    death: async () => {
      const session = await context.browser()?.newBrowserCDPSession()
      if (!session) throw new Error('Chromium gave no hold on the browser itself.')
      const { processInfo } = await session.send('SystemInfo.getProcessInfo')
      return async () => {
        const closed = new Promise((resolve) => context.once('close', resolve))
        kill(processInfo.map(({ id }) => id))
        await closed
      }
    },
  }
}

function tabOf(extension: Chromium, page: Page): Tab {
  const id = (): Promise<number> => extension.tabId(page)
  return {
    evaluate: page.evaluate.bind(page),
    inWorker: async (act, given) => {
      const worker = page.workers().at(-1)
      if (!worker) throw new Error('The page has no worker.')
      await worker.evaluate(act as (given: unknown) => void, given)
    },
    address: async () => page.url(),
    goto: (address) => page.goto(address),
    reload: () => page.reload(),
    close: () => page.close(),
    bringToFront: () => page.bringToFront(),
    resize: (size) => page.setViewportSize(size),
    frames: () => page.frames(),
    click: (selector) => page.click(selector),
    focus: (selector) => page.focus(selector),
    giveFile: (selector, { name, text }) =>
      page.setInputFiles(selector, { name, mimeType: 'text/plain', buffer: Buffer.from(text) }),
    select: (selector, value) => page.selectOption(selector, value),
    keyboard: page.keyboard,
    mouse: page.mouse,
    tap: (x, y) => page.touchscreen.tap(x, y),
    cardText: () => cardText(page),
    clickInCard: (name) => clickInCard(page, name),
    id,
    command: async (name) => extension.command(name, await id()),
    chooseMenu: async () => {
      const words = await page.evaluate(() => getSelection()?.toString() ?? '')
      await extension.chooseMenu(words, await id())
    },
    pressButton: () => extension.pressButton(page),
    badge: async () => extension.badge(await id()),
    title: async () => extension.title(await id()),
    copied: () => page.evaluate(() => navigator.clipboard.readText()),
    savedBy: async (act) => {
      const [saved] = await Promise.all([page.waitForEvent('download'), act()])
      return { name: saved.suggestedFilename(), text: await readFile(await saved.path(), 'utf8') }
    },
  }
}
