import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Browser } from 'webextension-polyfill'
import type { Tab } from '../extension'
import { marked } from '../marked'
import { marks, none } from '../marks'
import { has, press, says, textsOf } from '../screen'
import { setting } from '../setting'

const here = setting()
let page: Tab
let popup: Tab
beforeEach(async () => {
  page = await here.openMarked()
  popup = await here.extension.openOwn(`popup.html?tab=${await page.id()}`)
})
afterEach(async () => {
  await popup.close()
  await here.extension.closeTabs('localhost')
  await here.extension.ask({ type: 'erase' })
  await here.extension.ask({ type: 'set-scope', value: { default: 'everywhere' } })
})

it('lists the terms of the page with their number', async () => {
  for (const name of ['Belt and Road Initiative', 'Digital divide', 'Digital Silk Road'])
    await says(popup, name, '#p-panel')
  await says(popup, '3 terms')
})

it('says of each term how often it stands there, by all its names', async () => {
  const counts = async () => {
    const rows = (await textsOf(popup, '#p-panel .row')).map((row) => row.split('\n'))
    return Object.fromEntries(rows.map(([name, ...rest]) => [name, rest.find((words) => /^\d+$/.test(words))]))
  }
  await expect
    .poll(counts)
    .toEqual({ 'Belt and Road Initiative': '2', 'Digital divide': '1', 'Digital Silk Road': '2' })
  await page.evaluate(() => {
    document.body.append(Object.assign(document.createElement('p'), { textContent: 'A third digital silk road.' }))
  })
  await expect.poll(counts).toMatchObject({ 'Digital Silk Road': '3' })
})

/** In a page of the extension, where either name may be the browser's. */
declare const browser: Browser | undefined
declare const chrome: Browser

it('has the background open an entry beside the page, as the card does', async () => {
  // The popup leaves; this one is a tab, which the end of the test closes.
  await popup.evaluate(() => Object.assign(window, { close: () => undefined }) && undefined)
  await press(popup, 'button', 'Digital divide')
  await press(popup, 'button', 'Full entry')
  const entry = await here.extension.opened(here.extension.address('entry.html'))
  const order = (await popup.evaluate(() => (typeof browser === 'object' ? browser : chrome).tabs.query({}))).flatMap(
    ({ id }) => id ?? [],
  )
  expect(order.indexOf(await entry.id())).toBe(order.indexOf(await page.id()) + 1)
  await entry.close()
})

it('has the search in focus, and finds by pinyin without tones', async () => {
  await says(popup, 'localhost')
  await popup.keyboard.type('yidaiyilu')
  await says(popup, 'Belt and Road', '#p-panel')
})

it('names the rule that decides', async () => {
  await says(popup, 'On for every site: your general rule.')
  await press(popup, 'switch')
  await says(popup, 'Off for localhost')
  await says(popup, 'your rule of')
})

it('turns the site off in one click, at once, and the rule outlives the page', async () => {
  await press(popup, 'switch')
  expect(await marks(page, none)).toEqual([])

  expect(await marks(await here.open('/belt-and-road'))).toEqual([])

  await popup.bringToFront()
  await press(popup, 'switch')
  await marked(page).toContain('digital silk road')
})

it('has the form for a rule follow the switch above it', async () => {
  await press(popup, 'button', 'Change')
  const chosen = () => popup.evaluate(() => document.querySelector<HTMLInputElement>('[name=mark]:checked')?.value)
  await expect.poll(chosen).toBe('on')
  await press(popup, 'switch')
  await expect.poll(chosen).toBe('off')
  await press(popup, 'button', 'Save')
  await says(popup, 'Off for localhost')
  expect(await marks(page, none)).toEqual([])
})

it('says in the rail of letters which one the list is at: after scrolling, after a press, and at the end', async () => {
  const current = () => textsOf(popup, '.rail [aria-current]')
  const scrollTo = (letter: string) =>
    popup.evaluate((id) => {
      const list = document.querySelector<HTMLElement>('.p-letters') as HTMLElement
      const section = list.querySelector<HTMLElement>(`[data-letter="${id}"]`)
      list.scrollTop = section ? section.offsetTop + 20 : list.scrollHeight
    }, letter)
  await press(popup, 'tab', 'A to Z')
  const letters = await textsOf(popup, '.rail button')
  expect(await current()).toEqual([letters[0]])
  await scrollTo('D')
  await expect.poll(current).toEqual(['D'])
  await press(popup, 'button', 'G')
  await expect.poll(current).toEqual(['G'])
  await scrollTo('the end')
  await expect.poll(current).toEqual([letters.at(-1)])
  // Too near to the end for its section to come up to the edge.
  await press(popup, 'button', letters.at(-2))
  await expect.poll(current).toEqual([letters.at(-2)])
  const [rail, list] = await popup.evaluate(() =>
    ['.rail', '.p-letters'].map((part) => document.querySelector(part)?.getBoundingClientRect().toJSON()),
  )
  expect(Math.round(rail.bottom)).toBeLessThanOrEqual(Math.round(list.top))
})

it('says what the bars beside Chinese names mean, below a list that has some', async () => {
  await press(popup, 'tab', 'A to Z')
  await says(popup, 'how surely it was worked out from the translation')
})

it('tells the points of the brief; an entry opens from a point, and Back leads to the open section', async () => {
  await press(popup, 'tab', 'By the brief')
  await press(popup, 'button', 'Second recommendation')
  await says(popup, 'sentence 30', '.p-points')
  const [point = ''] = (await textsOf(popup, '.p-points > li')).filter((text) => text.includes('sentence 30'))
  expect(point).toMatch(/recommends.*first principle/s)
  await press(popup, 'button', 'Security first (digital)')
  await has(popup, 'heading', 'Security first (digital)')
  await popup.keyboard.press('Escape')
  await says(popup, 'sentence 30', '.p-points')
  await expect.poll(() => popup.evaluate(() => document.activeElement?.closest('.p-points') != null)).toBe(true)
})
