/** The popup in its own place at the toolbar button, where it is used by the keyboard from the moment it opens. */
import type { Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { ADDON_ID } from '../../../scripts/firefox.mjs'
import { closePopup, inDocument, inWindow, pressToolbarButton } from '../../../scripts/firefox-window.mjs'
import { type Extension, startFirefox } from '../firefox'
import { marked } from '../marked'
import { marks, none } from '../marks'
import { servePages } from '../pages'

/** What Firefox privileged scripts have; no types of it are to be had. */
// biome-ignore lint/suspicious/noExplicitAny: see above
declare const ChromeUtils: any, WebExtensionPolicy: any

const SOON = { timeout: 10_000 }

let extension: Extension
let site: Awaited<ReturnType<typeof servePages>>
let page: Page
beforeAll(async () => {
  site = await servePages()
  extension = await startFirefox()
})
afterAll(async () => {
  await extension?.close()
  await site?.close()
})
beforeEach(async () => {
  page = await extension.newPage(`${site.origin}/belt-and-road`)
})
afterEach(async () => {
  await closePopup(extension.firefox)
  await page.close()
})

const panel = { extension: ADDON_ID, view: 'popup' } as const
const words = (): Promise<string> =>
  inDocument(extension.firefox, panel, (content: Window) => content.document.body.innerText)
/** What the keys go to there. */
const focus = (): Promise<string> =>
  inDocument(extension.firefox, panel, ({ document }: Window) => {
    const at = document.hasFocus() ? document.activeElement : undefined
    return [at?.getAttribute('role') ?? at?.localName, at?.getAttribute('aria-label') ?? at?.textContent].join(': ')
  })

async function openPanel(): Promise<void> {
  await page.bringToFront()
  await pressToolbarButton(extension.firefox, ADDON_ID)
  await expect.poll(focus, SOON).toBe('input: Search the glossary')
}

/** Presses Shift+Tab until the focus is there: what is above the search field is the site. */
async function goUpTo(wanted: string): Promise<void> {
  for (let step = 0; step < 10 && (await focus()) !== wanted; step++) {
    const before = await focus()
    await extension.keys('Shift+Tab')
    await expect.poll(focus).not.toBe(before)
  }
  expect(await focus()).toBe(wanted)
}

it('allows this site by the keyboard, and marks it without a reload', async () => {
  await openPanel()
  await goUpTo('button: Allow on this site')
  await extension.keys('Enter')
  await marked(page).toContain('digital silk road')
})

it('turns the site off and on by the keyboard', async () => {
  await extension.request('*://localhost/*')
  await openPanel()
  await goUpTo(`switch: Mark terms on localhost:${site.port}`)
  await extension.keys('Enter')
  expect(await marks(page, none)).toEqual([])
  await extension.keys('Enter')
  await marked(page).toContain('digital silk road')
})

/** The picture on the toolbar button over the page in front, as the browser draws it. */
const picture = (): Promise<string> =>
  inWindow(
    extension.firefox,
    (id: string) => {
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs')
      const action = ExtensionParent.apiManager.global.browserActionFor(WebExtensionPolicy.getByID(id).extension)
      const button = action.widget.forWindow(window).node.querySelector('.webextension-browser-action')
      return getComputedStyle(button).listStyleImage
    },
    ADDON_ID,
  )

it('hangs at a button that has another picture while the site is off', async () => {
  await extension.request('*://localhost/*')
  await page.bringToFront()
  await expect.poll(picture).toMatch(/\/icon\/\d+\.png"/)
  await extension.press('toggle-site')
  await expect.poll(picture).toMatch(/\/icon\/off-\d+\.png"/)
  await extension.press('toggle-site')
  await expect.poll(picture).toMatch(/\/icon\/\d+\.png"/)
})

it('searches as one types, and opens the first entry', async () => {
  await openPanel()
  await extension.keys(...'yidaiyilu')
  await expect.poll(words, SOON).toContain('pinyin: 一带一路')
  await extension.keys('Enter')
  await expect.poll(words, SOON).toContain('Full entry')
})
