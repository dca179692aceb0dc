import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serve } from '../../../scripts/serve.mjs'
import { cardWith, type Extension, startChromium } from '../chromium'
import { marked } from '../marked'
import { pointAt } from '../marks'
import { pageOf } from '../pages'

let extension: Extension
let site: Awaited<ReturnType<typeof serve>>
let page: Page
beforeAll(async () => {
  site = await serve(() =>
    pageOf('<p>Rain fell. The heritage tramway reopened on rails. A minister spoke of the Digital Silk Road.</p>'),
  )
  extension = await startChromium()
  await extension.grant()
  await extension.ask({ type: 'set-scope', value: { default: 'everywhere' } })
  page = await extension.context.newPage()
  await page.goto(site.origin)
})
afterAll(async () => {
  await extension?.close()
  await site?.close()
})

const field = (form: Page, name: string) => form.getByRole('textbox', { name, exact: true })
const edit = async (entry: Page): Promise<Page> => {
  await entry.getByRole('link', { name: 'Edit', exact: true }).click()
  await entry.getByRole('heading', { name: 'Edit the entry' }).waitFor()
  return entry
}
const KEY = 'entry.html?key=my-entries:heritage-tramway'

/** Selects words of the page and chooses the menu's item on them: no driver can open that menu. */
async function addFromPage(words: string): Promise<Page> {
  await page.bringToFront()
  await page.evaluate((text) => {
    const node = document.querySelector('p')?.firstChild as Text
    const at = node.data.indexOf(text)
    getSelection()?.setBaseAndExtent(node, at, node, at + text.length)
  }, words)
  const tabId = await extension.tabId(page)
  const opened = extension.context.waitForEvent('page')
  const [worker] = extension.context.serviceWorkers()
  await worker?.evaluate(
    async ([selectionText, id]) => {
      const { chrome } = globalThis as unknown as { chrome: typeof import('webextension-polyfill') }
      const info = { menuItemId: 'write', selectionText, frameId: 0 }
      const event = chrome.contextMenus.onClicked as unknown as { dispatch(...values: unknown[]): void }
      event.dispatch(info, await chrome.tabs.get(id as number))
    },
    [words, tabId] as const,
  )
  const form = await opened
  await form.getByRole('heading', { name: 'Write an entry' }).waitFor()
  return form
}

describe('words of a page', () => {
  it('come into the form with their sentence, and what was typed is there again after the page was closed', async () => {
    const form = await addFromPage('heritage tramway')
    await expect.poll(() => field(form, 'Name 1').inputValue()).toBe('heritage tramway')
    await form.getByText('The heritage tramway reopened on rails.').waitFor()
    await field(form, 'Definition (English)').fill('A tramway kept for its history.')
    const { violations } = await new AxeBuilder({ page: form }).analyze()
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
    ).toEqual([])
    await form.close()
    const again = await addFromPage('heritage tramway')
    await again.getByText('What you had typed and not saved is here again.').waitFor()
    await expect.poll(() => field(again, 'Definition (English)').inputValue()).toBe('A tramway kept for its history.')
    await field(again, 'A text to see what would be marked').fill('The heritage tramway is a tramway.')
    await again.getByText('Marked: 1').waitFor()
    await again.getByRole('button', { name: 'Save the entry' }).click()
    await again.getByRole('heading', { level: 1, name: 'Heritage tramway' }).waitFor()
    await again.getByText('The heritage tramway reopened on rails.').waitFor()
    await again.close()
  })

  it('are marked at once in tabs that are open, and explained', async () => {
    await marked(page).toEqual(['heritage tramway', 'Digital Silk Road'])
    await page.bringToFront()
    await pointAt(page, 'heritage tramway')
    await cardWith(page, 'A tramway kept for its history.')
    await page.keyboard.press('Escape')
  })
})

describe('an entry of the reader', () => {
  it('is marked only where its company is, once that was said', async () => {
    const form = await edit(await extension.openOwn(KEY))
    await field(form, 'Only in a paragraph with one of these words').fill('depot')
    await form.getByRole('button', { name: 'Save the entry' }).click()
    await form.getByRole('heading', { level: 1, name: 'Heritage tramway' }).waitFor()
    await marked(page).toEqual(['Digital Silk Road'])
    await edit(form)
    await field(form, 'Only in a paragraph with one of these words').fill('depot, rails')
    await form.getByRole('button', { name: 'Save the entry' }).click()
    // Then it goes to the page of the entry: a tab that is closed while it goes may keep the driver waiting for ever.
    await form.getByRole('heading', { level: 1, name: 'Heritage tramway' }).waitFor()
    await marked(page).toContain('heritage tramway')
    await form.close()
  })

  it('is deleted, and can be had back', async () => {
    const form = await edit(await extension.openOwn(KEY))
    await form.getByRole('button', { name: 'Delete the entry' }).click()
    await form.getByText('The entry was deleted.').waitFor()
    await marked(page).toEqual(['Digital Silk Road'])
    await form.getByRole('button', { name: 'Undo' }).click()
    await marked(page).toContain('heritage tramway')
    await form.close()
  })

  it('is not saved without a name, and says so', async () => {
    const form = await extension.openOwn('write.html')
    await form.getByRole('button', { name: 'Save the entry' }).click()
    await form.getByText('An entry needs a name.').waitFor()
    await form.close()
  })
})
