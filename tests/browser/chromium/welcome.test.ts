import { afterAll, beforeAll, expect, it } from 'vitest'
import { cardWith, type Extension, marks, pointAt, some, startChromium } from '../chromium'

let extension: Extension
beforeAll(async () => {
  extension = await startChromium()
})
afterAll(() => extension?.close())

async function welcome() {
  const address = extension.address('welcome.html')
  const open = () => extension.context.pages().find((page) => page.url() === address)
  return open() ?? (await extension.context.waitForEvent('page', { predicate: (page) => page.url() === address }))
}

it('opens after installing, and is marked without any access', async () => {
  const words = await marks(await welcome(), some)
  expect(words).toEqual(expect.arrayContaining(['Digital Silk Road', 'Belt and Road Initiative']))
  expect(words.length).toBeGreaterThanOrEqual(20)
})

it('explains its words with the same card', async () => {
  const page = await welcome()
  await page.bringToFront()
  await pointAt(page, 'Digital Silk Road', 'main')
  expect(await cardWith(page, 'Digital Silk Road')).toContain('数字丝绸之路')
})
