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

  it('that was changed in another tab meanwhile is not overwritten unasked', async () => {
    const [first, second] = [await edit(await extension.openOwn(KEY)), await edit(await extension.openOwn(KEY))]
    await field(first, 'Definition (English)').fill('A tramway that is kept running.')
    await first.getByRole('button', { name: 'Save the entry' }).click()
    await first.getByRole('heading', { level: 1, name: 'Heritage tramway' }).waitFor()
    await field(second, 'Note on the wording (English)').fill('Also said of its cars.')
    await second.getByRole('button', { name: 'Save the entry' }).click()
    await second.getByText('Nothing was saved: this entry has been changed elsewhere').waitFor()
    expect(await field(second, 'Note on the wording (English)').inputValue()).toBe('Also said of its cars.')
    await second.getByRole('button', { name: 'Discard it and show the changed entry' }).click()
    await expect.poll(() => field(second, 'Definition (English)').inputValue()).toBe('A tramway that is kept running.')
    await field(second, 'Note on the wording (English)').fill('Also said of its cars.')
    await second.getByRole('button', { name: 'Save the entry' }).click()
    await second.getByRole('heading', { level: 1, name: 'Heritage tramway' }).waitFor()
    await second.getByText('A tramway that is kept running.').waitFor()
    await second.getByText('Also said of its cars.').waitFor()
    await first.close()
    await second.close()
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

  it('is not saved without a name, and says so at the field, which has the focus', async () => {
    const form = await extension.openOwn('write.html')
    await form.getByRole('button', { name: 'Save the entry' }).click()
    await form.getByText('An entry needs a name.').waitFor()
    const name = field(form, 'Name 1')
    await expect.poll(() => name.evaluate((one) => one === document.activeElement)).toBe(true)
    expect(await name.getAttribute('aria-invalid')).toBe('true')
    await form.close()
  })
})

describe('the form', () => {
  const focused = (form: Page): Promise<string> =>
    form.evaluate(() => {
      const one = document.activeElement
      return one?.getAttribute('aria-label') ?? document.querySelector(`label[for="${one?.id}"]`)?.textContent ?? ''
    })
  const languageOf = (form: Page, name: number): Promise<string> =>
    form.getByLabel(`Language of name ${name}`).inputValue()
  const said = (form: Page, name: number): Promise<string> =>
    field(form, `Name ${name}`).evaluate((one) =>
      (one.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent)
        .join(''),
    )

  it('takes a name to be in the language that is typed, until one is chosen', async () => {
    const form = await extension.openOwn('write.html?term=language')
    await field(form, 'Name 1').fill('有轨电车')
    await expect.poll(() => languageOf(form, 1)).toBe('zh-Hans')
    await field(form, 'Name 1').fill('有軌電車')
    await expect.poll(() => languageOf(form, 1)).toBe('zh-Hant')
    await form.getByLabel('Language of name 1').selectOption('ja')
    await field(form, 'Name 1').fill('tramway')
    await field(form, 'Definition (English)').fill('On rails.')
    expect(await languageOf(form, 1)).toBe('ja')
    await form.close()
  })

  it('takes up what an earlier version kept, whose texts were in one language', async () => {
    const own = await extension.openOwn('options.html')
    await own.evaluate(() => {
      const terms = [{ form: 'ropeway', language: 'fr', status: 'preferred', exact: false }]
      const written = { terms, definition: 'On ropes.', note: '', near: '', never: '' }
      localStorage.setItem('draft:new ropeway', JSON.stringify({ glossary: 'my-entries', written }))
    })
    await own.close()
    const form = await extension.openOwn('write.html?term=ropeway')
    await expect.poll(() => field(form, 'Definition (English)').inputValue()).toBe('On ropes.')
    expect(await languageOf(form, 1)).toBe('fr')
    await form.close()
  })

  it('is followed by another under the same subject, where that is wanted', async () => {
    const form = await extension.openOwn('write.html?glossary=my-entries')
    await field(form, 'Name 1').fill('turntable')
    await form.getByRole('combobox', { name: 'Subject' }).fill('Depots')
    await form.getByRole('button', { name: 'Save and write another' }).click()
    await form.getByRole('link', { name: 'Turntable' }).waitFor()
    await expect.poll(() => field(form, 'Name 1').inputValue()).toBe('')
    await expect.poll(() => form.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Name 1')
    expect(await form.getByRole('combobox', { name: 'Subject' }).inputValue()).toBe('Depots')
    await form.keyboard.type('inspection pit')
    await form.getByRole('button', { name: 'Save the entry' }).click()
    await form.getByRole('heading', { name: 'Inspection pit' }).waitFor()
    await form.getByText('Depots').first().waitFor()
    for (const name of ['turntable', 'inspection-pit']) {
      await form.goto(extension.address(`write.html?key=my-entries:${name}`))
      await form.getByRole('button', { name: 'Delete the entry' }).click()
      await form.getByRole('button', { name: 'Undo' }).waitFor()
    }
    await form.close()
  })

  it('goes on by Enter, and saves nothing by it', async () => {
    const form = await extension.openOwn('write.html?term=funicular')
    await form.getByRole('button', { name: 'Add a source' }).click()
    await expect.poll(() => focused(form)).toBe('Title of source 1')
    await form.getByRole('button', { name: 'Add a name' }).click()
    await expect.poll(() => focused(form)).toBe('Name 2')
    await field(form, 'Name 1').press('Enter')
    await expect.poll(() => focused(form)).toBe('Name 2')
    await form.keyboard.type('cable railway')
    await field(form, 'Name 2').press('Enter')
    await expect.poll(() => focused(form)).toBe('Definition (English)')
    await form.getByRole('heading', { name: 'Write an entry' }).waitFor()
    await form.close()
  })

  it('says beside a name what is to be said of it', async () => {
    const form = await extension.openOwn('write.html?term=remarks')
    await field(form, 'Name 1').fill('Digital Silk Road')
    await expect.poll(() => said(form, 1)).toContain('is also explained in “China’s digital diplomacy: a brief”')
    await field(form, 'Name 1').fill('heritage tramway')
    await expect.poll(() => said(form, 1)).toContain('Another entry is called “heritage tramway”')
    await field(form, 'Name 1').fill('the')
    await expect.poll(() => said(form, 1)).toContain('is an everyday word')
    await form.getByRole('button', { name: 'Add a source' }).click()
    await field(form, 'Address of source 1 (https://…)').fill('city.example')
    expect(await said(form, 1)).toContain('is an everyday word')
    await field(form, 'Name 1').fill('funicular')
    await expect.poll(() => said(form, 1)).toBe('')
    await form.close()
  })

  it('relates to entries that there are, and says where there are none', async () => {
    const form = await extension.openOwn('write.html?term=related')
    await form.getByLabel('Name of another entry').fill('zzz')
    await form.getByText('No other entry of this glossary has a name that begins so.').waitFor()
    await form.getByLabel('Name of another entry').fill('heri')
    await form.getByRole('button', { name: 'Add', exact: true }).click()
    await form.getByLabel('How heritage tramway is related').waitFor()
    await form.close()
    const only = await edit(await extension.openOwn(KEY))
    await only.getByText('Only other entries of this glossary can be related to it: there is none yet.').waitFor()
    expect(await only.getByLabel('Name of another entry').count()).toBe(0)
    await only.close()
  })

  it('keeps no address of a source but those of the web', async () => {
    const form = await extension.openOwn('write.html?term=funicular%20two')
    await form.getByRole('button', { name: 'Add a source' }).click()
    const address = field(form, 'Address of source 1 (https://…)')
    await address.fill('javascript:alert(1)')
    await form.getByRole('button', { name: 'Save the entry' }).click()
    await form.getByText('Only addresses that begin with https:// or http:// can be kept.').waitFor()
    await expect.poll(() => address.evaluate((one) => one === document.activeElement)).toBe(true)
    await form.close()
  })

  it('asks for the meaning in each language that the entry is named in, and its page shows all that was written', async () => {
    const form = await extension.openOwn('write.html?term=eTram')
    await form.getByRole('button', { name: 'Add a name' }).click()
    await field(form, 'Name 2').fill('有轨电车')
    await field(form, 'Sound of name 2 (pinyin)').fill('yǒuguǐ diànchē')
    await field(form, 'Definition (English)').fill(`One.\n\nTwo ${'x'.repeat(400)}`)
    await field(form, 'Definition (Simplified Chinese)').fill('一种电车。')
    await form.getByLabel('Standing of name 2').selectOption('admitted')
    await form.getByLabel('capitals count').first().check()
    await field(form, 'Note on the wording (English)').fill('The first letter is small in print.')
    await field(form, 'Tags, separated by commas').fill('rails, streets')
    await form.getByRole('button', { name: 'Add a source' }).click()
    await field(form, 'Address of source 1 (https://…)').fill('https://city.example/lines')
    await form.getByRole('button', { name: 'Save the entry' }).click()
    await form.getByRole('heading', { level: 1, name: 'eTram', exact: true }).waitFor()
    await form.getByText('The first letter is small in print.').waitFor()
    expect(await form.locator('.pinyin').textContent()).toBe('yǒuguǐ diànchē')
    expect(await form.locator('.e-field').textContent()).toBe('Glossary My entriesTags: rails, streets')
    expect(await form.locator('.definition').innerText()).toMatch(/^One\.\n\nTwo x/)
    expect(await form.locator('.sources li').innerText()).toMatch(/^https:\/\/city\.example\/lines\s+For: /)
    await form.setViewportSize({ width: 360, height: 700 })
    expect(await form.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    await form.setViewportSize({ width: 1100, height: 700 })
    await edit(form)
    await expect.poll(() => field(form, 'Definition (Simplified Chinese)').inputValue()).toBe('一种电车。')
    await expect.poll(() => field(form, 'Title of source 1').inputValue()).toBe('')
    expect(await form.getByLabel('Standing of name 2').inputValue()).toBe('admitted')
    expect(await form.getByLabel('capitals count').first().isChecked()).toBe(true)
    await form.getByRole('button', { name: 'Delete the entry' }).click()
    await form.getByText('The entry was deleted.').waitFor()
    await form.close()
  })
})
