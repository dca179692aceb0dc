import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readPainted } from '../../../scripts/painted.mjs'
import type { Tab } from '../extension'
import { marked } from '../marked'
import { marks, none } from '../marks'
import { has, press, says, textsOf } from '../screen'
import { setting } from '../setting'

const here = setting()
let page: Tab
let popup: Tab
beforeAll(async () => {
  page = await here.openMarked()
})
beforeEach(async () => {
  popup = await here.extension.openOwn(`popup.html?tab=${await page.id()}`)
  await says(popup, 'Digital', '#p-panel')
})
afterEach(async () => {
  await popup.close()
  await here.extension.ask({ type: 'set-scope', value: { paused: false } })
})

const rows = (): Promise<string[]> => textsOf(popup, '#p-panel .row-name')
const panelSays = (words: string): Promise<void> => says(popup, words, '#p-panel')
describe('browsing', () => {
  it('goes from A to Z through all entries', async () => {
    await press(popup, 'tab', 'A to Z')
    await expect.poll(rows).toHaveLength(95)
    const letters = await textsOf(popup, '.p-letter')
    expect(letters.length).toBeGreaterThan(10)
    expect(letters).toEqual([...letters].sort((a, b) => Number(a === '#') - Number(b === '#') || (a < b ? -1 : 1)))
  })

  it('goes by subject', async () => {
    await press(popup, 'tab', 'By subject')
    await press(popup, 'button', 'Connectivity')
    await panelSays('Five connectivities')
  })

  it('goes by the outline of the brief', async () => {
    await press(popup, 'tab', 'By the brief')
    await press(popup, 'button', 'First recommendation')
    await panelSays('Facilities connectivity')
  })
})

describe('searching', () => {
  it.each([
    ['digtal silk rod', 'Digital Silk Road'],
    ['shuzi honggou', 'Digital divide'],
    ['数字鸿沟', 'Digital divide'],
    ['數位落差', 'Digital divide'],
    ['BRI', 'Belt and Road Initiative'],
  ])('%s finds %s first', async (query, name) => {
    await popup.keyboard.type(query)
    await expect.poll(async () => (await rows())[0]).toBe(name)
  })

  it('says that nothing was found', async () => {
    await popup.keyboard.type('qwxyz')
    await panelSays('Nothing found for')
  })
})

describe('by keyboard alone', () => {
  it('a search, its first entry, an entry it leads to, and the way back', async () => {
    await popup.keyboard.type('five links')
    await popup.keyboard.press('Enter')
    await has(popup, 'heading', 'Five connectivities')
    await popup.focus('.related button')
    await popup.keyboard.press('Enter')
    await has(popup, 'button', 'Five connectivities')
    await popup.keyboard.press('Escape')
    await has(popup, 'heading', 'Five connectivities')
    await popup.keyboard.press('Escape')
    await panelSays('Five connectivities')
  })

  it('arrows lead from the search field into the list and back, and Enter opens', async () => {
    const focus = () => popup.evaluate(() => document.activeElement?.textContent || document.activeElement?.tagName)
    await expect.poll(focus).toBe('INPUT')
    const [first = ''] = await rows()
    await popup.keyboard.press('ArrowDown')
    await expect.poll(focus).toContain(first)
    await popup.keyboard.press('ArrowUp')
    await expect.poll(focus).toBe('INPUT')
    await popup.keyboard.press('ArrowDown')
    await expect.poll(focus).toContain(first)
    await popup.keyboard.press('Enter')
    await has(popup, 'heading', first)
  })

  it('Tab reaches the switch, the tabs and the options', async () => {
    const reached = new Set<string>()
    for (let step = 0; step < 30; step++) {
      await popup.keyboard.press('Tab')
      reached.add(
        await popup.evaluate(() => {
          const { activeElement: at } = document
          return at?.getAttribute('role') ?? at?.getAttribute('aria-label') ?? at?.textContent ?? ''
        }),
      )
    }
    expect([...reached]).toEqual(expect.arrayContaining(['switch', 'tab', 'Options', 'Change', 'Copy as briefing']))
  })
})

it('jumps to the next occurrence of a term and flashes it', async () => {
  await press(popup, 'button', 'Go to the next Digital Silk Road')
  const flashed = async (): Promise<string[]> =>
    (await page.evaluate(readPainted)).flatMap(({ name, text }) => (name === 'd' ? [text.toLowerCase()] : []))
  await expect.poll(flashed).toEqual(['digital silk road'])
})

it('pauses everywhere and resumes', async () => {
  await press(popup, 'button', 'Pause everywhere')
  expect(await marks(page, none)).toEqual([])
  await press(popup, 'button', 'Resume')
  await marked(page).toContain('digital silk road')
})

it('says why it cannot run on a page of the browser, and searches all the same', async () => {
  const browsers = await here.extension.open(here.extension.ownOfBrowser)
  const over = await here.extension.openOwn(`popup.html?tab=${await browsers.id()}`)
  await says(over, 'It cannot run here')
  await expect.poll(() => over.evaluate(() => document.querySelector('[role=switch]')?.matches(':disabled'))).toBe(true)
  await over.keyboard.type('g7')
  await says(over, 'G7', '#p-panel')
  await over.close()
  await browsers.close()
})

it('copies the terms of the page as a briefing that names its source', async () => {
  await popup.bringToFront()
  await press(popup, 'button', 'Copy as briefing')
  await says(popup, 'Copied')
  const text = await popup.copied()
  expect(text).toContain('Terms on localhost')
  expect(text).toContain('Belt and Road Initiative')
  expect(text).toContain('(Sidegloss)')
})

describe('a new entry', () => {
  const form = (): Promise<Tab> => here.extension.opened(here.extension.address('write.html'))
  const name = (on: Tab): Promise<string | undefined> =>
    on.evaluate(() => document.querySelector<HTMLInputElement>('.w-word')?.value)

  it('begins with the words selected on the page, and the sentence they stand in', async () => {
    await page.evaluate(() => {
      const range = document.createRange()
      range.selectNodeContents(document.querySelector('b') ?? document.body)
      getSelection()?.addRange(range)
    })
    await press(popup, 'button', 'Add a term')
    const opened = await form()
    await expect.poll(() => name(opened)).toBe('digital')
    await says(
      opened,
      'The harbour belongs to the Belt and Road Initiative, and the digital divide is its second subject.',
    )
    await opened.close()
  })

  it('begins with as much of a long passage as fits, and with whole characters', async () => {
    await page.evaluate(() => {
      const passage = Object.assign(document.createElement('p'), { textContent: `a${'🚋'.repeat(300)}` })
      document.body.append(passage)
      getSelection()?.selectAllChildren(passage)
    })
    await press(popup, 'button', 'Add a term')
    const opened = await form()
    await expect.poll(() => name(opened)).toBe(`a${'🚋'.repeat(99)}`)
    await says(opened, `a${'🚋'.repeat(249)}`)
    expect(await opened.evaluate(() => document.body.innerText)).not.toContain('\uFFFD')
    await page.evaluate(() => document.body.lastElementChild?.remove())
    await opened.close()
  })

  it('begins with what was searched for in vain', async () => {
    await popup.keyboard.type('heritage tramway')
    await press(popup, 'button', 'Add “heritage tramway” to my glossary')
    const opened = await form()
    await expect.poll(() => name(opened)).toBe('heritage tramway')
    await opened.close()
  })
})
