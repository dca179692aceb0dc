import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { serve } from '../../../scripts/serve.mjs'
import { type Extension, startFirefox } from '../firefox'
import { marked } from '../marked'
import { marks } from '../marks'
import { pageOf } from '../pages'

let extension: Extension
let site: Awaited<ReturnType<typeof serve>>
let page: Page
let options: Page
beforeAll(async () => {
  site = await serve(() => pageOf('<p>The heritage tramway reopened beside the Digital Silk Road.</p>'))
  extension = await startFirefox()
  await extension.request('*://*/*')
  page = await extension.newPage(site.origin)
  options = await extension.openOwn('options.html')
})
afterAll(async () => {
  await extension?.close()
  await site?.close()
})

const own = (words: string[]): boolean => words.includes('heritage tramway')
const press = (name: string): Promise<void> => options.locator(`::-p-aria([name="${name}"][role="button"])`).click()
const said = (selector: string): Promise<string> =>
  options
    .locator(selector)
    .map((element) => element.textContent ?? '')
    .wait()

it('keeps pasted words after a preview, marks them in tabs that are open, and after the background was stopped', async () => {
  await press('Paste text')
  await options.locator('.l-paste textarea').fill('term,definition\nheritage tramway,A tramway kept for its history.')
  await press('Read it')
  expect(await said('.l-sample .headword')).toBe('Heritage tramway')
  expect(own(await marks(page))).toBe(false)
  await press('Keep 1 entry')
  expect(await said('.l-kept')).toContain('is in use: 1 entry.')
  await marked(page).toEqual(['heritage tramway', 'Digital Silk Road'])
  await extension.stopBackground()
  await page.reload()
  await marked(page).toEqual(['heritage tramway', 'Digital Silk Road'])
})

it('takes the marks away with the glossary, and brings them back', async () => {
  await options.locator('.l-item:nth-child(2) button[aria-expanded]').click()
  await press('Remove this glossary')
  await marked(page).toEqual(['Digital Silk Road'])
  await press('Undo')
  await marked(page).toContain('heritage tramway')
})

it('refuses a hostile file with its reason', async () => {
  const reason = () => options.evaluate(() => document.querySelector('.l-issues')?.textContent ?? '')
  await press('Paste text')
  await options.locator('.l-paste textarea').fill('<!DOCTYPE a [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><tbx>&c;</tbx>')
  await press('Read it')
  await expect.poll(reason).toContain('is made of other entities')
})
