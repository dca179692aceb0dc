/** Pages that put parts of themselves before everything else. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Arena, startArena, type Trial, until } from '../arena'
import { cardText } from '../chromium'
import { looksOf, paperOf } from '../looks'
import { pageOf } from '../pages'

const ROAD = '<p>The Digital Silk Road.</p>'
let arena: Arena
/** The card's colour, which no page here has. */
let paper: string | undefined
beforeAll(async () => {
  arena = await startArena({
    '/fullscreen': pageOf(`<p>The digital divide.</p><section style="background: white">${ROAD}</section>`),
    '/modal': pageOf(`<p>The digital divide.</p><dialog>${ROAD}<button>Yes</button></dialog>`),
  })
  const plain = await arena.open('/fullscreen')
  await plain.marks((words) => words.length === 2)
  await plain.openCard('Digital Silk Road')
  await until(
    () => looksOf(plain),
    ({ card }) => card.opacity === '1',
  )
  paper = await paperOf(plain)
})
afterAll(() => arena?.close())

/** Waits until the card is what is seen at its place. */
const seen = (trial: Trial): Promise<void> => expect.poll(() => paperOf(trial), { timeout: 5_000 }).toBe(paper)

/** Moves into the card, and waits until a card that was left would have closed. */
async function intoCard({ page, apart }: Trial): Promise<void> {
  const { x, y } = await apart.run(() => {
    const box = document.querySelector('html > :not(head, body)')?.getBoundingClientRect() ?? new DOMRect()
    return { x: box.x + 40, y: box.y + 40 }
  })
  await page.mouse.move(x, y, { steps: 6 })
  await page.mouse.move(x + 20, y + 60, { steps: 3 })
  await page.waitForTimeout(700)
  expect(await cardText(page)).toContain('Digital Silk Road')
}

const fullscreen = async (trial: Trial): Promise<void> => {
  await trial.page.evaluate(() => {
    addEventListener('keyup', () => document.querySelector('section')?.requestFullscreen(), { once: true })
  })
  await trial.page.keyboard.press('f')
  await trial.page.waitForFunction(() => document.fullscreenElement !== null)
}

it('an element goes full screen: its marks are right, and the card stands before it', async () => {
  const trial = await arena.open('/fullscreen')
  await fullscreen(trial)
  expect(await trial.marks((words) => words.includes('Digital Silk Road'))).toContain('Digital Silk Road')
  await trial.openCard('Digital Silk Road')
  await seen(trial)
  await intoCard(trial)
  await trial.closeCard()
  expect(await trial.page.evaluate(() => document.fullscreenElement?.localName)).toBe('section')
  expect(await trial.noise()).toEqual([])
})

it('an element goes full screen under an open card: the card comes before it', async () => {
  const trial = await arena.open('/fullscreen')
  await trial.marks((words) => words.length === 2)
  await arena.extension.command('next-term', await arena.extension.tabId(trial.page))
  await arena.extension.command('next-term', await arena.extension.tabId(trial.page))
  await seen(trial)
  await fullscreen(trial)
  await seen(trial)
  expect(await trial.noise()).toEqual([])
})

it('a modal dialog: its marks are right; the card is seen and inert, and Escape closes it before the dialog', async () => {
  const trial = await arena.open('/modal')
  await trial.page.evaluate(() => document.querySelector('dialog')?.showModal())
  expect(await trial.marks((words) => words.length === 2)).toEqual(['digital divide', 'Digital Silk Road'])
  await trial.openCard('Digital Silk Road')
  await seen(trial)
  await intoCard(trial)
  await trial.closeCard()
  expect(await trial.page.evaluate(() => document.querySelector('dialog')?.open)).toBe(true)
  await trial.page.keyboard.press('Escape')
  await expect.poll(() => trial.page.evaluate(() => document.querySelector('dialog')?.open)).toBe(false)
  await until(trial.painted, (words) => !words.includes('Digital Silk Road'))
  expect(await trial.noise()).toEqual([])
})
