/** What is photographed of the pages that are read: the brief, the map, entries. */
import { inThemes, WIDE, whole } from './framing.mjs'

/**
 * @typedef {import('./stage.mjs').Stage} Stage
 * @typedef {import('./framing.mjs').Picture} Picture
 */

/** Beside the plain one: its name takes a side; machine translations garble it. */
const ENTRIES = {
  'entry-contested': 'western-centrism',
  'entry-garbled': 'data-security-first',
}

/** @param {Stage} set @param {Picture} picture */
export async function views(set, picture) {
  await inTheBrief(set, picture)
  await onTheMap(set, picture)
  for (const [name, concept] of Object.entries(ENTRIES)) {
    const page = await set.openOwn(`entry.html?key=digital-diplomacy-brief:${concept}`)
    await whole(page, `${name}-light`, picture)
    await page.close()
  }
}

/**
 * Too long to be seen at once: its head, and two places that addresses lead to.
 * @param {Stage} set @param {Picture} picture
 */
async function inTheBrief(set, picture) {
  const page = await set.openOwn('brief.html')
  await inThemes(page, 'brief', picture)
  await page.close()
  for (const [name, anchor] of Object.entries({ 'brief-point': 's14-1', 'brief-mistakes': 'mistakes' })) {
    const there = await set.openOwn(`brief.html#${anchor}`)
    await picture(there, `${name}-light`)
    await there.close()
  }
}

/** In narrower windows a list has the place of the drawing. */
const DRAWN = { width: 1400, height: 860 }

/** @param {Stage} set @param {Picture} picture */
async function onTheMap(set, picture) {
  const page = await set.openOwn('map.html')
  await page.setViewportSize(WIDE)
  await whole(page, 'map-list-light', picture)
  await page.setViewportSize(DRAWN)
  await inThemes(page, 'map', (one, as) => whole(one, as, picture))
  await page.close()
  // What the address names has the focus, and what has the focus lights what is near to it.
  const there = await set.openOwn('map.html')
  await there.setViewportSize(DRAWN)
  await there.goto(set.address('map.html#five-connectivities'))
  await there.reload()
  await there.locator('.map-name:focus').waitFor()
  await picture(there, 'map-focus-light')
  await there.emulateMedia({ colorScheme: 'dark' })
  await picture(there, 'map-focus-dark')
  await there.close()
}
