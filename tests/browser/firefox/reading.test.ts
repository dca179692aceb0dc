import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { rested } from '../../../scripts/rest.mjs'
import { type Extension, marks, some, startFirefox } from '../firefox'
import { servePages } from '../pages'

let extension: Extension
let site: Awaited<ReturnType<typeof servePages>>
beforeAll(async () => {
  site = await servePages()
  extension = await startFirefox()
})
afterAll(async () => {
  await extension?.close()
  await site?.close()
})
const open = (path: string): Promise<Page> => extension.newPage(`${site.origin}${path}`)

it('marks the welcome page without any access', async () => {
  const words = await marks(await extension.openOwn('welcome.html'), some)
  expect(words).toEqual(expect.arrayContaining(['Digital Silk Road', 'Belt and Road Initiative']))
})

it('marks a tab that was open before permissions.request gave access', async () => {
  const page = await open('/belt-and-road')
  expect(await marks(page)).toEqual([])
  expect(await extension.request('*://*/*')).toBe(true)
  expect(await marks(page, some)).toContain('digital silk road')
})

it.each([
  ['/bank-rakyat', []],
  ['/web-links', []],
  ['/shadow', ['digital divide']],
  ['/skips', ['digital divide']],
])('%s is marked as it should be', async (path, words) => {
  expect(await marks(await open(path), (found) => found.length >= words.length)).toEqual(words)
})

it('finds Chinese', async () => {
  expect(await marks(await open('/chinese'), some)).toEqual(
    expect.arrayContaining(['数字丝绸之路', '一带一路', '数字鸿沟']),
  )
})

it('enters frames', async () => {
  const page = await open('/framed')
  const frame = page.frames().find((one) => one !== page.mainFrame())
  if (!frame) throw new Error('The page has no frame.')
  expect(await marks(frame, some)).toEqual(['Digital Silk Road'])
})

it('starts afresh after navigation inside the page', async () => {
  const page = await open('/late')
  await marks(page)
  await page.click('#navigate')
  expect(await marks(page, some)).toEqual(['Digital Silk Road'])
})

/** The one element of ours in a page: a card is open while it is there and shown. */
const cardIsOpen = (page: Page): Promise<boolean> =>
  page.evaluate(() =>
    [...document.querySelectorAll('html > :not(head, body)')].some(
      (host) => host.getBoundingClientRect().height > 0 || host.matches(':popover-open'),
    ),
  )

it('opens the card after a rest on a term, and Escape closes it', async () => {
  const page = await open('/belt-and-road')
  await page.bringToFront()
  await marks(page, some)
  const { x, y } = await page.evaluate(() => {
    const text = document.querySelector('#first')?.firstChild as Text
    const range = document.createRange()
    range.setStart(text, text.data.indexOf('Belt and Road'))
    range.setEnd(text, text.data.indexOf('Belt and Road') + 13)
    const box = range.getBoundingClientRect()
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  })
  await page.mouse.move(x, y - 40)
  await page.mouse.move(x, y, { steps: 4 })
  expect(await rested(() => cardIsOpen(page), { good: (open) => open })).toBe(true)
  await page.keyboard.press('Escape')
  expect(await rested(() => cardIsOpen(page), { good: (open) => !open })).toBe(false)
})

it('lists the terms in the popup, and turns the site off in one click', async () => {
  const page = await open('/belt-and-road?popup')
  await marks(page, some)
  const popup = await extension.openOwn(`popup.html?tab=${await extension.tabId(page)}`)
  await popup.waitForFunction(() =>
    /belt and road initiative/i.test(document.querySelector('#p-panel')?.textContent ?? ''),
  )
  await popup.click('[role=switch]')
  expect(await marks(page, (words) => words.length === 0)).toEqual([])
  await popup.click('[role=switch]')
  expect(await marks(page, some)).toContain('digital silk road')
})

it('clears the marks as soon as access is taken back', async () => {
  const page = await open('/belt-and-road')
  await marks(page, some)
  await extension.revoke()
  expect(await marks(page, (words) => words.length === 0)).toEqual([])
})
