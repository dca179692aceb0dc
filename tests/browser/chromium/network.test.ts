import { afterAll, beforeAll, expect, it } from 'vitest'
import { cardWith, type Extension, marks, pointAt, some, startChromium } from '../chromium'
import { servePages } from '../pages'

let extension: Extension
let site: Awaited<ReturnType<typeof servePages>>
const started: string[] = []
const atTheSite: string[] = []
beforeAll(async () => {
  site = await servePages()
  extension = await startChromium()
  extension.context.on('request', (request) => {
    const url = request.url()
    if (url.startsWith(`chrome-extension://${extension.id}/`) || url.startsWith('data:')) return
    const ours = request.serviceWorker() !== null || request.frame().url().startsWith('chrome-extension:')
    if (ours) started.push(url)
    else if (url.startsWith('http')) atTheSite.push(url)
  })
  await extension.grant()
})
afterAll(async () => {
  await extension?.close()
  await site?.close()
})

it('starts no request, whatever a reader does', async () => {
  const page = await extension.context.newPage()
  await page.goto(`${site.origin}/belt-and-road`)
  await marks(page, some)
  await pointAt(page, 'Belt and Road Initiative')
  await cardWith(page, 'Belt and Road Initiative')
  for (const path of [
    'welcome.html',
    'brief.html',
    'map.html',
    'options.html',
    'entry.html',
    `popup.html?tab=${await extension.tabId(page)}`,
  ]) {
    const own = await extension.openOwn(path)
    await own.locator('h1, h2').first().waitFor()
  }
  expect(started).toEqual([])
  // A request from the page script would come from the page: nothing but the page itself was asked for.
  expect(atTheSite.filter((url) => !url.endsWith('/favicon.ico'))).toEqual([`${site.origin}/belt-and-road`])
})
