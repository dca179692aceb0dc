/** `npm run screenshots`: the pictures of the README, taken of the real extension, into `docs/pictures/`. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { bothBrowsers } from './browsers.mjs'
import { build, built } from './build.mjs'
import { main, ROOT } from './command.mjs'
import { setUp } from './setup.mjs'

const FOLDER = join(ROOT, 'docs/pictures')
/** Width of the popup in the browser's own frame, px. */
const POPUP = { width: 400, height: 600 }
const PAGE = { width: 1100, height: 760 }

await main(async () => {
  await setUp()
  const { chromium } = await bothBrowsers()
  await build(['chromium'])
  await mkdir(FOLDER, { recursive: true })
  await inEnglish(chromium)
  await inChinese(chromium)
  console.log(`Pictures: ${FOLDER}`)
})

async function start(executable, args = []) {
  const { answerPromptsWithYes, EVERY_SITE, launchChromium } = await import('./chromium.mjs')
  const { exampleArticle } = await import('./source.mjs')
  const { serve } = await import('./serve.mjs')
  const article = await exampleArticle()
  const site = await serve(() => article)
  const browser = await launchChromium({
    executable,
    extension: built.chromium,
    args,
    context: { viewport: PAGE, deviceScaleFactor: 2 },
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

const picture = (page, name) => page.screenshot({ path: join(FOLDER, `${name}.png`) })

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

async function inEnglish(executable) {
  const started = await start(executable)
  const { context, id, own, news, close } = started
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
  await close()
}

async function inChinese(executable) {
  const started = await start(executable, ['--lang=zh-CN'])
  await restOn(started.news, '数字丝绸之路')
  await picture(started.news, 'card-zh')
  await picture(await popupOf(started), 'popup-zh')
  await started.close()
}
