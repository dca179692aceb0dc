/** Firefox for the behaviours that both browsers share. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElementHandle, Page } from 'puppeteer-core'
import type { Browser } from 'webextension-polyfill'
import { EVERY_SITE } from '../../scripts/chromium.mjs'
import { ADDON_ID, ownPage } from '../../scripts/firefox.mjs'
import * as inside from '../../scripts/firefox-window.mjs'
import { rested } from '../../scripts/rest.mjs'
import type { Extension, Start, Tab, TextFile } from './extension'
import { type Extension as Firefox, startFirefox } from './firefox'
import { cardWords, type Spot, spotInCard } from './firefox-card'
import { kill } from './kill'

declare const browser: Browser
/** What privileged scripts have; no types of it are to be had. */
// biome-ignore lint/suspicious/noExplicitAny: see above
declare const ChromeUtils: any, Cu: any, Services: any

/** Folder of what was saved. */
const SAVED = 'saved'

export async function inFirefox({ touch = false, profile }: Start): Promise<Extension> {
  const files = await mkdtemp(join(tmpdir(), 'sidegloss-files-'))
  const downloads = join(files, SAVED)
  await mkdir(downloads)
  const extension = await startFirefox({
    anyCertificate: true,
    ...(profile !== undefined && { profile }),
    prefs: {
      // Any host leads to the fixture pages, so that sites can be told apart.
      'network.dns.forceResolve': '127.0.0.1',
      'dom.w3c_touch_events.enabled': touch ? 1 : 0,
      // Files are saved there without a question.
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
    },
  })
  const { firefox, desk } = extension
  const tab = (page: Page): Tab => tabOf(extension, page, files)
  /** The driver does not know the addresses of the extension's pages: each is asked for its own. */
  const showing = async (good: (address: string) => boolean): Promise<Page[]> => {
    const pages = (await firefox.pages()).filter((page) => page !== desk)
    const addresses = await Promise.all(pages.map(addressOf))
    return pages.filter((_, index) => good(addresses[index] ?? ''))
  }
  const opened = async (address: string): Promise<Tab> => {
    const [page] = await rested(() => showing((shown) => shown.startsWith(address)), {
      good: ([found]) => found !== undefined,
    })
    if (!page) throw new Error(`No tab shows ${address}`)
    return tab(page)
  }
  return {
    ...extension,
    ownOfBrowser: 'about:license',
    address: ownPage,
    opened,
    open: async (address) => tab(await extension.newPage(address)),
    openOwn: async (path) => tab(await extension.openOwn(path)),
    openWindow: async (address) => {
      await desk.evaluate((url) => browser.windows.create({ url }).then(() => undefined), address)
      return opened(address)
    },
    closeTabs: async (words) => {
      for (const page of await showing((address) => address.includes(words))) await page.close()
    },
    grant: async () => {
      await extension.request(EVERY_SITE)
    },
    stallNextEntry: () => inside.inDocument(firefox, { extension: ADDON_ID, view: 'background' }, stall),
    stopBackground: () => inside.stopBackground(firefox, ADDON_ID),
    death: async () => {
      const ids: number[] = await inside.inWindow(firefox, processIds)
      return async () => {
        const ended = new Promise((resolve) => firefox.process()?.once('exit', resolve))
        kill(ids)
        await ended
        // The driver then gives the profile back the preferences it had: the next start must not come between.
        const restored = (names: string[]): boolean => !names.some((name) => name.endsWith('.puppeteer'))
        if (profile !== undefined) await rested(() => readdir(profile), { good: restored, rest: 0 })
      }
    },
    close: async () => {
      await extension.close()
      await rm(files, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}

/** Runs in the window. */
async function processIds(): Promise<number[]> {
  const { pid, children } = await ChromeUtils.requestProcInfo()
  return [pid, ...children.map((child: { pid: number }) => child.pid)]
}

const addressOf = (page: Page): Promise<string> => page.evaluate(() => location.href).catch(() => '')

function tabOf(extension: Firefox, page: Page, files: string): Tab {
  const { firefox, desk } = extension
  const id = async (): Promise<number> => {
    await page.bringToFront()
    return extension.tabInFront()
  }
  return {
    evaluate: page.evaluate.bind(page),
    inWorker: async (act, given) => {
      await page.bringToFront()
      await inside.inWorker(firefox, act, given)
    },
    address: () => addressOf(page),
    goto: (address) => page.goto(address),
    reload: () => page.reload(),
    close: () => page.close(),
    bringToFront: () => page.bringToFront(),
    resize: (size) => page.setViewport(size),
    frames: () => page.frames(),
    click: (selector) => page.click(selector),
    focus: (selector) => page.focus(selector),
    giveFile: async (selector, { name, text }) => {
      // The page reads it when it likes.
      const path = join(await mkdtemp(join(files, 'given-')), name)
      await writeFile(path, text)
      const field = (await page.$(selector)) as ElementHandle<HTMLInputElement> | null
      if (!field) throw new Error(`There is no field for files at ${selector}.`)
      await field.uploadFile(path)
    },
    select: async (selector, value) => {
      await page.waitForSelector(selector)
      // Of what is not there the driver says nothing.
      if ((await page.select(selector, value)).length === 0) throw new Error(`${selector} has no "${value}".`)
    },
    keyboard: page.keyboard,
    mouse: page.mouse,
    tap: (x, y) => page.touchscreen.tap(x, y),
    cardText: async () => {
      await page.bringToFront()
      return inside.inDocument(firefox, 'page', cardWords)
    },
    clickInCard: async (name) => {
      await page.bringToFront()
      const spot: Spot | undefined = await inside.inDocument(firefox, 'page', spotInCard, name)
      if (!spot) throw new Error(`Nothing in the card is called "${name}".`)
      await page.mouse.click(spot.x, spot.y)
    },
    id,
    command: async (name) => {
      await page.bringToFront()
      await extension.press(name)
    },
    chooseMenu: async () => {
      await page.bringToFront()
      const { x, y } = await page.evaluate(spotOfSelection)
      await page.mouse.click(x, y, { button: 'right' })
      await inside.chooseInMenu(firefox, ADDON_ID)
    },
    pressButton: async () => {
      await page.bringToFront()
      await inside.pressToolbarButton(firefox, ADDON_ID)
      await inside.closePopup(firefox)
    },
    badge: async () => desk.evaluate((tabId) => browser.action.getBadgeText({ tabId }), await id()),
    title: async () => desk.evaluate((tabId) => browser.action.getTitle({ tabId }), await id()),
    copied: () => inside.inWindow(firefox, () => navigator.clipboard.readText()),
    savedBy: async (act) => {
      await act()
      const saved = join(files, SAVED)
      const lying = async (): Promise<TextFile[]> =>
        Promise.all((await readdir(saved)).map(async (name) => ({ name, text: await textOf(join(saved, name)) })))
      // While it is written it lies there under a name of its own, or beside an empty one.
      const good = ([first, second]: TextFile[]): boolean =>
        !!first && !first.name.endsWith('.part') && first.text !== '' && second === undefined
      const [file] = await rested(lying, { good })
      if (!file) throw new Error('Nothing was saved.')
      await rm(join(saved, file.name))
      return file
    },
  }
}

/** Empty where the file has gone in the meantime, under another name. */
const textOf = (path: string): Promise<string> =>
  readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })

/** Runs in the page: the middle of the first line of the words selected. */
function spotOfSelection(): Spot {
  const [box] = getSelection()?.getRangeAt(0).getClientRects() ?? []
  if (!box) throw new Error('Nothing is selected.')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/**
 * Runs beside the background: over the next entry it is asked for, it sits until it is ended. Other events go on meanwhile,
 * as Firefox ends no background that is busy.
 */
function stall(content: Window): void {
  const { prototype } = Cu.waiveXrays(content).String
  const { split } = prototype
  // An entry is looked for by its key, `pack:concept`; a restarted background has its own again.
  function sit(this: string, ...given: unknown[]): string[] {
    if (given[0] === ':') {
      prototype.split = split
      Services.tm.spinEventLoopUntil('a stalled background', () => Cu.isDeadWrapper(content) || content.closed)
    }
    return split.apply(this, given)
  }
  prototype.split = Cu.exportFunction(sit, content)
}
