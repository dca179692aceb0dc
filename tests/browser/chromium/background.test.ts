import { afterAll, beforeAll, expect, it } from 'vitest'
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
const BUSY_MS = 2_000

it('is asked again when it is stopped before it has answered', async () => {
  const page = await extension.context.newPage()
  await page.goto(`${site.origin}/late`)
  await marks(page)
  // A background that is busy has the question but no answer yet when it dies.
  const busy = extension.keepBusy(20_000)
  await page.evaluate(say, 'The digital silk road.')
  await new Promise((resolve) => setTimeout(resolve, BUSY_MS))
  await extension.stopBackground()
  await busy
  expect(await marks(page, some)).toEqual(['digital silk road'])
})

it('refuses a message that fits no schema, and counts it', async () => {
  const before = await extension.ask({ type: 'refused' })
  await extension.ask({ type: 'no such message' } as never).catch((error: unknown) => String(error))
  expect(await extension.ask({ type: 'refused' })).toBeGreaterThan(before)
})
