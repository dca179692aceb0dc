import { afterAll, beforeAll, expect, it } from 'vitest'
import { cardText, cardWith, type Extension, marks, pointAt, some, startChromium } from '../chromium'
import { openExtensionsPage } from '../noise'
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

const say = (text: string): void => {
  document.querySelector('main')?.append(Object.assign(document.createElement('p'), { textContent: text }))
}

it('answers after it was stopped', async () => {
  const page = await extension.context.newPage()
  await page.goto(`${site.origin}/late`)
  await marks(page)
  await extension.stopBackground()
  await page.evaluate(say, 'The digital divide.')
  expect(await marks(page, some)).toEqual(['digital divide'])
})

/** Long enough for the page's question to arrive in the meantime, ms. */
const ASKED_MS = 1_000

it('is asked again when it is stopped before it has answered', async () => {
  const page = await extension.context.newPage()
  await page.goto(`${site.origin}/belt-and-road`)
  await page.bringToFront()
  await marks(page, some)
  // It has the question, and dies over the answer. The card asks once: without a second question it stays away.
  await extension.stallNextEntry(20_000)
  await pointAt(page, 'Belt and Road Initiative')
  await new Promise((resolve) => setTimeout(resolve, ASKED_MS))
  expect(await cardText(page)).toBe('')
  await extension.stopBackground()
  await cardWith(page, 'Belt and Road Initiative')
})

it('refuses a message that fits no schema, and counts it', async () => {
  const before = await extension.ask({ type: 'refused' })
  await extension.ask({ type: 'no such message' } as never).catch((error: unknown) => String(error))
  expect(await extension.ask({ type: 'refused' })).toBeGreaterThan(before)
})

it('leaves no error when tabs are closed while they are read', async () => {
  const { errors } = await openExtensionsPage(extension.context, extension.id)
  for (let wait = 0; wait < 120; wait += 10) {
    const page = await extension.context.newPage()
    await page.goto(`${site.origin}/belt-and-road`, { waitUntil: 'domcontentloaded' })
    await page.waitForTimeout(wait)
    await page.close()
  }
  expect(await errors()).toEqual([])
})
