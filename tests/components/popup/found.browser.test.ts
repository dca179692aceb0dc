import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type PageBrowser, startPageBrowser } from '../../page/page-browser'
import type { FoundHarness } from './found-harness'

declare const harness: FoundHarness

// A page on a loaded machine may take its time.
vi.setConfig({ expect: { poll: { timeout: 20_000 } } })

let browser: PageBrowser
beforeAll(async () => {
  browser = await startPageBrowser(new URL('found-harness.ts', import.meta.url))
})
afterAll(() => browser?.close())

type Screen = 'popup' | 'entries'

/** The screen over a glossary that finds `small` at once, with `query` typed and asked of the large one. */
async function typed(screen: Screen, query: string, small: readonly string[]): Promise<Page> {
  const page = await browser.open('<div id="root"></div>')
  await present(page, screen, small)
  await page.getByRole('searchbox').fill(query)
  return page
}

const present = (page: Page, screen: Screen, small: readonly string[]) =>
  page.evaluate(([screen, small]) => harness[screen](small), [screen, small] as const)

/** The large glossary is asked after the next frame. */
const answer = (page: Page, query: string, names: readonly string[] | 'fails') =>
  expect.poll(() => page.evaluate(([query, names]) => harness.answer(query, names), [query, names] as const)).toBe(true)

const said = (page: Page) => page.getByRole('status').first().textContent()
const opened = (page: Page) => page.evaluate(() => harness.opened())

describe.each(['popup', 'entries'] as const)('on the screen of the %s', (screen) => {
  it('nothing is said to be missing while a large glossary is searched', async () => {
    const page = await typed(screen, 'ropeway', [])
    expect(await said(page)).toBe('\u00a0')
    const offer = page.getByRole(screen === 'popup' ? 'button' : 'link', { name: 'popup_write_words ropeway' })
    expect(await offer.count()).toBe(0)
    await answer(page, 'ropeway', [])
    await expect.poll(() => said(page)).toBe('popup_found_nothing ropeway')
    expect(await offer.count()).toBe(1)
    await page.close()
  })

  it('Enter opens the best of all glossaries, not of those that are quick', async () => {
    const page = await typed(screen, 'tram', ['tramway'])
    await page.keyboard.press('Enter')
    expect(await opened(page)).toEqual([])
    await answer(page, 'tram', ['tram', 'tramway'])
    await expect.poll(async () => (await opened(page))[0]).toBe('trams:tram')
    await page.close()
  })

  it('Enter opens nothing for who types on before the answer', async () => {
    const page = await typed(screen, 'tram', [])
    await page.keyboard.press('Enter')
    await page.keyboard.type('s')
    await answer(page, 'trams', ['trams'])
    await expect.poll(() => said(page)).toBe('popup_entries_one 1')
    await page.keyboard.press('Backspace')
    await answer(page, 'tram', ['tram', 'tramway'])
    await expect.poll(() => said(page)).toBe('popup_entries_other 2')
    expect(await opened(page)).toEqual([])
    await page.close()
  })

  it('a glossary that is read anew leaves the row that has the focus where it is', async () => {
    const page = await typed(screen, 'tram', [])
    await answer(page, 'tram', ['tram', 'tramway'])
    await expect.poll(() => said(page)).toBe('popup_entries_other 2')
    await page.keyboard.press('ArrowDown')
    const focused = () => page.evaluate(() => document.activeElement?.textContent)
    await expect.poll(focused).toContain('Tram')
    await present(page, screen, [])
    expect([await focused(), await said(page)]).toEqual([expect.stringContaining('Tram'), 'popup_entries_other 2'])
    await answer(page, 'tram', ['tram'])
    await expect.poll(() => said(page)).toBe('popup_entries_one 1')
    await page.close()
  })

  it('what was found stands until a large glossary has answered, and for a moment at most', async () => {
    const page = await typed(screen, 'tram', ['tramway'])
    await answer(page, 'tram', ['tram', 'tramway'])
    await expect.poll(() => said(page)).toBe('popup_entries_other 2')
    await page.clock.install()
    await page.clock.pauseAt(Date.now() + 60_000)
    await page.keyboard.type('s')
    await page.clock.runFor(90)
    expect(await said(page)).toBe('popup_entries_other 2')
    // Who types on does not put it off.
    await page.keyboard.type('t')
    await page.clock.runFor(20)
    await expect.poll(() => said(page)).toBe('\u00a0')
    // The clock is that of all pages to come.
    await page.clock.resume()
    await answer(page, 'tramst', ['tramstop'])
    await expect.poll(() => said(page)).toBe('popup_entries_one 1')
    await page.close()
  })

  it('a large glossary that cannot be searched leaves what the others found', async () => {
    const page = await typed(screen, 'tram', ['tramway'])
    await answer(page, 'tram', 'fails')
    await expect.poll(() => said(page)).toBe('popup_entries_one 1')
    await page.close()
  })
})
