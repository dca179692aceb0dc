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
const ASKED_MS = 1_000
/** The page asks anew by itself after 2 s: only a question that is asked again at once is answered sooner. */
const AT_ONCE_MS = 1_500

it('is asked again at once when it is stopped before it has answered', async () => {
  const page = await extension.context.newPage()
  await page.goto(`${site.origin}/late`)
  await marks(page)
  // It has the question, and dies over the answer.
  await extension.stallNextAnswer(20_000)
  await page.evaluate(say, 'The Digital Silk Road.')
  await new Promise((resolve) => setTimeout(resolve, ASKED_MS))
  expect(await page.evaluate(() => CSS.highlights.size)).toBe(0)
  await extension.stopBackground()
  await page.waitForFunction(() => [...CSS.highlights.values()].some((mark) => mark.size > 0), null, {
    timeout: AT_ONCE_MS,
  })
  expect(await marks(page, some)).toEqual(['Digital Silk Road'])
})

it('refuses a message that fits no schema, and counts it', async () => {
  const before = await extension.ask({ type: 'refused' })
  await extension.ask({ type: 'no such message' } as never).catch((error: unknown) => String(error))
  expect(await extension.ask({ type: 'refused' })).toBeGreaterThan(before)
})
