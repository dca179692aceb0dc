import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Browser } from 'webextension-polyfill'
import { cardGoes, cardWith } from '../card'
import type { Tab } from '../extension'
import { marked } from '../marked'
import { marks, none, pointAt } from '../marks'
import { has, press, says, saysNoMore, textsOf } from '../screen'
import { setting } from '../setting'

/** In our own pages. */
declare const chrome: Browser

const here = setting()
let page: Tab
let options: Tab
beforeAll(async () => {
  page = await here.openMarked()
})
beforeEach(async () => {
  options = await here.extension.openOwn('options.html')
  // Once the list of glossaries is there, nothing below it moves any more.
  await has(options, 'switch', 'Use the glossary')
})
afterEach(() => options.close())

/** How marks are drawn on a page, as the browser computes it from the rule there. */
const lineOn = (tab: Tab): Promise<string> =>
  tab.evaluate(() => {
    const { textDecorationStyle, textDecorationColor } = getComputedStyle(document.body, '::highlight(a)')
    return `${textDecorationStyle} ${textDecorationColor}`
  })

const addRule = async (site: string): Promise<void> => {
  await press(options, 'textbox', 'Add a site')
  await options.keyboard.type(site)
  await press(options, 'button', 'Add a rule')
}

describe('marks', () => {
  it('every occurrence, in a tab that is open', async () => {
    await press(options, 'radio', 'Every time')
    await marked(page).toContain('BRI')
    await press(options, 'radio', 'First in each section')
    expect(await marks(page, (words) => !words.includes('BRI'))).not.toContain('BRI')
  })

  it('line and colour, in a tab that is open and in the sample', async () => {
    const [, colour = ''] = /\S+ (.*)/.exec(await lineOn(page)) ?? []
    expect(colour).not.toBe('')
    await press(options, 'radio', 'Solid')
    await press(options, 'radio', 'Blue')
    await expect.poll(() => lineOn(page)).toMatch(/^solid /)
    await expect.poll(() => lineOn(page)).not.toContain(colour)
    await expect.poll(() => lineOn(options)).toMatch(/^solid /)
    await press(options, 'radio', 'Dotted')
    await press(options, 'radio', 'As the words')
  })

  it('line, on a page that was not read when it was chosen', async () => {
    const rule = { host: 'localhost', subdomains: true, on: false, since: '2026-01-01T00:00:00.000Z' }
    await here.extension.ask({ type: 'put-rule', rule })
    expect(await marks(page, none)).toEqual([])
    await press(options, 'radio', 'Solid')
    await here.extension.ask({ type: 'delete-rule', rule })
    await marked(page).not.toEqual([])
    await expect.poll(() => lineOn(page)).toMatch(/^solid /)
    await press(options, 'radio', 'Dotted')
    await expect.poll(() => lineOn(page)).toMatch(/^dotted /)
  })
})

it('the language of explanations, in the card and not in the words around it', async () => {
  await options.select('select', 'zh-Hant')
  await page.bringToFront()
  await pointAt(page, 'Belt and Road Initiative')
  const text = await cardWith(page, '一帶一路')
  expect(text).toContain('中國')
  expect(text).toContain('Sources')
  await page.keyboard.press('Escape')
  await page.mouse.move(5, 5)
  await options.select('select', 'auto')
})

describe('cards', () => {
  /** Of our one element on the page, in which the card is. */
  const card = (): Promise<{ width: number; scheme: string }> =>
    page.evaluate(() => {
      const [host] = document.querySelectorAll('html > :not(head, body)')
      if (!host) throw new Error('There is no card on the page.')
      return { width: host.getBoundingClientRect().width, scheme: getComputedStyle(host).colorScheme }
    })
  beforeEach(async () => {
    await page.bringToFront()
    await pointAt(page, 'Belt and Road Initiative')
    await cardWith(page, 'Belt and Road Initiative')
    await page.clickInCard('Pin this card')
    await options.bringToFront()
  })
  afterEach(async () => {
    await page.clickInCard('Close')
    await cardGoes(page)
    await page.mouse.move(5, 5)
  })

  it('the size of their text, in a card that is open', async () => {
    const { width } = await card()
    await press(options, 'radio', 'Large')
    await expect.poll(async () => (await card()).width / width).toBeCloseTo(1.18)
    await press(options, 'radio', 'Small')
    await expect.poll(async () => (await card()).width / width).toBeCloseTo(0.92)
    await press(options, 'radio', 'Medium')
    await expect.poll(async () => (await card()).width).toBe(width)
  })

  it('light or dark, in a card that is open, in the options, and in other pages of ours', async () => {
    const ground = (tab: Tab): Promise<string> => tab.evaluate(() => getComputedStyle(document.body).backgroundColor)
    const brief = await here.extension.openOwn('brief.html')
    await options.bringToFront()
    await press(options, 'radio', 'Light')
    await expect.poll(async () => (await card()).scheme).toBe('light')
    const light = await ground(options)
    await expect.poll(() => ground(brief)).toBe(light)
    await press(options, 'radio', 'Dark')
    await expect.poll(async () => (await card()).scheme).toBe('dark')
    await expect.poll(() => ground(options)).not.toBe(light)
    await expect.poll(() => ground(brief)).toBe(await ground(options))
    await brief.close()
    const entry = await here.extension.openOwn('entry.html?key=digital-diplomacy-brief:digital-divide')
    await has(entry, 'heading', 'Digital divide')
    expect(await ground(entry)).toBe(await ground(options))
    await entry.close()
    await press(options, 'radio', 'As the system')
    await expect.poll(async () => (await card()).scheme).toBe('light dark')
  })
})

describe('data', () => {
  it('shows and saves everything stored, rules included', async () => {
    await addRule('news.example')
    await has(options, 'button', 'Delete the rule for news.example')
    await press(options, 'button', 'Show')
    await has(options, 'textbox', 'Everything stored')
    const shown = (): Promise<string> => options.evaluate(() => document.querySelector('textarea')?.value ?? '')
    await expect.poll(shown).toContain('news.example')
    expect(JSON.parse(await shown())).toMatchObject({ glossaries: [] })
    const { name } = await options.savedBy(() => press(options, 'button', 'Save to a file'))
    expect(name).toMatch(/\.json$/)
  })

  it('erases in two clicks, and gives back access to sites', async () => {
    const given = (): Promise<string[]> =>
      options.evaluate(async () => (await chrome.permissions.getAll()).origins ?? [])
    expect(await given()).toEqual(['*://*/*'])
    await press(options, 'button', 'Erase everything')
    await press(options, 'button', 'Yes, erase')
    await says(options, 'Erased')
    await says(options, 'No rules yet.')
    await expect.poll(given).toEqual([])
    await here.extension.grant()
  })

  it('reports a damaged setting, sets it aside, and works on', async () => {
    await options.evaluate(() => chrome.storage.local.set({ marks: { line: 'wavy' } }))
    await here.extension.stopBackground()
    await options.close()
    options = await here.extension.openOwn('options.html')
    await says(options, 'Damaged settings')
    await says(options, 'marks')
    await here.extension.ask({ type: 'set-scope', value: { default: 'everywhere' } })
    await page.reload()
    await marked(page).toContain('digital silk road')
    await press(options, 'button', 'Let it go')
    await saysNoMore(options, 'Damaged settings')
  })
})

it('refuses a rule for what is no host, and says so', async () => {
  await addRule('not a host/')
  await has(options, 'alert')
})

it('the shortcuts are listed with the keys they have, and lead to where the browser changes them', async () => {
  const shortcuts = () =>
    options.evaluate(async () => (await chrome.commands.getAll()).map(({ shortcut }) => shortcut ?? ''))
  const SECTION = 'section[aria-labelledby=options-keys]'
  await says(options, 'Turn marks on this site on or off', SECTION)
  await says(options, 'Add the selected words to my glossary', SECTION)
  expect(await textsOf(options, `${SECTION} .o-label`)).toHaveLength(6)
  const shown = () => textsOf(options, `${SECTION} .keys`)
  const named = (await shortcuts()).filter((keys) => keys !== '')
  await expect.poll(async () => (await shown()).length).toBe(named.length)
  expect(named.length).toBeGreaterThan(0)
  await says(options, 'no keys yet', SECTION)
  const tabs = () => options.evaluate(async () => (await chrome.tabs.query({})).map(({ id }) => id ?? -1))
  const before = await tabs()
  await press(options, 'button', 'Change the keys')
  const opened = async () => (await tabs()).filter((id) => !before.includes(id))
  await expect.poll(opened).toHaveLength(1)
  await options.evaluate((ids) => chrome.tabs.remove(ids), await opened())
})
