import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { type Extension, marks, some, startChromium } from '../chromium'
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

let page: Page
let popup: Page
beforeEach(async () => {
  page = await extension.context.newPage()
  await page.goto(`${site.origin}/belt-and-road`)
  await marks(page, some)
  popup = await extension.openOwn(`popup.html?tab=${await extension.tabId(page)}`)
})

// Tabs are told apart by their address.
afterEach(async () => {
  for (const one of extension.context.pages()) if (one.url().startsWith(site.origin)) await one.close()
})

it('lists the terms of the page with their number', async () => {
  const panel = popup.locator('#p-panel')
  await panel.getByText('digital silk road', { exact: false }).first().waitFor()
  const text = await panel.innerText()
  expect(text.toLowerCase()).toContain('belt and road initiative')
  expect(text.toLowerCase()).toContain('digital divide')
})

it('has the search in focus, and finds by pinyin without tones', async () => {
  await popup.getByRole('heading').first().waitFor()
  await popup.keyboard.type('yidaiyilu')
  await popup.locator('#p-panel').getByText('Belt and Road', { exact: false }).first().waitFor()
})

it('turns the site off in one click, at once, and the rule outlives the page', async () => {
  const toggle = popup.getByRole('switch')
  await toggle.click()
  expect(await marks(page, (words) => words.length === 0)).toEqual([])

  const again = await extension.context.newPage()
  await again.goto(`${site.origin}/belt-and-road`)
  expect(await marks(again)).toEqual([])

  await toggle.click()
  expect(await marks(page, some)).toContain('digital silk road')
})

it('tells the points of the brief; an entry opens from a point, and Back leads to the open section', async () => {
  await popup.getByRole('tab', { name: 'By the brief' }).click()
  await popup.getByRole('button', { name: /^Second recommendation/ }).click()
  const point = popup.locator('.p-points > li', { hasText: 'sentence 30' })
  expect(await point.innerText()).toMatch(/recommends.*first principle/s)
  await point.getByRole('button').first().click()
  await popup.locator('h1.headword').waitFor()
  await popup.keyboard.press('Escape')
  await point.waitFor()
  expect(await popup.evaluate(() => document.activeElement?.closest('.p-points') !== null)).toBe(true)
})
