import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { rested } from '../../../scripts/rest.mjs'
import { cardText, cardWith, type Extension, marks, pointAt, some, startChromium } from '../chromium'
import { servePages } from '../pages'

let extension: Extension
let site: Awaited<ReturnType<typeof servePages>>
beforeAll(async () => {
  site = await servePages()
  extension = await startChromium()
  await extension.grant()
})
afterAll(async () => {
  await extension?.close()
  await site?.close()
})

async function open(path = '/belt-and-road'): Promise<Page> {
  const page = await extension.context.newPage()
  await page.goto(`${site.origin}${path}`)
  await page.bringToFront()
  await marks(page, some)
  return page
}
// Tabs are told apart by their address.
afterEach(async () => {
  for (const page of extension.context.pages()) if (page.url().startsWith(site.origin)) await page.close()
})

const noCard = (page: Page): Promise<string> => rested(() => cardText(page), { good: (text) => text === '' })

it('opens after a rest on a term, and Escape closes it', async () => {
  const page = await open()
  await pointAt(page, 'Belt and Road Initiative')
  expect(await cardWith(page, 'Belt and Road Initiative')).toContain('一带一路')
  await page.keyboard.press('Escape')
  expect(await noCard(page)).toBe('')
})

it('opens for a term over two elements', async () => {
  const page = await open()
  await pointAt(page, 'divide', '#first')
  expect(await cardWith(page, 'Digital divide')).toContain('数字鸿沟')
})

it('stays closed where there is no term', async () => {
  const page = await open()
  await pointAt(page, 'harbour')
  expect(await noCard(page)).toBe('')
})

it('closes once the pointer has left it', async () => {
  const page = await open()
  await pointAt(page, 'Belt and Road Initiative')
  await cardWith(page, 'Belt and Road Initiative')
  await page.mouse.move(5, 5)
  expect(await noCard(page)).toBe('')
})

it('gives way to the card of another term', async () => {
  const page = await open()
  await pointAt(page, 'Belt and Road Initiative')
  await cardWith(page, 'Belt and Road Initiative')
  await page.mouse.move(5, 5)
  await pointAt(page, 'divide', '#first')
  await cardWith(page, 'Digital divide')
})

it('opens by the shortcut for the next term, and Escape gives the focus back', async () => {
  const page = await open()
  await page.focus('#button')
  await extension.command('next-term', await extension.tabId(page))
  await cardWith(page, 'Belt and Road Initiative')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Escape')
  expect(await noCard(page)).toBe('')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('button')
})

it('comes back after the page has removed it', async () => {
  const page = await open()
  await pointAt(page, 'Belt and Road Initiative')
  await cardWith(page, 'Belt and Road Initiative')
  await page.evaluate(() => {
    for (const stray of document.querySelectorAll('html > :not(head, body)')) stray.remove()
  })
  expect(await noCard(page)).toBe('')
  await page.mouse.move(5, 5)
  await pointAt(page, 'divide', '#first')
  await cardWith(page, 'Digital divide')
})

it('paints again after the page has cleared the registry of highlights', async () => {
  const page = await open()
  const before = await marks(page, some)
  await page.evaluate(() => CSS.highlights.clear())
  expect(await marks(page, some)).toEqual(before)
})
