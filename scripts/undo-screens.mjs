/** What is photographed of things that were removed and can be had back. */
import { inThemes, whole } from './framing.mjs'

/**
 * @typedef {import('./stage.mjs').Stage} Stage
 * @typedef {import('./framing.mjs').Picture} Picture
 */

const CONCEPT = 'digital-diplomacy-brief:digital-divide'
const RULES = ['news.example', 'reference.example', 'www.example']

/** @param {Stage} set @param {Picture} picture */
export async function undo(set, picture) {
  await inForm(set, picture)
  await inOptions(set, picture)
  await inEntry(set, picture)
  await set.ask({ type: 'erase' })
}

/** A name of three, a source of two, the sentence. @param {Stage} set @param {Picture} picture */
async function inForm(set, picture) {
  const page = await set.openOwn(
    `write.html?${new URLSearchParams({ term: 'tramway', sentence: 'The tramway reopened.', address: 'https://news.example/' })}`,
  )
  for (const [at, name] of ['tram line', 'streetcar'].entries()) {
    await page.locator('.w-terms + p button').first().click()
    await page
      .locator('.w-word')
      .nth(at + 1)
      .fill(name)
  }
  for (const [at, title] of ['Timetable', 'Map of lines'].entries()) {
    await page.locator('.w-terms + p button').last().click()
    await page.locator('.w-title').nth(at).fill(title)
  }
  await page.locator('.w-term .tool').nth(1).click()
  await page.locator('.w-source .tool').first().click()
  await page.locator('.w-example + p button').click()
  await page.locator('.removed').nth(2).waitFor()
  await inThemes(page, 'write-removed', (one, as) => whole(one, as, picture))
  await page.close()
}

/** A rule of three, a meaning left unmarked. @param {Stage} set @param {Picture} picture */
async function inOptions(set, picture) {
  const since = new Date().toISOString()
  for (const host of RULES) await set.ask({ type: 'put-rule', rule: { host, subdomains: true, on: true, since } })
  await set.ask({ type: 'put-mute', mute: { concept: CONCEPT, reach: 'everywhere', place: '', since } })
  await set.ask({ type: 'put-correction', correction: { concept: CONCEPT, definition: { en: 'A gap.' }, since } })
  const page = await set.openOwn('options.html')
  await page.locator('.o-rules .tool').nth(1).click()
  await page.locator('.o-own .tool').first().click()
  await page.locator('.removed').nth(1).waitFor()
  await inThemes(page, 'options-removed', (one, as) => whole(one, as, picture))
  await page.close()
}

/** Own words, taken back. @param {Stage} set @param {Picture} picture */
async function inEntry(set, picture) {
  const page = await set.openOwn(`entry.html?key=${CONCEPT}`)
  const opener = page.locator('.own-acts .text-link').first()
  await opener.click()
  await page.locator('.own-form textarea').fill('Some are online, some are not.')
  await page.locator('.own-form [type=submit]').click()
  await page.locator('.own-form').waitFor({ state: 'detached' })
  await opener.click()
  await page.locator('.own-form .quiet').click()
  await page.locator('.removed').waitFor()
  await inThemes(page, 'entry-removed', picture)
  await page.close()
}
