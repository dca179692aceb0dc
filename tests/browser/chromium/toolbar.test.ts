import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { rested } from '../../../scripts/rest.mjs'
import { cardWith, type Extension, marks, some, startChromium } from '../chromium'
import { servePages } from '../pages'

let extension: Extension
let site: Awaited<ReturnType<typeof servePages>>
beforeAll(async () => {
  site = await servePages()
  extension = await startChromium()
})
afterAll(async () => {
  await extension?.close()
  await site?.close()
})
// Tabs are told apart by their address.
afterEach(async () => {
  for (const page of extension.context.pages()) if (page.url().startsWith(site.origin)) await page.close()
  await extension.revoke()
})

async function open(path: string): Promise<{ page: Page; tab: number }> {
  const page = await extension.context.newPage()
  await page.goto(`${site.origin}${path}`)
  await page.bringToFront()
  await marks(page, some)
  return { page, tab: await extension.tabId(page) }
}

const badge = (tab: number, wanted: string): Promise<string> =>
  rested(() => extension.badge(tab), { good: (text) => text === wanted })

describe('the badge', () => {
  it('is the number of different terms in all frames', async () => {
    await extension.grant()
    const { tab } = await open('/framed')
    expect(await badge(tab, '2')).toBe('2')
  })

  it('is empty once the site is off, and back when it is on', async () => {
    await extension.grant()
    const { page, tab } = await open('/framed')
    await extension.command('toggle-site', tab)
    expect(await marks(page, (words) => words.length === 0)).toEqual([])
    expect(await badge(tab, '')).toBe('')
    await extension.command('toggle-site', tab)
    expect(await marks(page, some)).toEqual(['digital divide'])
    expect(await badge(tab, '2')).toBe('2')
  })
})

const select = (page: Page, selector: string): Promise<void> =>
  page.evaluate((wanted) => {
    const element = document.querySelector(wanted)
    if (element) getSelection()?.selectAllChildren(element)
  }, selector)

describe('Explain', () => {
  it('opens the card of the words selected, by the menu', async () => {
    await extension.grant()
    const { page, tab } = await open('/belt-and-road')
    await select(page, '#first b')
    await extension.chooseMenu('digital divide', tab)
    expect(await cardWith(page, 'Digital divide')).toContain('数字鸿沟')
  })

  it('opens the nearest entry where none is exact, by the shortcut', async () => {
    await extension.grant()
    const { page, tab } = await open('/belt-and-road')
    await page.evaluate(() => {
      const [button] = document.querySelectorAll('#button')
      if (button) button.textContent = 'digital silk roads initiative'
    })
    await select(page, '#button')
    await extension.command('explain-selection', tab)
    expect(await cardWith(page, 'Digital Silk Road')).toContain(
      'Nothing here is called “digital silk roads initiative”.',
    )
  })

  it('opens the entry page where we have no access', async () => {
    const page = await extension.context.newPage()
    await page.goto(`${site.origin}/belt-and-road`)
    await page.bringToFront()
    const opened = extension.context.waitForEvent('page', { predicate: (one) => one.url().includes('entry.html') })
    await extension.pressButton(page)
    await extension.chooseMenu('digital divide', await extension.tabId(page))
    const entry = await opened
    await entry.getByRole('heading', { name: 'Digital divide' }).waitFor()
    await entry.close()
  })
})

describe('the shortcuts for terms', () => {
  it('go forward and back, and open the card', async () => {
    await extension.grant()
    const { page, tab } = await open('/belt-and-road')
    await extension.command('next-term', tab)
    await cardWith(page, 'Belt and Road Initiative')
    await extension.command('next-term', tab)
    await cardWith(page, 'Digital divide')
    await extension.command('previous-term', tab)
    await cardWith(page, 'Belt and Road Initiative')
  })
})
