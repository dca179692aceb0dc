import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { type PageBrowser, startPageBrowser } from '../../page/page-browser'
import type { UnreadHarness } from './unread-harness'

declare const harness: UnreadHarness

// A page on a loaded machine may take its time.
vi.setConfig({ expect: { poll: { timeout: 20_000 } } })

let browser: PageBrowser
beforeAll(async () => {
  browser = await startPageBrowser(new URL('unread-harness.ts', import.meta.url))
})
afterAll(() => browser?.close())

it('what cannot be counted or compared is said so, and a file can be saved all the same', async () => {
  const page = await browser.open('<div id="root"></div>')
  await page.evaluate(() => harness.present())
  const said = () => page.locator('[aria-live]').allInnerTexts()
  await expect.poll(said).toEqual(['library_unread', 'library_unread'])
  expect(await page.getByRole('button', { name: 'library_save' }).isEnabled()).toBe(true)
})

it.each(['replace', 'merge'])('what it takes away is said before the button to %s can be pressed', async (how) => {
  const page = await browser.open('<div id="root"></div>')
  await page.evaluate(() => harness.present())
  const button = page.locator('button[type=submit]')
  expect(await button.isEnabled()).toBe(true)
  await page.locator('.l-keep select').first().selectOption(`${how}:trams`)
  const said = () => page.locator('.l-keep .l-changes').innerText()
  await expect.poll(said).toBe('merge_comparing')
  expect(await button.isDisabled()).toBe(true)
  // It is asked for after the first painting.
  await expect
    .poll(async () => {
      await page.evaluate(() => harness.answer())
      return said()
    })
    .toBe('library_unread')
  expect(await button.isEnabled()).toBe(true)
})
