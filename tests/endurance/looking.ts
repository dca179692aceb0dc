/** What a reader sees and does in a tab, in either browser. */
import { readPainted } from '../../scripts/painted.mjs'
import { rested } from '../../scripts/rest.mjs'
import { spotOf } from '../browser/marks'
import type { Subject, Tab } from './subject'

/** A busy machine marks a page within some seconds; a background that was stopped twice is asked anew after 2 s and 4 s. */
const TIMEOUT_MS = 30_000
const STEP_MS = 100

/** Our names in the registry; not the one of the place whose card is open, which comes and goes with the card. */
const NAMES = ['a', 'b', 'c']

/** Words marked in the tab's page, in no order. */
export const wordsOf = async (tab: Tab): Promise<string[]> =>
  (await tab.evaluate(readPainted)).flatMap(({ name, text }) => (NAMES.includes(name) ? [text] : [])).sort()

/** Asks until the answer is good; false where it never was. */
export async function comes(question: () => Promise<boolean>, timeout = TIMEOUT_MS): Promise<boolean> {
  const end = Date.now() + timeout
  while (!(await question())) {
    if (Date.now() > end) return false
    await new Promise((resolve) => setTimeout(resolve, STEP_MS))
  }
  return true
}

/** Whether exactly these words come to be marked. */
export const comesToMark = (tab: Tab, words: readonly string[]): Promise<boolean> =>
  comes(async () => String(await wordsOf(tab)) === String(words))

/** Words marked once they rest, where some are. */
export const wordsComingTo = (tab: Tab): Promise<string[]> =>
  rested(() => wordsOf(tab), { good: (words) => words.length > 0, timeout: TIMEOUT_MS })

/** Whether there is nothing of a card on the page: no element of ours, and no place marked as the one it is about. */
export const isWithoutCard = (tab: Tab): Promise<boolean> =>
  tab.evaluate(() => document.querySelector('html > :not(head, body)') === null && !CSS.highlights.has('d'))

/** Whether a card is open. */
export const cardIsOpen = (tab: Tab): Promise<boolean> =>
  tab.evaluate(() => document.querySelector('html > :not(head, body)')?.matches(':popover-open') === true)

/** Puts the pointer on words of the page, from elsewhere. */
export async function pointTo(tab: Tab, words: string): Promise<void> {
  const spot = await tab.evaluate(spotOf, [words, 'body'] as const)
  if (!spot) throw new Error(`${tab.url()} does not show "${words}".`)
  await tab.mouse.move(spot.x, Math.max(0, spot.y - 60))
  await tab.mouse.move(spot.x - 3, spot.y)
  await tab.mouse.move(spot.x, spot.y)
}

/** A tab on a page, in front. */
export async function openTab(subject: Subject, address: string): Promise<Tab> {
  const tab = await subject.newTab()
  await tab.goto(address)
  await tab.bringToFront()
  return tab
}

/** Words that come to be marked on each page when nothing goes wrong, by address. */
export async function referenceOf(subject: Subject, addresses: readonly string[]): Promise<Map<string, string[]>> {
  const words = new Map<string, string[]>()
  for (const address of addresses) {
    const tab = await openTab(subject, address)
    const found = await wordsComingTo(tab)
    // Two pages without marks would agree.
    if (found.length === 0) throw new Error(`Nothing is marked on ${address}.`)
    words.set(address, found)
    await tab.close()
  }
  return words
}
