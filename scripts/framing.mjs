/** How much of one of our own pages a picture shows, in which theme and how wide. */

/**
 * @typedef {import('playwright-core').Page} Page
 * @typedef {(page: Page, name: string) => Promise<unknown>} Picture
 */

export const NARROW = { width: 400, height: 760 }
export const WIDE = { width: 1100, height: 760 }
/** Longer pictures cannot be looked at, px. */
const LONGEST = 3000
/** Above and below a part of a page, px. */
const AIR = 24

/** Light, dark, narrow. @param {Page} page @param {string} name @param {Picture} picture */
export async function inThemes(page, name, picture) {
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

/** The whole length of a page. @param {Page} page @param {string} name @param {Picture} picture */
export async function whole(page, name, picture) {
  const size = page.viewportSize() ?? WIDE
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ width: size.width, height: Math.min(height, LONGEST) })
  await picture(page, name)
  await page.setViewportSize(size)
}

/**
 * A picture of one part of a page, the window as high as the part is: long lists would be cut, short ones lost.
 * @param {string} selector
 * @param {Picture} picture
 * @returns {Picture}
 */
export const partOf = (selector, picture) => async (page, name) => {
  const size = page.viewportSize() ?? WIDE
  const part = page.locator(selector)
  const { height } = (await part.boundingBox()) ?? size
  await page.setViewportSize({ width: size.width, height: Math.min(Math.ceil(height) + 2 * AIR, LONGEST) })
  await part.evaluate((element, air) => scrollTo(0, element.getBoundingClientRect().top + scrollY - air), AIR)
  await picture(page, name)
  await page.setViewportSize(size)
}
