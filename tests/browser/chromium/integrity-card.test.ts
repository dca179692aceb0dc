/** A card on a page: one element more, and nothing else that a page, a copy or a print could show. */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { copied, differences, lookAt } from '../../../scripts/looks.mjs'
import { cardGoes } from '../card'
import { cardText, cardWith, type Extension, startChromium } from '../chromium'
import { marks, some } from '../marks'
import { servePages } from '../pages'

const WORDS = ['digital', 'Belt and Road']
const HOST = '<div popover="manual"></div>'

let extension: Extension
let site: Awaited<ReturnType<typeof servePages>>
beforeAll(async () => {
  site = await servePages()
  extension = await startChromium()
  await extension.context.grantPermissions(['clipboard-read'], { origin: site.origin })
  await extension.grant()
})
afterAll(async () => {
  await extension?.close()
  await site?.close()
})
// Tabs are told apart by their address.
afterEach(async () => {
  for (const page of extension.context.pages()) if (page.url().startsWith(site.origin)) await page.close()
})

async function open(): Promise<Page> {
  const page = await extension.context.newPage()
  await page.goto(`${site.origin}/belt-and-road`)
  await page.bringToFront()
  await marks(page, some)
  return page
}

/** By the keyboard, so that no pointer hovers. */
async function openCard(page: Page): Promise<void> {
  await extension.command('next-term', await extension.tabId(page))
  await cardWith(page, '一带一路')
}

it('comes as one element without a name or an attribute that tells, and leaves nothing else behind', async () => {
  const page = await open()
  const before = await lookAt(page, WORDS)
  expect(before.document).not.toContain(HOST)
  await openCard(page)
  const during = await lookAt(page, WORDS)
  for (const aspect of ['document', 'selecting']) expect(during[aspect]).toBe(`${before[aspect]}${HOST}`)
  expect(during.layout?.split('\n').slice(0, -1)).toEqual(before.layout?.split('\n'))
  // The browser's search finds what is on the screen, the card's words too.
  expect(differences([before], during)).toEqual(['document', 'layout', 'selecting', 'finding'])
  await page.keyboard.press('Escape')
  await cardGoes({ cardText: () => cardText(page) })
  const after = await lookAt(page, WORDS)
  for (const aspect of ['document', 'selecting']) expect(after[aspect]).toBe(during[aspect])
  expect(differences([before], after)).toEqual(['document', 'layout', 'selecting'])
})

it('lets its own words be copied where the reader pressed in it, and is no part of the page that is copied', async () => {
  const page = await open()
  const whole = await copied(page)
  await openCard(page)
  await pin(page)
  expect(await copied(page)).toBe(whole)
  const [x, y] = await page.evaluate(() => {
    const { left, top } = (document.documentElement.lastElementChild as HTMLElement).getBoundingClientRect()
    return [left + 40, top + 30] as const
  })
  await page.mouse.dblclick(x, y)
  await page.keyboard.press('ControlOrMeta+C')
  const word = await page.evaluate(() => navigator.clipboard.readText())
  expect(word).toMatch(/^[\w-]+$/)
  await expect.poll(() => cardText(page)).toContain(word)
  await page.mouse.click(5, 5)
  expect(await copied(page)).toBe(whole)
  expect(await cardText(page)).toContain(word)
})

/** Tab goes to the card, and on to its first button. */
async function pin(page: Page): Promise<void> {
  for (const key of ['Tab', 'Tab', 'Enter']) await page.keyboard.press(key)
}
