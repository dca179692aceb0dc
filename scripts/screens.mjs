/** What is photographed, by the language of the browser. */
import { clickInCard } from './card.mjs'
import { leave, marked, placeOf, restOn } from './stage.mjs'

/**
 * @typedef {import('./stage.mjs').Stage} Stage
 * @typedef {import('playwright-core').Page} Page
 * @typedef {(page: Page, name: string) => Promise<unknown>} Picture
 * @typedef {{ language: string, options?: { touch?: boolean }, take: (set: Stage, picture: Picture) => Promise<void> }} Session
 */

const NARROW = { width: 400, height: 760 }
const WIDE = { width: 1100, height: 760 }

/** @type {Session[]} */
export const readmeScreens = [
  { language: 'en-US', take: inEnglish },
  { language: 'zh-CN', take: inChinese },
]

/** @type {Session[]} */
export const everyScreen = [
  ...['en-US', 'zh-CN', 'zh-TW'].map((language) => ({
    language,
    take: async (/** @type {Stage} */ set, /** @type {Picture} */ picture) => {
      const named = (/** @type {Page} */ page, /** @type {string} */ name) => picture(page, `${language}-${name}`)
      await ownPages(set, named)
      await popups(set, named)
      await cards(set, named)
    },
  })),
  { language: 'en-US', options: { touch: true }, take: sheets },
]

/** @param {Stage} set */
async function article(set) {
  await set.grant()
  await set.ask({ type: 'set-scope', value: { default: 'everywhere' } })
  const page = await set.open(`${set.origin}/`)
  await marked(page)
  return page
}

/** @param {Stage} set @param {Picture} picture */
async function inEnglish(set, picture) {
  const welcome = await set.open(set.address('welcome.html'))
  await marked(welcome)
  await picture(welcome, 'welcome')
  const page = await article(set)
  await restOn(page, 'Digital Silk Road')
  await picture(page, 'card')
  await leave(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await restOn(page, 'Global Gateway')
  await picture(page, 'card-dark')
  await picture(await set.popup(page), 'popup')
  await set.own.bringToFront()
  await set.own.reload()
  await set.own.locator('h2').first().waitFor()
  await picture(set.own, 'options')
}

/** @param {Stage} set @param {Picture} picture */
async function inChinese(set, picture) {
  const page = await article(set)
  await restOn(page, '数字丝绸之路')
  await picture(page, 'card-zh')
  await picture(await set.popup(page), 'popup-zh')
}

/** Light, dark, narrow. @param {Page} page @param {string} name @param {Picture} picture */
async function inThemes(page, name, picture) {
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    await page.emulateMedia({ colorScheme })
    await picture(page, `${name}-${colorScheme}`)
  }
  await page.emulateMedia({ colorScheme: 'light' })
  const size = page.viewportSize() ?? WIDE
  await page.setViewportSize(NARROW)
  await picture(page, `${name}-narrow`)
  await page.setViewportSize(size)
}

/** @param {Stage} set @param {Picture} picture */
async function ownPages(set, picture) {
  for (const [name, path] of Object.entries({
    welcome: 'welcome.html',
    options: 'options.html',
    entry: 'entry.html?key=digital-diplomacy-brief:five-connectivities',
    search: 'entry.html?q=silk',
    write: 'write.html?term=tramway',
  })) {
    const page = await set.open(set.address(path))
    await page.locator('h1, h2').first().waitFor()
    await page.waitForTimeout(400)
    await inThemes(page, name, (one, as) => (as.endsWith('-light') ? whole(one, as, picture) : picture(one, as)))
    await page.close()
  }
}

/** The whole length of a page. @param {Page} page @param {string} name @param {Picture} picture */
async function whole(page, name, picture) {
  const size = page.viewportSize() ?? WIDE
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ width: size.width, height: Math.min(height, 3000) })
  await picture(page, name)
  await page.setViewportSize(size)
}

/** Every state of access × rule × pause × kind of page. @param {Stage} set @param {Picture} picture */
async function popups(set, picture) {
  const taken = async (
    /** @type {Page} */ over,
    /** @type {string} */ name,
    act = async (/** @type {Page} */ _) => {},
  ) => {
    const popup = await set.popup(over)
    await act(popup)
    await popup.waitForTimeout(300)
    await picture(popup, `popup-${name}`)
    await popup.emulateMedia({ colorScheme: 'dark' })
    await picture(popup, `popup-${name}-dark`)
    await popup.close()
  }
  await set.revoke()
  const bare = await set.open(set.news)
  await taken(bare, 'no-access')
  await bare.close()
  const page = await article(set)
  await taken(page, 'on')
  const tab = (/** @type {number} */ number) => async (/** @type {Page} */ popup) => {
    await popup.getByRole('tab').nth(number).click()
  }
  await taken(page, 'a-to-z', tab(1))
  await taken(page, 'by-subject', tab(2))
  await taken(page, 'by-brief', tab(3))
  await taken(page, 'search', (popup) => popup.keyboard.type('digtal'))
  await taken(page, 'search-none', (popup) => popup.keyboard.type('qwxyz'))
  await taken(page, 'entry', async (popup) => {
    await popup.keyboard.type('five links')
    await popup.keyboard.press('Enter')
  })
  await taken(page, 'change', (popup) => popup.locator('.p-rule button').click())
  await taken(page, 'off', (popup) => popup.getByRole('switch').click())
  await taken(page, 'on-by-rule', (popup) => popup.getByRole('switch').click())
  await set.ask({ type: 'set-scope', value: { paused: true } })
  await taken(page, 'paused')
  await set.ask({ type: 'set-scope', value: { paused: false } })
  await page.evaluate(() => document.body.replaceChildren('Nothing here.'))
  await page.waitForTimeout(800)
  await taken(page, 'none')
  await page.close()
  const browsers = await set.open('chrome://version/')
  await taken(browsers, 'cannot')
  await browsers.close()
  await set.ask({ type: 'erase' })
}

/** @param {Stage} set @param {Picture} picture */
async function cards(set, picture) {
  const page = await article(set)
  for (const [name, words] of Object.entries({
    card: 'Digital Silk Road',
    'card-contested': 'Western-centrism',
    'card-chinese': '数字丝绸之路',
  })) {
    for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
      await page.emulateMedia({ colorScheme })
      await restOn(page, words)
      await picture(page, `${name}-${colorScheme}`)
      await leave(page)
    }
  }
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto(`${set.origin}/garbled`)
  await marked(page)
  await restOn(page, 'facilities Unicom')
  await picture(page, 'card-repaired')
  await clickInCard(page, set.words('card_why'))
  await picture(page, 'card-why')
  await clickInCard(page, set.words('card_mute'))
  await picture(page, 'card-mute')
  await leave(page)
  await page.goto(`${set.origin}/`)
  await marked(page)
  await restOn(page, 'Belt and Road Initiative', 0.9)
  await picture(page, 'card-at-bottom')
  await leave(page)
  await page.setViewportSize(NARROW)
  await restOn(page, 'Digital Silk Road')
  await picture(page, 'card-narrow')
  await leave(page)
  await page.setViewportSize(WIDE)
  await page.emulateMedia({ forcedColors: 'active' })
  await restOn(page, 'Digital Silk Road')
  await picture(page, 'card-forced-colours')
  await page.close()
}

/** @param {Stage} set @param {Picture} picture */
async function sheets(set, picture) {
  const page = await article(set)
  await page.setViewportSize(NARROW)
  const { x, y } = await placeOf(page, 'Digital Silk Road')
  await page.touchscreen.tap(x, y)
  await page.waitForTimeout(1_500)
  await picture(page, 'card-touch')
}
