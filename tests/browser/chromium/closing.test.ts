import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Extension, startChromium } from '../chromium'
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
