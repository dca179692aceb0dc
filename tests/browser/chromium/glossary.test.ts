import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readPainted } from '../../../scripts/painted.mjs'
import { rested } from '../../../scripts/rest.mjs'
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
  await popup.locator('#p-panel [data-stop]').first().waitFor()
})
afterEach(async () => {
  await popup.close()
  await page.close()
})

const rows = (): Promise<string[]> => popup.locator('#p-panel .row-name').allInnerTexts()
const panelSays = (words: string): Promise<void> => popup.locator('#p-panel').getByText(words).first().waitFor()
const tab = (name: string): Promise<void> => popup.getByRole('tab', { name }).click()
const openShelf = (name: string): Promise<void> => popup.getByRole('button', { name: new RegExp(`^${name}`) }).click()

describe('browsing', () => {
  it('goes from A to Z through all entries', async () => {
    await tab('A to Z')
    expect(await rows()).toHaveLength(95)
    expect(await popup.locator('.p-letter').allInnerTexts()).toEqual(
      [...(await popup.locator('.p-letter').allInnerTexts())].sort(
        (a, b) => Number(a === '#') - Number(b === '#') || (a < b ? -1 : 1),
      ),
    )
  })

  it('goes by subject', async () => {
    await tab('By subject')
    await openShelf('Connectivity')
    await panelSays('Five connectivities')
  })

  it('goes by the outline of the brief', async () => {
    await tab('By the brief')
    await openShelf('First recommendation')
    await panelSays('Facilities connectivity')
  })
})

describe('searching', () => {
  it.each([
    ['digtal silk rod', 'Digital Silk Road'],
    ['shuzi honggou', 'Digital divide'],
    ['数字鸿沟', 'Digital divide'],
    ['數位落差', 'Digital divide'],
    ['BRI', 'Belt and Road Initiative'],
  ])('%s finds %s first', async (query, name) => {
    await popup.keyboard.type(query)
    await rested(rows, { good: ([first]) => first === name })
    expect((await rows())[0]).toBe(name)
  })

  it('says that nothing was found', async () => {
    await popup.keyboard.type('qwxyz')
    await panelSays('Nothing found for')
  })
})

describe('by keyboard alone', () => {
  it('a search, its first entry, an entry it leads to, and the way back', async () => {
    await popup.keyboard.type('five links')
    await popup.keyboard.press('Enter')
    await popup.getByRole('heading', { level: 1, name: 'Five connectivities' }).waitFor()
    await popup.locator('.related button').first().focus()
    await popup.keyboard.press('Enter')
    await popup.getByRole('button', { name: 'Five connectivities' }).first().waitFor()
    await popup.keyboard.press('Escape')
    await popup.getByRole('heading', { level: 1, name: 'Five connectivities' }).waitFor()
    await popup.keyboard.press('Escape')
    await panelSays('Five connectivities')
  })

  it('arrows lead from the search field into the list and back, and Enter opens', async () => {
    await popup.keyboard.press('ArrowDown')
    const first = (await rows())[0] ?? ''
    expect(await popup.evaluate(() => document.activeElement?.textContent)).toContain(first)
    await popup.keyboard.press('ArrowUp')
    expect(await popup.evaluate(() => document.activeElement?.tagName)).toBe('INPUT')
    await popup.keyboard.press('ArrowDown')
    await popup.keyboard.press('Enter')
    await popup.getByRole('heading', { level: 1, name: first }).waitFor()
  })

  it('Tab reaches the switch, the tabs and the options', async () => {
    const reached = new Set<string>()
    for (let step = 0; step < 30; step++) {
      await popup.keyboard.press('Tab')
      reached.add(
        await popup.evaluate(() => {
          const { activeElement: at } = document
          return at?.getAttribute('role') ?? at?.getAttribute('aria-label') ?? at?.textContent ?? ''
        }),
      )
    }
    expect([...reached]).toEqual(expect.arrayContaining(['switch', 'tab', 'Options', 'Change', 'Copy as briefing']))
  })
})

it('jumps to the next occurrence of a term and flashes it', async () => {
  await popup.getByRole('button', { name: 'Go to the next Digital Silk Road' }).click()
  const flashed = await rested(async () => (await page.evaluate(readPainted)).filter(({ name }) => name === 'd'), {
    good: (found) => found.length > 0,
    timeout: 1_500,
  })
  expect(flashed.map(({ text }) => text.toLowerCase())).toEqual(['digital silk road'])
})

it('pauses everywhere and resumes', async () => {
  await popup.getByRole('button', { name: 'Pause everywhere' }).click()
  expect(await marks(page, (words) => words.length === 0)).toEqual([])
  await popup.getByRole('button', { name: 'Resume' }).click()
  expect(await marks(page, some)).toContain('digital silk road')
})

it('says why it cannot run on a page of the browser, and searches all the same', async () => {
  const browsers = await extension.context.newPage()
  await browsers.goto('chrome://version/')
  const over = await extension.openOwn(`popup.html?tab=${await extension.tabId(browsers)}`)
  await over.getByText('It cannot run here').waitFor()
  expect(await over.getByRole('switch').isDisabled()).toBe(true)
  await over.keyboard.type('g7')
  await over.locator('#p-panel').getByText('G7').first().waitFor()
  await over.close()
  await browsers.close()
})

it('copies the terms of the page as a briefing that names its source', async () => {
  await extension.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await popup.bringToFront()
  await popup.getByRole('button', { name: 'Copy as briefing' }).click()
  await popup.getByText('Copied').waitFor()
  const text = await popup.evaluate(() => navigator.clipboard.readText())
  expect(text).toContain('Terms on localhost')
  expect(text).toContain('Belt and Road Initiative')
  expect(text).toContain('(Sidegloss)')
})
