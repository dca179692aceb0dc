/** `npm run screenshots`: the pictures of the README, taken of the real extension, into `docs/pictures/`. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { bothBrowsers } from './browsers.mjs'
import { build, built } from './build.mjs'
import { main, ROOT } from './command.mjs'
import { setUp } from './setup.mjs'

const FOLDER = join(ROOT, 'docs/pictures')
/** Width of the popup in the browser's own frame, px. */
const POPUP = { width: 380, height: 560 }
const PAGE = { width: 1100, height: 760 }

await main(async () => {
  await setUp()
  const { chromium } = await bothBrowsers()
  await build(['chromium'])
  await mkdir(FOLDER, { recursive: true })
  await photograph(chromium, 'en-US', inEnglish)
  await photograph(chromium, 'zh-CN', inChinese)
  console.log(`Pictures: ${FOLDER}`)
})

/** The driver has a language of its own, which the browser's switch does not change. */
async function start(executable, language) {
  const { answerPromptsWithYes, EVERY_SITE, launchChromium } = await import('./chromium.mjs')
  const { exampleArticle } = await import('./source.mjs')
  const { serve } = await import('./serve.mjs')
  const article = await exampleArticle()
  const site = await serve(() => article)
  const browser = await launchChromium({
    executable,
    extension: built.chromium,
    args: [`--lang=${language}`],
    context: { viewport: PAGE, deviceScaleFactor: 2, locale: language },
  })
  const { context, id } = browser
  await answerPromptsWithYes(context, id)
  const own = await context.newPage()
  await own.goto(`chrome-extension://${id}/options.html`)
  await own.evaluate((pattern) => globalThis.chrome.permissions.request({ origins: [pattern] }), EVERY_SITE)
  const news = await context.newPage()
  await news.goto(`${site.origin}/`)
  await settled(news)
  const close = async () => {
    await browser.close()
    await site.close()
  }
  return { context, id, own, news, close }
}

/** Waits until the marks of a page rest. */
async function settled(page) {
  const { readPainted } = await import('./painted.mjs')
  const { rested } = await import('./rest.mjs')
  await rested(() => page.evaluate(readPainted), { good: (marks) => marks.length > 0 })
}

function picture(page, name) {
  return page.screenshot({ path: join(FOLDER, `${name}.png`) })
}

/** Rests the pointer on words until their card is there. */
async function restOn(page, words) {
  await page.bringToFront()
  const box = await page.evaluate((text) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.data.indexOf(text)
      if (at < 0) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + text.length)
      // In the upper third: the card has room below.
      scrollBy(0, range.getBoundingClientRect().y - innerHeight / 3)
      const { x, y, width, height } = range.getBoundingClientRect()
      return { x: x + width / 2, y: y + height / 2 }
    }
    throw new Error(`The page does not show "${text}".`)
  }, words)
  await page.mouse.move(box.x, box.y - 60)
  await page.mouse.move(box.x, box.y, { steps: 5 })
  // The rest, the card's script and its fade take less than half of this.
  await page.waitForTimeout(1_500)
}

async function popupOf({ context, id, own, news }) {
  const tab = await own.evaluate(
    async (url) => (await globalThis.chrome.tabs.query({})).find((one) => one.url === url).id,
    news.url(),
  )
  const popup = await context.newPage()
  await popup.setViewportSize(POPUP)
  await popup.goto(`chrome-extension://${id}/popup.html?tab=${tab}`)
  await popup.locator('[role=switch]').waitFor()
  return popup
}

/** Whatever goes wrong, the browser goes too. */
async function photograph(executable, language, pictures) {
  const started = await start(executable, language)
  try {
    await pictures(started)
  } finally {
    await started.close()
  }
}

async function inEnglish(started) {
  const { context, id, own, news } = started
  const welcome = await context.newPage()
  await welcome.goto(`chrome-extension://${id}/welcome.html`)
  await settled(welcome)
  await picture(welcome, 'welcome')
  await welcome.close()
  await restOn(news, 'Digital Silk Road')
  await picture(news, 'card')
  await news.mouse.move(5, 5)
  await news.keyboard.press('Escape')
  await news.emulateMedia({ colorScheme: 'dark' })
  await restOn(news, 'Global Gateway')
  await picture(news, 'card-dark')
  await picture(await popupOf(started), 'popup')
  await own.bringToFront()
  await own.reload()
  await own.locator('h2').first().waitFor()
  await picture(own, 'options')
}

async function inChinese(started) {
  await restOn(started.news, '数字丝绸之路')
  await picture(started.news, 'card-zh')
  await picture(await popupOf(started), 'popup-zh')
}
