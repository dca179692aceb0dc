/** What is photographed, by the language of the browser. */
import { cards, sheets } from './card-screens.mjs'
import { inThemes, whole } from './framing.mjs'
import { library } from './library-screens.mjs'
import { leave, marked, restOn } from './stage.mjs'
import { undo } from './undo-screens.mjs'
import { views } from './view-screens.mjs'
import { writing } from './writing-screens.mjs'

/**
 * @typedef {import('./stage.mjs').Stage} Stage
 * @typedef {import('playwright-core').Page} Page
 * @typedef {import('./framing.mjs').Picture} Picture
 * @typedef {(set: Stage, picture: Picture) => Promise<void>} Take
 * @typedef {{ language: string, options?: { touch?: boolean }, take: Take }} Session
 */

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
      await views(set, named)
      await popups(set, named)
      await cards(set, named)
      await undo(set, named)
      // These leave glossaries behind.
      await library(set, named)
      await writing(set, named)
    },
  })),
  { language: 'en-US', options: { touch: true }, take: sheets },
]

/** @param {Stage} set @param {Picture} picture */
async function inEnglish(set, picture) {
  const welcome = await set.open(set.address('welcome.html'))
  await marked(welcome)
  await picture(welcome, 'welcome')
  const page = await set.openMarked()
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
  const page = await set.openMarked()
  await restOn(page, '数字丝绸之路')
  await picture(page, 'card-zh')
  await picture(await set.popup(page), 'popup-zh')
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
    const page = await set.openOwn(path)
    await inThemes(page, name, (one, as) => (as.endsWith('-light') ? whole(one, as, picture) : picture(one, as)))
    await page.close()
  }
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
  await taken(bare, 'once', async (popup) => {
    await popup.locator('.p-notice .btn').last().click()
    // There once the page has said what was found.
    await popup.locator('.p-foot').waitFor()
  })
  await bare.close()
  const page = await set.openMarked()
  await taken(page, 'on')
  const tab = (/** @type {number} */ number) => async (/** @type {Page} */ popup) => {
    await popup.getByRole('tab').nth(number).click()
  }
  await taken(page, 'a-to-z', tab(1))
  await taken(page, 'by-subject', tab(2))
  await taken(page, 'by-brief', tab(3))
  await taken(page, 'by-brief-open', async (popup) => {
    await tab(3)(popup)
    await popup.locator('.shelf').first().click()
  })
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
