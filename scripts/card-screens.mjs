/** What is photographed of the card: what it says of a term, what can be done with it, and where it stands. */
import { clickInCard, openFromCard } from './card.mjs'
import { NARROW, WIDE } from './framing.mjs'
import { leave, marked, placeOf, restOn } from './stage.mjs'

/**
 * @typedef {import('./stage.mjs').Stage} Stage
 * @typedef {import('./framing.mjs').Picture} Picture
 * @typedef {import('playwright-core').Page} Page
 */

/** Before what was clicked in the card has been drawn, ms. */
const DRAWN_MS = 300

/** @param {Stage} set @param {Picture} picture */
export async function cards(set, picture) {
  const page = await set.openMarked()
  await picture(page, 'page-marked')
  await ofEachKind(page, picture)
  await goTo(set, page, '/garbled')
  await restOn(page, 'facilities Unicom')
  await picture(page, 'card-repaired')
  await clickInCard(page, set.words('card_why'))
  await picture(page, 'card-why')
  await clickInCard(page, set.words('card_mute'))
  await picture(page, 'card-mute')
  await leave(page)
  await goTo(set, page, '/')
  await actedOn(set, page, picture)
  await whyMarked(set, page, picture)
  await atEdges(set, page, picture)
  await page.close()
}

/** @param {Stage} set @param {Page} page @param {string} path */
async function goTo(set, page, path) {
  await page.goto(set.origin + path)
  await marked(page)
}

/** @param {Page} page @param {Picture} picture */
async function ofEachKind(page, picture) {
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
}

/** Its own controls. @param {Stage} set @param {Page} page @param {Picture} picture */
async function actedOn(set, page, picture) {
  const click = async (/** @type {string} */ key) => {
    await clickInCard(page, set.words(key))
    await page.waitForTimeout(DRAWN_MS)
  }
  await restOn(page, 'Digital Silk Road')
  await click('card_more')
  await picture(page, 'card-menu')
  await click('card_more')
  await click('card_pin')
  // Pinned, it stays where the pointer leaves it.
  await page.mouse.move(5, 5)
  await picture(page, 'card-pinned')
  await click('entry_related')
  await picture(page, 'card-related')
  await openFromCard(page, 'digital-diplomacy-brief:belt-and-road-initiative')
  await page.waitForTimeout(DRAWN_MS)
  await picture(page, 'card-back')
  await click('card_close')
  await restOn(page, 'digital finance')
  await click('card_mute')
  await click('card_mute_page')
  await picture(page, 'card-muted')
  await click('card_undo')
  await leave(page)
}

/** Because its name is meant always, unless something speaks against it, in company, by what stands near. */
const REASONS = {
  always: 'digital poverty',
  presumed: 'Western-centrism',
  company: 'digital finance',
  cues: 'Global Gateway',
}

/** @param {Stage} set @param {Page} page @param {Picture} picture */
async function whyMarked(set, page, picture) {
  for (const [reason, words] of Object.entries(REASONS)) {
    await restOn(page, words)
    await clickInCard(page, set.words('card_why'))
    await page.waitForTimeout(DRAWN_MS)
    await picture(page, `card-why-${reason}`)
    await leave(page)
  }
}

/** Where there is little room. @param {Stage} set @param {Page} page @param {Picture} picture */
async function atEdges(set, page, picture) {
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
  await leave(page)
  await page.emulateMedia({ forcedColors: 'none' })
  await goTo(set, page, '/edges')
  for (const [edge, words] of Object.entries({
    'at-top': 'Digital Silk Road',
    'at-left': 'Belt and Road Initiative',
    'at-right': 'Global Initiative on Data Security',
    wrapped: 'Partnership for Global Infrastructure and Investment',
  })) {
    await restOn(page, words)
    await picture(page, `card-${edge}`)
    await leave(page)
  }
}

/** @param {Stage} set @param {Picture} picture */
export async function sheets(set, picture) {
  const page = await set.openMarked()
  await page.setViewportSize(NARROW)
  const { x, y } = await placeOf(page, 'Digital Silk Road')
  await page.touchscreen.tap(x, y)
  await page.waitForTimeout(1_500)
  await picture(page, 'card-touch')
}
