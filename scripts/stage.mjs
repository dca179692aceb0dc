/** The real extension in Chromium, set for pictures: an article with marks, the popup over it, a resting pointer. */
import { readFile } from 'node:fs/promises'
import { built } from './build.mjs'
import { answerPromptsWithYes, EVERY_SITE, launchChromium, PRESSABLE, pressButton } from './chromium.mjs'
import { readPainted } from './painted.mjs'
import { TRUST_PUBLISHER } from './publisher.mjs'
import { rested } from './rest.mjs'
import { htmlPage, serve, textPage } from './serve.mjs'
import { exampleArticle } from './source.mjs'

/** A machine translation, for cards that repair it. */
const GARBLED = new URL('../tests/fixtures/garbled-article.txt', import.meta.url)
/** Terms at the edges of the window, and one that is broken over two lines. */
const EDGES = htmlPage(
  'Edges',
  [
    '<style>body{height:90vh}p{position:absolute;margin:0}</style>',
    '<p style="inset:0 auto auto 45%">The Digital Silk Road is at the top.</p>',
    '<p style="inset:40% auto auto 0">Belt and Road Initiative: at the left.</p>',
    '<p style="inset:25% 0 auto auto">At the right: the Global Initiative on Data Security</p>',
    '<p style="inset:30% auto auto 30%;inline-size:19rem">',
    'In June 2022 it became the Partnership for Global Infrastructure and Investment, a plan of the G7.</p>',
  ].join('\n'),
)
/** Folders of the interface's languages. @type {Record<string, string>} */
const LOCALES = { 'zh-CN': 'zh_CN', 'zh-TW': 'zh_TW' }
/** Width of the popup in the browser's own frame, px. */
const POPUP = { width: 380, height: 560 }
const PAGE = { width: 1100, height: 760 }
/** The rest, the card's script and its fade take less than half of this, ms. */
const CARD_MS = 1_500

/** @typedef {Awaited<ReturnType<typeof stage>>} Stage */

/**
 * @param {string} executable
 * @param {string} language of the browser, e.g. `zh-CN`. The driver has a language of its own, which the browser's
 * switch does not change.
 * @param {{ touch?: boolean }} [options]
 */
export async function stage(executable, language, { touch = false } = {}) {
  const article = await exampleArticle()
  const garbled = await readFile(GARBLED, 'utf8')
  const locale = new URL(`../public/_locales/${LOCALES[language] ?? 'en'}/messages.json`, import.meta.url)
  const strings = /** @type {Record<string, { message: string }>} */ (JSON.parse(await readFile(locale, 'utf8')))
  const site = await serve((path) => {
    if (path === '/edges') return EDGES
    return path === '/garbled' ? textPage('Garbled', garbled) : article
  })
  const { context, id, close } = await launchChromium({
    executable,
    extension: built.chromium,
    args: [PRESSABLE, TRUST_PUBLISHER, `--lang=${language}`, '--host-resolver-rules=MAP *.example 127.0.0.1'],
    context: { viewport: PAGE, deviceScaleFactor: 2, locale: language, hasTouch: touch },
  })
  await answerPromptsWithYes(context, id)
  const address = (/** @type {string} */ path) => `chrome-extension://${id}/${path}`
  const own = await context.newPage()
  await own.goto(address('options.html'))
  const permit = (/** @type {'request' | 'remove'} */ what) =>
    own.evaluate(
      ([act, pattern]) => globalThis.chrome.permissions[act]({ origins: [pattern] }),
      /** @type {const} */ ([what, EVERY_SITE]),
    )
  const open = async (/** @type {string} */ where) => {
    const page = await context.newPage()
    await page.goto(where)
    return page
  }
  const ask = (/** @type {object} */ message) => own.evaluate((m) => globalThis.chrome.runtime.sendMessage(m), message)
  return {
    context,
    own,
    /** A string of the interface. */
    words: (/** @type {string} */ key) => strings[key]?.message ?? key,
    origin: site.origin,
    news: `http://news.example:${site.port}/`,
    address,
    open,
    /** One of our own pages, once it shows something. */
    openOwn: async (/** @type {string} */ path) => {
      const page = await open(address(path))
      await page.locator('h1, h2').first().waitFor()
      // What comes from the background after the headings, and what fades in.
      await page.waitForTimeout(400)
      return page
    },
    /** A page of ours where every site may be read, with its marks. */
    openMarked: async (path = '/') => {
      await permit('request')
      await ask({ type: 'set-scope', value: { default: 'everywhere' } })
      const page = await open(`${site.origin}${path}`)
      await marked(page)
      return page
    },
    grant: () => permit('request'),
    revoke: () => permit('remove'),
    /** Asks the background as our own pages do. */
    ask,
    /** The popup as it stands over a tab. */
    popup: async (/** @type {import('playwright-core').Page} */ page) => {
      // It comes with the button, which lets it see the address of a page that we may not read.
      await pressButton(context, id, page)
      const tab = await own.evaluate(async (url) => {
        const tabs = await globalThis.chrome.tabs.query({})
        return (tabs.find((one) => one.url === url) ?? tabs.find((one) => one.active))?.id
      }, page.url())
      const popup = await context.newPage()
      await popup.setViewportSize(POPUP)
      await popup.goto(address(`popup.html?tab=${tab}`))
      await popup.locator('[role=switch]').waitFor()
      return popup
    },
    close: async () => {
      await close()
      await site.close()
    },
  }
}

/**
 * Waits until the marks of a page rest.
 * @param {import('playwright-core').Page} page
 */
export const marked = (page) => rested(() => page.evaluate(readPainted), { good: (marks) => marks.length > 0 })

/**
 * Scrolls words to a height of the window and returns the middle of their first line.
 * @param {import('playwright-core').Page} page
 * @param {string} words
 * @param {number} [height] as a share of the window; a card opens below the upper half
 */
export function placeOf(page, words, height = 1 / 3) {
  return page.evaluate(
    ([text, share]) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.data.indexOf(text)
        if (at < 0) continue
        const range = document.createRange()
        range.setStart(node, at)
        range.setEnd(node, at + text.length)
        scrollBy(0, range.getBoundingClientRect().y - innerHeight * share)
        const [{ x, y, width, height: line }] = range.getClientRects()
        return { x: x + width / 2, y: y + line / 2 }
      }
      throw new Error(`The page does not show "${text}".`)
    },
    /** @type {const} */ ([words, height]),
  )
}

/**
 * Rests the pointer on words until their card is there.
 * @param {import('playwright-core').Page} page
 * @param {string} words
 * @param {number} [height]
 */
export async function restOn(page, words, height) {
  await page.bringToFront()
  const { x, y } = await placeOf(page, words, height)
  // From elsewhere: a term that appears under a still pointer opens nothing.
  await page.mouse.move(x, y - 60)
  await page.mouse.move(x, y, { steps: 5 })
  await page.waitForTimeout(CARD_MS)
}

/**
 * Leaves the card.
 * @param {import('playwright-core').Page} page
 */
export async function leave(page) {
  await page.mouse.move(5, 5)
  await page.keyboard.press('Escape')
}
