import { afterAll, beforeAll, expect, it } from 'vitest'
import { cardWith, type Extension, startChromium } from '../chromium'
import { marked } from '../marked'
import { pointAt } from '../marks'
import { screens, servePages } from '../pages'
import { listenForRequests, type Requests } from '../requests'

let extension: Extension
let site: Awaited<ReturnType<typeof servePages>>
let requests: Requests
beforeAll(async () => {
  site = await servePages()
  extension = await startChromium()
  requests = listenForRequests(extension)
  await extension.grant()
})
afterAll(async () => {
  await extension?.close()
  await site?.close()
})

it('starts no request, whatever a reader does', async () => {
  const page = await extension.context.newPage()
  await page.goto(`${site.origin}/belt-and-road`)
  await marked(page).toContain('Belt and Road Initiative')
  await pointAt(page, 'Belt and Road Initiative')
  await cardWith(page, 'Belt and Road Initiative')
  for (const path of screens(await extension.tabId(page))) {
    const own = await extension.openOwn(path)
    await own.locator('h1, h2').first().waitFor()
  }
  expect(requests.started).toEqual([])
  expect(requests.pages).toEqual([`${site.origin}/belt-and-road`])
})
