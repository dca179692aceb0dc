/** What a page does to its text, and what becomes of the marks there: within the task of the change, and once it rests. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { readPainted } from '../../../scripts/painted.mjs'
import { calmChanges, changes, makeChange, showInMain, TERMS } from '../changes'
import { type Extension, startChromium } from '../chromium'
import { inOrder } from '../marks'
import { servePages } from '../pages'
import { watchMarks } from '../watch-marks'

/** A page that changes much is read at most every 2 s; a loaded machine takes longer; ms. */
const SOON = { timeout: 10_000 }

let extension: Extension
let site: Awaited<ReturnType<typeof servePages>>
let page: Page
beforeAll(async () => {
  site = await servePages()
  extension = await startChromium()
  await extension.grant()
  await extension.ask({ type: 'set-marks', value: { repeat: 'every' } })
  page = await extension.context.newPage()
  await page.goto(`${site.origin}/late`)
  await page.evaluate(watchMarks, TERMS)
})
afterAll(async () => {
  await extension?.close()
  await site?.close()
})
beforeEach(() => page.evaluate(() => markWatch.wrong.splice(0)))

const painted = async (): Promise<string[]> => inOrder(await page.evaluate(readPainted))

async function show(html: string, marked: string[]): Promise<void> {
  await page.evaluate(showInMain, html)
  await expect.poll(painted, SOON).toEqual(marked)
}

it.each(changes)('a term that is %s', async (_fate, html, before, change, after) => {
  await show(html, before)
  await page.evaluate(makeChange, change.toString())
  await expect.poll(painted, SOON).toEqual(after)
  expect(await page.evaluate(() => markWatch.wrong)).toEqual([])
})

it.each(calmChanges)('a term does not blink for %s', async (_what, html, change) => {
  await show(html, ['digital divide'])
  expect(await page.evaluate(makeChange, change.toString())).toBe(1)
})

it('a text that is written letter by letter bears no mark within a word', async () => {
  await show('<p>-</p>', [])
  await page.evaluate(async () => {
    const text = document.querySelector('main p')?.firstChild as Text
    for (const letter of 'The digital dividers, the digital divides and digital povertylike lines. '.repeat(3)) {
      text.appendData(letter)
      await new Promise(requestAnimationFrame)
    }
  })
  await expect.poll(painted, SOON).toEqual(['digital divides', 'digital divides', 'digital divides'])
  expect(await page.evaluate(() => markWatch.wrong)).toEqual([])
})
