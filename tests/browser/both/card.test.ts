import { afterEach, expect, it } from 'vitest'
import { cardGoes, cardWith, noCard } from '../card'
import { marked } from '../marked'
import { marks, pointAt, some } from '../marks'
import { setting } from '../setting'

const here = setting()
afterEach(() => here.extension.closeTabs(here.site.origin))

it('opens after a rest on a term, and Escape closes it', async () => {
  const page = await here.openMarked()
  await pointAt(page, 'Belt and Road Initiative')
  expect(await cardWith(page, 'Belt and Road Initiative')).toContain('一带一路')
  await page.keyboard.press('Escape')
  await cardGoes(page)
})

it('opens for a term over two elements', async () => {
  const page = await here.openMarked()
  await pointAt(page, 'divide', '#first')
  expect(await cardWith(page, 'Digital divide')).toContain('数字鸿沟')
})

it('stays closed where there is no term', async () => {
  const page = await here.openMarked()
  await pointAt(page, 'harbour')
  expect(await noCard(page)).toBe('')
})

it('closes once the pointer has left it', async () => {
  const page = await here.openMarked()
  await pointAt(page, 'Belt and Road Initiative')
  await cardWith(page, 'Belt and Road Initiative')
  await page.mouse.move(5, 5)
  await cardGoes(page)
})

it('gives way to the card of another term', async () => {
  const page = await here.openMarked()
  await pointAt(page, 'Belt and Road Initiative')
  await cardWith(page, 'Belt and Road Initiative')
  await page.mouse.move(5, 5)
  await pointAt(page, 'divide', '#first')
  await cardWith(page, 'Digital divide')
})

it('opens by the shortcut for the next term, Tab goes in, and Escape gives the focus back', async () => {
  const page = await here.openMarked()
  await page.focus('#button')
  await page.command('next-term')
  await cardWith(page, 'Belt and Road Initiative')
  await page.keyboard.press('Tab')
  // The page sees our host in the place of what has the focus inside it.
  const focus = (): Promise<string> =>
    page.evaluate(() => document.activeElement?.id || document.activeElement?.parentElement?.localName || '')
  await expect.poll(focus).toBe('html')
  await page.keyboard.press('Escape')
  await cardGoes(page)
  await expect.poll(focus).toBe('button')
})

it('gives Tab back to the page once the focus has left it', async () => {
  const page = await here.openMarked()
  await page.command('next-term')
  await cardWith(page, 'Belt and Road Initiative')
  await page.keyboard.press('Tab')
  await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<button id="after">After</button>'))
  await page.focus('#button')
  await page.keyboard.press('Tab')
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('after')
})

it('closes its menu first by Escape, then itself', async () => {
  const page = await here.openMarked()
  await pointAt(page, 'Belt and Road Initiative')
  await cardWith(page, 'Belt and Road Initiative')
  await page.clickInCard('More')
  await cardWith(page, 'Copy with attribution')
  await page.keyboard.press('Escape')
  await expect.poll(() => page.cardText()).toMatch(/^(?!.*Copy with).*Belt and Road/)
  await page.keyboard.press('Escape')
  await cardGoes(page)
})

it('comes back after the page has removed it', async () => {
  const page = await here.openMarked()
  await pointAt(page, 'Belt and Road Initiative')
  await cardWith(page, 'Belt and Road Initiative')
  await page.evaluate(() => {
    for (const stray of document.querySelectorAll('html > :not(head, body)')) stray.remove()
  })
  await cardGoes(page)
  await page.mouse.move(5, 5)
  await pointAt(page, 'divide', '#first')
  await cardWith(page, 'Digital divide')
})

it('paints again after the page has cleared the registry of highlights', async () => {
  const page = await here.openMarked()
  const before = await marks(page, some)
  expect(before).not.toEqual([])
  await page.evaluate(() => CSS.highlights.clear())
  await marked(page).toEqual(before)
})
