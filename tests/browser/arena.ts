/** Chromium with access to every site, and pages that are hard on whatever runs in them. */
import type { CDPSession, Page } from 'playwright-core'
import { readPainted } from '../../scripts/painted.mjs'
import { rested } from '../../scripts/rest.mjs'
import { type Answer, serve } from '../../scripts/serve.mjs'
import { type Apart, lookApart } from './apart'
import { type ChromiumOptions, cardText, type Extension, startChromium } from './chromium'
import { inOrder, moveTo, spotOf } from './marks'
import { listen, openExtensionsPage } from './noise'

export interface Trial {
  page: Page
  session: CDPSession
  apart: Apart
  /** Words of our marks as they are now, in the order of the page. */
  painted(): Promise<string[]>
  /** Words of our marks once they rest; without `good`, longer. */
  marks(good?: (words: string[]) => boolean, timeout?: number): Promise<string[]>
  /** Puts the pointer on words of the page. */
  point(words: string): Promise<void>
  /** Rests on words of the page until their card is there; the card's text. */
  openCard(words: string): Promise<string>
  /** Ends the card that is open. */
  closeCard(): Promise<void>
  /** What the console of the page has said, and the extension's own errors anywhere. */
  noise(): Promise<string[]>
}

export interface Arena {
  extension: Extension
  origin: string
  /** Opens a page in front, listening from before it loads; the page before is closed. */
  open(path: string): Promise<Trial>
  close(): Promise<void>
}

/** Serves `pages` by their paths: a body in HTML, or an answer with its headers. */
export async function startArena(
  pages: Record<string, string | Answer>,
  options: ChromiumOptions = {},
): Promise<Arena> {
  const site = await serve((path) => pages[path])
  const extension = await startChromium(options)
  await extension.grant()
  let last: Page | undefined
  const { errors } = await openExtensionsPage(extension.context, extension.id)
  return {
    extension,
    origin: site.origin,
    open: async (path) => {
      await last?.close()
      const page = await extension.context.newPage()
      last = page
      const session = await extension.context.newCDPSession(page)
      const heard = await listen(session)
      const before = (await errors()).length
      await page.goto(`${site.origin}${path}`)
      await page.bringToFront()
      const apart = lookApart(page, session)
      const painted = async (): Promise<string[]> =>
        inOrder((await apart.run(readPainted)).filter(({ name }) => OURS.includes(name)))
      const card = (): Promise<string> => cardText(page)
      const point = async (words: string): Promise<void> =>
        moveTo(page, words, await apart.run(spotOf, [words, 'body'] as const))
      return {
        page,
        session,
        apart,
        painted,
        marks: (good, timeout = MARKS_TIMEOUT_MS) =>
          good
            ? rested(painted, { good, timeout, rest: GOOD_REST_MS })
            : rested(painted, { good: (words) => words.length > 0, timeout }),
        point,
        openCard: (words) =>
          until(
            async () => {
              await point(words)
              return rested(card, { good: (text) => text.includes(words), timeout: CARD_REST_MS, rest: SHOWN_MS })
            },
            (text) => text.includes(words),
          ),
        closeCard: async () => {
          await page.keyboard.press('Escape')
          await page.mouse.move(...NOWHERE)
          await until(card, (text) => text === '')
        },
        noise: async () => [...heard(), ...(await errors()).slice(before)],
      }
    },
    close: async () => {
      await extension.close()
      await site.close()
    },
  }
}

/** Asks until the answer is good: for what is sure to come. */
export async function until<T>(question: () => Promise<T>, good: (answer: T) => boolean): Promise<T> {
  const end = Date.now() + CARD_TIMEOUT_MS
  for (;;) {
    const answer = await question()
    if (good(answer)) return answer
    if (Date.now() > end) throw new Error(`It never came; the last was ${JSON.stringify(answer)}.`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** In the window, beside all text. */
const NOWHERE = [1_000, 700] as const
/** A card opens within half a second; a busy machine takes ten times that. */
const CARD_TIMEOUT_MS = 20_000
/** For one rest of the pointer: where a page took the card away in between, the pointer rests anew, as a reader's would. */
const CARD_REST_MS = 5_000
/** A card has faded in by then. */
const SHOWN_MS = 200
/** Marks that are as they should be are given this long to become wrong again. */
const GOOD_REST_MS = 300
/** Our names in the registry of highlights: term, contested, repaired. */
const OURS = ['a', 'b', 'c']
/** The hardest pages take some seconds to be read. */
const MARKS_TIMEOUT_MS = 20_000
