import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Extension, marks, some, startChromium } from '../chromium'
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

it('marks a tab that was open before access was given, and clears it as soon as access is taken back', async () => {
  const page = await extension.context.newPage()
  await page.goto(`${site.origin}/belt-and-road`)
  expect(await marks(page)).toEqual([])

  await extension.grant()
  expect(await marks(page, some)).toContain('digital silk road')

  await extension.revoke()
  expect(await marks(page, (words) => words.length === 0)).toEqual([])
})

it('reads only the one site that was given by permissions.request', async () => {
  const page = await extension.context.newPage()
  await page.goto(`${site.origin}/belt-and-road`)
  const elsewhere = await extension.context.newPage()
  await elsewhere.goto(`http://127.0.0.1:${site.port}/belt-and-road`)

  expect(await extension.request('*://localhost/*')).toBe(true)
  expect(await marks(page, some)).toContain('digital silk road')
  expect(await marks(elsewhere)).toEqual([])

  await extension.revoke()
  expect(await marks(page, (words) => words.length === 0)).toEqual([])
})
