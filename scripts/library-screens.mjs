/** What is photographed of a reader's own glossaries: from a file or a publisher into the list, and out of it again. */
import { inThemes, partOf } from './framing.mjs'
import { newsroom, newsroomLater, oddTable, published, refused } from './own-glossaries.mjs'
import { startPublisher } from './publisher.mjs'

/**
 * @typedef {import('./stage.mjs').Stage} Stage
 * @typedef {import('./framing.mjs').Picture} Picture
 * @typedef {import('playwright-core').Page} Page
 */

const SECTION = '.o-group:has(> #options-library)'

/** @param {Stage} set @param {Picture} picture */
export async function library(set, picture) {
  const page = await set.openOwn('options.html')
  const section = partOf(SECTION, picture)
  await imported(page, section)
  await rowMore(page, 1).click()
  await page.locator('.l-losses p').first().waitFor()
  await inThemes(page, 'glossaries-details', section)
  await rowMore(page, 1).click()
  await refusedAndOdd(page, section)
  await merged(page, section)
  await subscribed(set, page, section)
  await section(page, 'glossaries-light')
  await rowMore(page, 1).click()
  await page.locator('.l-details > dd > .btn-alarm').click()
  await page.locator('p.l-name').waitFor()
  await section(page, 'glossaries-removed-light')
  await page.close()
}

/** The button that opens the details of a glossary in the list. @param {Page} page @param {number} place */
const rowMore = (page, place) => page.locator('.l-item').nth(place).locator('.l-acts [aria-expanded]')

/** @param {Page} page @param {string} name @param {string} text */
const choose = (page, name, text) =>
  page.locator('.l-library input[type=file]').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })

/** @param {Page} page */
async function keep(page) {
  await page.locator('.l-keep [type=submit]').click()
  await page.locator('.l-kept').waitFor()
}

/** Leaves what was begun. @param {Page} page */
const leave = (page) => page.locator('.l-pane .btn:not(.btn-main)').last().click()

/** @param {Page} page @param {Picture} section */
async function imported(page, section) {
  await choose(page, 'newsroom.csv', newsroom)
  await page.locator('.l-keep').waitFor()
  await inThemes(page, 'import-preview', section)
  await keep(page)
}

/** @param {Page} page @param {Picture} section */
async function refusedAndOdd(page, section) {
  await choose(page, 'terms.tbx', refused)
  await page.locator('.l-pane[data-alarm]').waitFor()
  await section(page, 'import-refused-light')
  await leave(page)
  await choose(page, 'odd.csv', oddTable)
  await page.locator('.l-columns summary').click()
  await page.locator('.l-columns [type=checkbox]').check()
  await page.locator('.l-column p > bdi', { hasText: 'Wort' }).first().waitFor()
  await page.locator('.l-column').nth(1).locator('select').first().selectOption('definition')
  await page.locator('.l-sample .definition').waitFor()
  await section(page, 'import-columns-light')
  await leave(page)
}

/** @param {Page} page @param {Picture} section */
async function merged(page, section) {
  await choose(page, 'newsroom.csv', newsroomLater)
  const into = page.locator('.l-keep > select')
  await into.waitFor()
  await into.selectOption({ value: (await into.locator('option[value^=merge]').getAttribute('value')) ?? '' })
  await page.locator('.l-changes details').first().waitFor()
  for (const part of await page.locator('.l-changes summary').all()) await part.click()
  await section(page, 'import-merge-light')
  await leave(page)
}

/**
 * Offered, then in the list with the changes of its second version.
 * @param {Stage} set @param {Page} page @param {Picture} section
 */
async function subscribed(set, page, section) {
  const publisher = await startPublisher()
  try {
    publisher.publish(published.first, published.about)
    await page.locator('div.l-subscribe input').fill(publisher.address)
    await page.locator('div.l-subscribe .btn').click()
    await page.locator('.l-preview').waitFor()
    await section(page, 'subscription-offer-light')
    await page.locator('.l-preview .btn-main').click()
    await page.locator('.l-kept').waitFor()
    await rowMore(page, 2).click()
    publisher.publish(published.second, published.about)
    await page.locator('.l-subscription .btn').first().click()
    await page.locator('.l-subscription .btn', { hasText: set.words('subscription_changes') }).click()
    await page.locator('.l-subscription details').first().waitFor()
    await section(page, 'subscription-details-light')
    await page.locator('.l-subscription .btn', { hasText: set.words('subscription_end') }).click()
    await section(page, 'subscription-end-light')
    await rowMore(page, 2).click()
  } finally {
    await publisher.close()
  }
}
