/** One tab that is never loaded again: does what we keep in it grow with what goes through it? */
import { cardWith } from '../browser/chromium'
import { marks, pointAt, some } from '../browser/marks'
import type { ChromiumSubject } from './chromium-subject'
import { type Kept, keptBy } from './kept'

export interface OneTabOptions {
  origin: string
  /** In-page navigations, and changes of the page after each. */
  pages: number
  changes: number
}

export interface OneTab {
  before: Kept
  after: Kept
  /** Words marked in the last page, of those that stand in it; equal to what a fresh tab marks there. */
  marks: string[]
  fresh: string[]
}

/** In the fixture `endless.html`. */
declare const live: (how: { from: number; pages: number; changes: number; pause: number }) => Promise<void>
declare const navigate: (page: number) => void

/** Pages that go through the tab before it is first looked at: code is compiled, tables are filled. */
const WARM_UP = 20
/** Between two changes, ms: a reading of what changed begins after 60, so that some changes meet one and some do not. */
const PAUSE = 15
/** After so many pages a card is opened. */
const CARD_EVERY = 50
/** The page on which what is kept is compared. */
const COMPARED = 7

export async function liveInOneTab({ extension }: ChromiumSubject, how: OneTabOptions): Promise<OneTab> {
  const page = await extension.context.newPage()
  const kept = await keptBy(page)
  await page.goto(`${how.origin}/endless`)
  await page.bringToFront()
  await marks(page, some)
  const go = (from: number, pages: number): Promise<void> =>
    page.evaluate((h) => live(h), { from, pages, changes: how.changes, pause: PAUSE })
  const card = async (): Promise<void> => {
    await page.evaluate(() => navigate(0))
    await marks(page, some)
    await pointAt(page, 'digital divide')
    await cardWith(page, 'Digital divide')
    await page.keyboard.press('Escape')
    await page.mouse.move(1_000, 700)
  }
  /** The same page, read to its end. */
  const settle = async (): Promise<Kept> => {
    await page.evaluate((compared) => navigate(compared), COMPARED)
    await marks(page, some)
    return kept.now()
  }
  await go(1, WARM_UP)
  await card()
  const before = await settle()
  for (let done = 0; done < how.pages; done += CARD_EVERY) {
    await go(WARM_UP + 1 + done, Math.min(CARD_EVERY, how.pages - done))
    await card()
  }
  const after = await settle()
  const last = await marks(page, some)
  const fresh = await extension.context.newPage()
  await fresh.goto(`${how.origin}/endless`)
  await fresh.evaluate((compared) => navigate(compared), COMPARED)
  const result = { before, after, marks: last, fresh: await marks(fresh, some) }
  await Promise.all([page.close(), fresh.close()])
  return result
}
