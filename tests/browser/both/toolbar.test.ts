import { afterEach, describe, expect, it } from 'vitest'
import type { Browser } from 'webextension-polyfill'
import { cardWith } from '../card'
import type { Frame, Tab } from '../extension'
import { marked } from '../marked'
import { marks, none } from '../marks'
import { has, textsOf } from '../screen'
import { setting } from '../setting'

const here = setting({ access: false })
afterEach(async () => {
  await here.extension.closeTabs(here.site.origin)
  await here.extension.revoke()
})

/** The button comes to bear this number, and to say this. */
async function bears(page: Tab, badge: string, title: string): Promise<void> {
  await expect.poll(() => page.badge()).toBe(badge)
  await expect.poll(() => page.title()).toBe(title)
}

describe('the button', () => {
  it('bears the number of different terms in all frames', async () => {
    await here.extension.grant()
    const page = await here.openMarked('/framed')
    await bears(page, '2', 'Sidegloss: 2 terms on this page')
  })

  it('forgets what stood in a frame that the page took away, once the popup has looked', async () => {
    await here.extension.grant()
    const page = await here.openMarked('/framed')
    await bears(page, '2', 'Sidegloss: 2 terms on this page')
    await page.evaluate(() => document.querySelector('iframe')?.remove())
    const popup = await here.extension.openOwn(`popup.html?tab=${await page.id()}`)
    await expect.poll(() => textsOf(popup, '#p-panel .row-name')).toEqual(['Digital divide'])
    await bears(page, '1', 'Sidegloss: 1 term on this page')
    await popup.close()
  })

  it('bears none once the site is off, and has it back when it is on', async () => {
    await here.extension.grant()
    const page = await here.openMarked('/framed')
    await page.command('toggle-site')
    expect(await marks(page, none)).toEqual([])
    await bears(page, '', 'Sidegloss: off on this site')
    await page.command('toggle-site')
    await marked(page).toEqual(['digital divide'])
    await bears(page, '2', 'Sidegloss: 2 terms on this page')
  })
})

/** Selects in the first paragraph, over two elements. */
const selectDivide = (page: Frame): Promise<void> =>
  page.evaluate(() => {
    const [bold] = document.querySelectorAll('#first b')
    if (bold?.nextSibling) getSelection()?.setBaseAndExtent(bold, 0, bold.nextSibling, ' divide'.length)
  })

describe('Explain', () => {
  it('opens the card of the words selected, by the menu', async () => {
    await here.extension.grant()
    const page = await here.openMarked()
    await selectDivide(page)
    await page.chooseMenu()
    expect(await cardWith(page, 'Digital divide')).toContain('数字鸿沟')
  })

  it('opens the nearest entry where none is exact, by the shortcut', async () => {
    await here.extension.grant()
    const page = await here.openMarked()
    await page.evaluate(() => {
      const [heading] = document.querySelectorAll('h1')
      if (!heading) return
      heading.textContent = 'digital silk roads initiative'
      getSelection()?.selectAllChildren(heading)
    })
    await page.command('explain-selection')
    expect(await cardWith(page, 'Digital Silk Road')).toContain(
      'Nothing here is called “digital silk roads initiative”.',
    )
  })

  it('opens the entry page for words in a frame that is not read', async () => {
    await here.extension.grant()
    const page = await here.open('/late')
    await page.bringToFront()
    await page.evaluate(async () => {
      const frame = document.createElement('iframe')
      // As large as an advertisement.
      Object.assign(frame, { src: '/belt-and-road', width: '300', height: '250' })
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve))
      document.body.append(frame)
      await loaded
    })
    const [, frame] = page.frames()
    if (!frame) throw new Error('The frame did not come.')
    await selectDivide(frame)
    await page.command('explain-selection')
    const entry = await here.extension.opened(here.extension.address('entry.html'))
    await has(entry, 'heading', 'Digital divide')
    await entry.close()
  })

  it('opens the entry page where we have no access', async () => {
    const page = await here.open('/belt-and-road')
    await page.bringToFront()
    await selectDivide(page)
    await page.chooseMenu()
    const entry = await here.extension.opened(here.extension.address('entry.html'))
    await has(entry, 'heading', 'Digital divide')
    await entry.close()
  })
})

/** In a page of the extension, where either name may be the browser's. */
declare const browser: Browser | undefined
declare const chrome: Browser

it('four shortcuts have their keys, the fifth waits for one of the reader’s', async () => {
  const own = await here.extension.openOwn('options.html')
  const commands = await own.evaluate(() => (typeof browser === 'object' ? browser : chrome).commands.getAll())
  const without = commands.filter(({ name, shortcut }) => name !== '_execute_action' && !shortcut)
  expect(without.map(({ name }) => name)).toEqual(['write-selection'])
  expect(commands.length).toBeGreaterThanOrEqual(5)
  await own.close()
})

describe('the shortcuts for terms', () => {
  it('go forward and back, and open the card', async () => {
    await here.extension.grant()
    const page = await here.openMarked()
    await page.command('next-term')
    await cardWith(page, 'Belt and Road Initiative')
    await page.command('next-term')
    await cardWith(page, 'Digital divide')
    await page.command('previous-term')
    await cardWith(page, 'Belt and Road Initiative')
  })
})
