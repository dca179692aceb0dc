import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { serve } from '../../../scripts/serve.mjs'
import { type Extension, startFirefox } from '../firefox'
import { marked } from '../marked'
import { pageOf } from '../pages'

let extension: Extension
let site: Awaited<ReturnType<typeof serve>>
let page: Page
beforeAll(async () => {
  site = await serve(() => pageOf('<p>The heritage tramway reopened beside the Digital Silk Road.</p>'))
  extension = await startFirefox()
  await extension.request('*://*/*')
  page = await extension.newPage(site.origin)
})
afterAll(async () => {
  await extension?.close()
  await site?.close()
})

const press = (form: Page, name: string): Promise<void> =>
  form.locator(`::-p-aria([name="${name}"][role="button"])`).click()
const textOf = (form: Page) => (): Promise<string> =>
  form.evaluate(() => document.querySelector('main')?.textContent ?? '')
const says = (form: Page, words: string): Promise<void> => expect.poll(textOf(form)).toContain(words)

it('writes an entry, which open tabs mark at once, and keeps what was typed when the page closes', async () => {
  const form = await extension.openOwn('write.html?term=heritage%20tramway')
  await form.locator('.w-form textarea').fill('A tramway kept for its history.')
  await form.close()
  const again = await extension.openOwn('write.html?term=heritage%20tramway')
  await says(again, 'What you had typed and not saved is here again.')
  await press(again, 'Save the entry')
  await says(again, 'Heritage tramway')
  await says(again, 'kept for its history')
  await marked(page).toEqual(['heritage tramway', 'Digital Silk Road'])
})

it('deletes the entry, and has it back', async () => {
  const form = await extension.openOwn('write.html?key=my-entries:heritage-tramway')
  await press(form, 'Delete the entry')
  await marked(page).toEqual(['Digital Silk Road'])
  await press(form, 'Undo')
  await marked(page).toContain('heritage tramway')
})
