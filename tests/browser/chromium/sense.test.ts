import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { cardWith, clickInCard, type Extension, marks, pointAt, some, startChromium } from '../chromium'
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
// Tabs are told apart by their address.
afterEach(async () => {
  for (const page of extension.context.pages()) if (page.url().startsWith(site.origin)) await page.close()
  await extension.ask({ type: 'erase' })
  await extension.ask({ type: 'set-scope', value: { default: 'everywhere' } })
})

async function open(path: string): Promise<Page> {
  const page = await extension.context.newPage()
  await page.goto(`${site.origin}${path}`)
  await page.bringToFront()
  await marks(page, some)
  return page
}
const without = (word: string) => (words: string[]) => !words.includes(word)

describe('Why marked?', () => {
  it('names the form, the rule and the cues seen', async () => {
    const page = await open('/five-links')
    await pointAt(page, 'five links')
    await cardWith(page, 'Five connectivities')
    await clickInCard(page, 'Why marked?')
    expect(await cardWith(page, 'can mean other things')).toMatch(/“five links” .*Belt and Road.* Rule: /)
  })

  it('says that a garbled wording is known by its company', async () => {
    const page = await open('/garbled')
    await pointAt(page, 'count Ann first')
    await cardWith(page, '数安为先')
    await clickInCard(page, 'Why marked?')
    await cardWith(page, 'is a wording of machine translation')
  })
})

describe('Not this meaning', () => {
  it('takes the mark away on this page at once, and Undo brings it back', async () => {
    const page = await open('/belt-and-road')
    await pointAt(page, 'divide', '#first')
    await cardWith(page, 'Digital divide')
    await clickInCard(page, 'Not this meaning')
    await clickInCard(page, 'on this page')
    await cardWith(page, 'No longer marked on this page.')
    expect(await marks(page, without('digital divide'))).not.toContain('digital divide')
    await clickInCard(page, 'Undo')
    expect(await marks(page, (words) => words.includes('digital divide'))).toContain('digital divide')
  })

  it('holds on the whole site, and the popup has the way back', async () => {
    const page = await open('/belt-and-road')
    await pointAt(page, 'divide', '#first')
    await cardWith(page, 'Digital divide')
    await clickInCard(page, 'Not this meaning')
    await clickInCard(page, 'on this site')
    await marks(page, without('digital divide'))
    await page.goto(`${site.origin}/inline`)
    expect(await marks(page)).toEqual([])
    const popup = await extension.openOwn(`popup.html?tab=${await extension.tabId(page)}`)
    await popup.getByRole('button', { name: 'Mark Digital divide again' }).click()
    expect(await marks(page, some)).toContain('digital divide')
    await popup.close()
  })
})

describe('an entry of the reader’s own', () => {
  it('says their words in the card, with the glossary’s below, and can be taken back', async () => {
    const entry = await extension.openOwn('entry.html?key=digital-diplomacy-brief:digital-divide')
    await entry.getByRole('button', { name: 'Write it in your own words' }).click()
    await entry.getByLabel('Your own definition').fill('Some are online, some are not.')
    await entry.getByRole('button', { name: 'Save' }).click()
    await entry.getByText('In your own words.').waitFor()
    const page = await open('/belt-and-road')
    await pointAt(page, 'divide', '#first')
    const text = await cardWith(page, 'Some are online, some are not.')
    expect(text).toContain('The glossary says:')
    await entry.getByRole('button', { name: 'Change your words' }).click()
    await entry.getByRole('button', { name: 'Go back to the glossary’s' }).click()
    await entry.getByText('In your own words.').waitFor({ state: 'detached' })
    await entry.close()
  })

  it('can be left unmarked everywhere', async () => {
    const page = await open('/belt-and-road')
    const entry = await extension.openOwn('entry.html?key=digital-diplomacy-brief:digital-divide')
    await entry.getByRole('button', { name: 'Leave unmarked everywhere' }).click()
    expect(await marks(page, without('digital divide'))).not.toContain('digital divide')
    await entry.getByRole('button', { name: 'Mark again' }).click()
    expect(await marks(page, (words) => words.includes('digital divide'))).toContain('digital divide')
    await entry.close()
  })
})

it('wordings of machine translation are marked nowhere where the reader says so', async () => {
  await extension.ask({ type: 'set-marks', value: { garbled: 'never', repeat: 'every' } })
  expect(await marks(await open('/garbled'))).not.toContain('count Ann first')
})
