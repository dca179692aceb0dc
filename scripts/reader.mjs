/** The page as a reader sees it, in either browser: opened with access granted, read, photographed. */
import { built } from './build.mjs'
import { answerPromptsWithYes, EVERY_SITE, launchChromium } from './chromium.mjs'
import { launchFirefox, openOwnPage, requestInClick } from './firefox.mjs'
import { readPainted } from './painted.mjs'
import { rested } from './rest.mjs'
import { evenGone, visit } from './visit.mjs'

/**
 * @typedef {object} Reader
 * @property {(address: string) => Promise<void>} open throws a Problem where there is no page to read
 * @property {(message: object) => Promise<any>} ask one question to the background, as the popup asks it
 * @property {() => Promise<{ name: string, text: string, at: string }[]>} painted marks of the page and its frames
 * @property {() => Promise<string>} text words of the page
 * @property {(part: number) => Promise<boolean>} scroll shows a part (from 0) of the page, a screen each; false beyond its end
 * @property {() => Promise<boolean>} showFirst scrolls to the first mark, if there is one, and rests on it; whether its card came
 * @property {(path: string) => Promise<void>} picture
 * @property {Promise<void>} closed
 * @property {() => Promise<void>} close
 */

/**
 * @param {{ kind: 'chromium' | 'firefox', path: string }} browser
 * @param {{ headless: boolean }} options
 * @returns {Promise<Reader>}
 */
export const startReader = ({ kind, path }, { headless }) =>
  kind === 'chromium' ? inChromium(path, headless) : inFirefox(path, headless)

/** @param {string} executable @param {boolean} headless */
async function inChromium(executable, headless) {
  const { context, id, close } = await launchChromium({
    executable,
    extension: built.chromium,
    headless,
    context: { viewport: headless ? { width: 1100, height: 800 } : null },
  })
  await answerPromptsWithYes(context, id)
  const own = await context.newPage()
  await own.goto(`chrome-extension://${id}/options.html`)
  await own.evaluate((pattern) => globalThis.chrome.permissions.request({ origins: [pattern] }), EVERY_SITE)
  const page = await context.newPage()
  return reader(page, {
    ask: (message) => own.evaluate((m) => globalThis.chrome.runtime.sendMessage(m), message),
    tidy: () => own.close(),
    closed: new Promise((resolve) => context.on('close', () => resolve())),
    close,
  })
}

/** @param {string} executable @param {boolean} headless */
async function inFirefox(executable, headless) {
  const { browser: firefox, close } = await launchFirefox({ executable, extension: built.firefox, headless })
  const own = await openOwnPage(firefox, 'options.html')
  await requestInClick(own, EVERY_SITE)
  const page = await firefox.newPage()
  return reader(page, {
    ask: (message) => own.evaluate((m) => globalThis.browser.runtime.sendMessage(m), message),
    tidy: () => own.close(),
    closed: new Promise((resolve) => firefox.on('disconnected', () => resolve())),
    close,
  })
}

/** Runs in the page. */
const words = () => document.body?.innerText ?? ''

/** Our one element in the page, while a card is open. */
const CARD = 'html > [popover]:popover-open'
/** A rest takes a third of a second; a browser without a display on a busy machine is slow. */
const CARD_TIMEOUT_MS = 5_000

/** Runs in the page. @param {string} selector */
const heightOf = (selector) => document.querySelector(selector)?.getBoundingClientRect().height

/** Runs in the page: scrolls to the first mark; its middle in the window, CSS pixels. */
function firstMark() {
  const lines = [...CSS.highlights.values()]
    .flatMap((highlight) => [...highlight])
    .flatMap(({ startContainer, startOffset, endContainer, endOffset }) => {
      const range = document.createRange()
      range.setStart(startContainer, startOffset)
      range.setEnd(endContainer, endOffset)
      return [...range.getClientRects()].slice(0, 1)
    })
  const [first] = lines.sort((a, b) => a.top - b.top || a.left - b.left)
  if (!first) return undefined
  // What is in the first screen is seen without scrolling.
  const top = first.top + scrollY
  if (top > innerHeight * 0.8) scrollTo(0, top - innerHeight / 3)
  return { x: first.left + first.width / 2, y: top - scrollY + first.height / 2 }
}

/** What both drivers call by the same names. */
function reader(page, { tidy, ...rest }) {
  return {
    ...rest,
    open: (address) => visit(page, address),
    /** Only the page stays in the window. */
    tidy,
    painted: async () =>
      (
        await Promise.all(
          page
            .frames()
            .map(async (frame, index) =>
              (await evenGone(frame.evaluate(readPainted), [])).map((mark) => ({ ...mark, at: `${index}/${mark.at}` })),
            ),
        )
      ).flat(),
    text: () => evenGone(page.evaluate(words), ''),
    scroll: (part) =>
      page.evaluate((at) => {
        const top = at * innerHeight
        scrollTo(0, top)
        return top < document.documentElement.scrollHeight
      }, part),
    showFirst: async () => {
      const spot = await page.evaluate(firstMark)
      if (!spot) return false
      // Twice: what appears under a pointer that does not move opens nothing.
      await page.mouse.move(spot.x - 3, spot.y)
      await page.mouse.move(spot.x, spot.y)
      const card = await page.waitForSelector(CARD, { timeout: CARD_TIMEOUT_MS }).catch(() => undefined)
      if (card) await rested(() => page.evaluate(heightOf, CARD))
      return card !== undefined
    },
    picture: (path) => page.screenshot({ path }),
  }
}

/** More screens than this are not gone through: a feed without end would never be read. */
export const MOST_SCREENS = 60

/**
 * All marks of the open page when every occurrence is marked: scrolls through it, since only what is near is painted.
 * @param {Reader} reader
 * @returns {Promise<{ counts: Map<string, number>, whole: boolean }>} words of the page (lower case, line breaks as spaces)
 * with their number; `whole`: false where the page goes on below
 */
export async function everyMark(reader) {
  await reader.ask({ type: 'set-marks', value: { repeat: 'every' } })
  const seen = new Map()
  let below = await reader.scroll(0)
  for (let part = 2; below && part <= MOST_SCREENS; part += 2) {
    for (const { at, text } of await rested(reader.painted)) seen.set(at, text.replace(/\s+/g, ' ').toLowerCase())
    below = await reader.scroll(part)
  }
  await reader.scroll(0)
  await reader.ask({ type: 'set-marks', value: { repeat: 'section' } })
  await rested(reader.painted)
  const counts = new Map()
  for (const text of seen.values()) counts.set(text, (counts.get(text) ?? 0) + 1)
  return { counts, whole: !below }
}
