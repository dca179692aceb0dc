/** Looks at a page in every way in which it is compared with and without the extension. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { readWitness } from './witness.mjs'

/**
 * What is seen of a page that may use the clipboard, in Chromium, by aspect.
 * @param {import('playwright-core').Page} page
 * @param {string[]} words what find-in-page looks for
 * @returns {Promise<Record<string, string>>}
 */
export const lookAt = async (page, words) => ({
  ...(await page.evaluate(readWitness, words)),
  'reader view': await readArticle(page),
  printing: await printed(page),
  copying: await copied(page),
})

/**
 * Names of the aspects in which `treated` is unlike every control.
 * @param {readonly Record<string, string>[]} controls
 * @param {Record<string, string>} treated
 */
export const differences = (controls, treated) =>
  Object.keys(treated).filter((aspect) => controls.every((control) => control[aspect] !== treated[aspect]))

const READABILITY = createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js')

/**
 * The article that a reader view makes of the page, as HTML; Firefox makes its own by the same library.
 * @param {{ evaluate(script: string): Promise<any> }} page of either driver
 * @returns {Promise<string>}
 */
export async function readArticle(page) {
  const library = await readFile(READABILITY, 'utf8')
  return page.evaluate(
    `(() => { ${library}\nreturn JSON.stringify(new Readability(document.cloneNode(true)).parse(), null, 1) })()`,
  )
}

/**
 * The printed page, as the digest of its PDF but for the time of printing.
 * @param {import('playwright-core').Page} page
 */
async function printed(page) {
  const pdf = (await page.pdf()).toString('latin1').replace(/\/(?:CreationDate|ModDate) \([^)]*\)/g, '')
  return createHash('sha256').update(pdf).digest('hex')
}

/**
 * What is on the clipboard once all of the page was selected and copied by the keyboard, by type. The page may read it.
 * @param {import('playwright-core').Page} page
 * @returns {Promise<string>}
 */
export async function copied(page) {
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.press('ControlOrMeta+C')
  return page.evaluate(async () => {
    getSelection().removeAllRanges()
    const types = {}
    for (const item of await navigator.clipboard.read())
      for (const type of item.types) types[type] = await (await item.getType(type)).text()
    return JSON.stringify(types, null, 1)
  })
}
