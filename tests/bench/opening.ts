/** What opens: the card after the pointer has rested, and the popup. */
import type { BrowserContext } from 'playwright-core'
import { type Build, mark, pause, startBenchBrowser, type Tab, tabNumber } from './bench-browser'
import { type Family, limit, spreadFigure } from './gate'
import { ownPages } from './own-pages'
import { termsOfBrief, withTerm } from './pages'
import { median } from './statistics'
import { between, costOfOurs, startTrace, type Timeline } from './trace'

const READ_MS = 1_200
/** The default rest before a card opens is 250 ms; a timer may be late, never early. */
const REST_MS = 245
const CARD_MS = 1_000
const ROUNDS = 9
/** Width and height of the popup in the browser's own frame, px. */
const POPUP = { width: 380, height: 560 }

export const opening: Family = async ({ builds, say }) => {
  const browser = await startBenchBrowser([builds.product], 'at once')
  try {
    const [build] = browser.builds as [Build]
    const [article] = ownPages(termsOfBrief())
    if (!article) throw new Error('There is no article.')
    const page = withTerm(article)
    const cards: { coming: number; opening: number }[] = []
    let tab: Tab | undefined
    for (let round = 0; round < ROUNDS; round++) {
      say(`card ${round + 1}`)
      tab = await browser.show(page, tab?.page)
      await pause(READ_MS)
      cards.push(await cardOn(tab))
    }
    const number = await tabNumber(build, (tab as Tab).page)
    const popups: { time: number; work: number }[] = []
    for (let round = 0; round < ROUNDS; round++) {
      say(`popup ${round + 1}`)
      popups.push(await popupOver(number, build, browser.context))
    }
    const opened = cards.map(({ opening }) => opening)
    return {
      gates: [
        {
          ...limit('card after the rest time, our own work', median(opened), {
            most: 16,
            unit: ' ms',
            note: `each on a fresh page; its script and entry come during the rest and take ${spreadFigure(
              cards.map(({ coming }) => coming),
              ' ms',
            )} before`,
          }),
          figure: spreadFigure(opened, ' ms'),
        },
        {
          ...limit('popup from opening to usable', median(popups.map(({ time }) => time)), {
            most: 100,
            unit: ' ms',
            note: `by the clock, in a tab of its size: from the navigation until the search has the focus and the list is there; its main thread works ${spreadFigure(
              popups.map(({ work }) => work),
              ' ms',
            )} of it`,
          }),
          figure: spreadFigure(
            popups.map(({ time }) => time),
            ' ms',
          ),
        },
      ],
      values: { cards, popups },
    }
  } finally {
    await browser.close()
  }
}

async function cardOn(tab: Tab): Promise<{ coming: number; opening: number }> {
  const box = await tab.page.evaluate(() => {
    const [mark] = [...CSS.highlights.values()].flatMap((highlight) => [...highlight])
    if (!mark) throw new Error('There is no mark.')
    const range = document.createRange()
    range.setStart(mark.startContainer, mark.startOffset)
    range.setEnd(mark.endContainer, mark.endOffset)
    const { x, y, width, height } = range.getBoundingClientRect()
    return { x: x + width / 2, y: y + height / 2 }
  })
  await tab.page.mouse.move(box.x, box.y + 200)
  const stop = await startTrace(tab.cdp)
  await mark(tab, 'begin')
  await tab.page.mouse.move(box.x, box.y)
  await pause(REST_MS + CARD_MS)
  await mark(tab, 'end')
  const timeline = await stop('begin')
  const rested = lastMove(timeline) + REST_MS * 1000
  const tasks = between(timeline, 'begin', 'end')
  return {
    coming: costOfOurs(tasks.filter(({ start }) => start < rested)),
    opening: costOfOurs(tasks.filter(({ start }) => start >= rested)),
  }
}

/** When the page was last told that the pointer moved. */
function lastMove({ events }: Timeline): number {
  const last = events.findLast(({ name }) => name === 'pointermove')
  if (!last) throw new Error('The pointer did not move.')
  return last.at
}

async function popupOver(tab: number, { id }: Build, context: BrowserContext): Promise<{ time: number; work: number }> {
  const page = await context.newPage()
  await page.setViewportSize(POPUP)
  await page.addInitScript(lookForUse)
  const stop = await startTrace(await context.newCDPSession(page))
  await page.goto(`chrome-extension://${id}/popup.html?tab=${tab}`)
  const time = await page
    .waitForFunction(() => performance.getEntriesByName('usable')[0]?.startTime)
    .then((handle) => handle.jsonValue() as Promise<number>)
  const { tasks, marks } = await stop('usable')
  await page.close()
  const usable = marks.find(({ name }) => name === 'usable')?.at ?? Number.NaN
  const work = tasks.filter(({ start }) => start < usable && start > usable - time * 1000)
  return { time, work: work.reduce((sum, { cpu }) => sum + cpu, 0) }
}

/** Runs in the popup: notes when it can be used, ms since the navigation began. */
function lookForUse(): void {
  const look = (): void => {
    const search = document.activeElement instanceof HTMLInputElement
    if (search && document.querySelector('#p-panel [data-stop]')) performance.mark('usable')
    else setTimeout(look, 1)
  }
  look()
}
