/** What is photographed where entries of one's own are edited: the list of a glossary, and the form of one entry. */
import { inThemes, whole } from './framing.mjs'
import { newsroom } from './own-glossaries.mjs'

/**
 * @typedef {import('./stage.mjs').Stage} Stage
 * @typedef {import('./framing.mjs').Picture} Picture
 * @typedef {import('playwright-core').Page} Page
 */

/** @param {Stage} set @param {Picture} picture */
export async function writing(set, picture) {
  await listed(set, picture)
  await written(set, picture)
}

/** Filtered, selected, deleted and had back. @param {Stage} set @param {Picture} picture */
async function listed(set, picture) {
  const page = await set.openOwn('options.html')
  await page
    .locator('.l-library input[type=file]')
    .setInputFiles({ name: 'newsroom.csv', mimeType: 'text/plain', buffer: Buffer.from(newsroom) })
  await page.locator('.l-keep [type=submit]').click()
  await page.locator('.l-item', { hasText: 'newsroom' }).locator('.l-acts [aria-expanded]').click()
  await page.locator('.l-details a.btn').click()
  await page.locator('.e-row').first().waitFor()
  await inThemes(page, 'list', picture)
  await page.locator('.e-filter input[type=search]').fill('tram')
  await page.locator('.e-row').nth(3).waitFor({ state: 'detached' })
  await picture(page, 'list-filtered-light')
  await page.locator('.e-row input').first().check()
  await page.locator('.e-row input').nth(1).check()
  await inThemes(page, 'list-selected', picture)
  await page.locator('.e-chosen .btn-alarm').click()
  await page.locator('.e-outcome button').waitFor()
  await picture(page, 'list-deleted-light')
  await page.locator('.e-outcome button').click()
  await page.close()
}

/** Two names that are found as one, which the linter remarks on, and a text with a place that is left alone. */
const NAMES = ['heritage railway', 'heritage-railway']
const TRIED = [
  'The heritage railway opens its workshop, and the steam engine runs on Sunday.',
  'Nobody knows what a heritage railway is.',
].join('\n')

/** Filled, saved and deleted. @param {Stage} set @param {Picture} picture */
async function written(set, picture) {
  const page = await set.openOwn('write.html')
  await page.locator('.w-terms + p button').first().click()
  for (const [at, name] of NAMES.entries()) {
    await page.locator('.w-word').nth(at).fill(name)
    await page.locator('.w-term').nth(at).locator('select').first().selectOption('en')
  }
  const parts = page.locator('.w-part')
  await parts.locator('textarea').first().fill('A railway that is kept and run for its history.')
  await page.locator('.w-part input[aria-describedby]').first().fill('steam, workshop')
  await page.locator('.w-part:has(.w-tried) textarea').fill(TRIED)
  await page.locator('.w-reasons li').nth(1).waitFor()
  await page.locator('.w-lint li').first().waitFor()
  await inThemes(page, 'write-filled', (one, as) => whole(one, as, picture))
  await page.locator('.w-ending [type=submit]').click()
  await page.waitForURL(/entry\.html/)
  const link = page.locator('a[href*="write.html"]').first()
  await link.waitFor()
  await picture(page, 'entry-own-light')
  await link.click()
  await page.locator('.w-ending .btn-alarm').click()
  await page.locator('.w-form [role=status]').waitFor()
  await picture(page, 'write-deleted-light')
  await page.close()
}
