/** What a page's reader and its own scripts can see of it: with and without the extension, it is the same. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

/** Searches without end are cut off here. */
const MOST_FOUND = 200

/** The driver asks for each by name; all take the words that find-in-page is to look for. */
export const witness = (/** @type {string[]} */ words) => ({ words, mostFound: MOST_FOUND })

/**
 * Runs in the page. Selects and scrolls while it looks, and puts that back.
 * @param {{ words: string[], mostFound: number }} options
 * @returns {Promise<Record<string, string>>} what was seen, by aspect
 */
export async function readWitness({ words, mostFound }) {
  const roots = []
  const elements = []
  const gather = (/** @type {Document | ShadowRoot} */ tree) => {
    for (const element of tree.querySelectorAll('*')) {
      elements.push(element)
      if (element.shadowRoot) roots.push(element.shadowRoot)
      if (element.shadowRoot) gather(element.shadowRoot)
    }
  }
  gather(document)
  const page = document.documentElement
  const selection = getSelection()
  const place = { x: scrollX, y: scrollY }
  const steps = (/** @type {Node | null} */ node) => {
    const path = []
    for (let at = node; at?.parentNode; at = at.parentNode) path.push([...at.parentNode.childNodes].indexOf(at))
    return path.reverse().join('.')
  }
  const rulesOf = (/** @type {CSSStyleSheet} */ sheet) => {
    try {
      return [...sheet.cssRules].map(({ cssText }) => cssText)
    } catch (error) {
      return error.name
    }
  }
  const list = (/** @type {unknown} */ value) => JSON.stringify(value, null, 1)

  const seen = {
    document: `${page.cloneNode().outerHTML}\n${page.getHTML({ shadowRoots: roots })}`,
    values: list(elements.filter((one) => 'value' in one).map((one) => [one.value, one.checked])),
    layout: elements
      .map((one) => {
        const { x, y, width, height } = one.getBoundingClientRect()
        return [x, y, width, height].map(Math.round).join(' ')
      })
      .join('\n'),
    place: list({ ...place, focus: steps(document.activeElement), selected: selection.toString() }),
    'style sheets': list([...document.styleSheets].map((sheet) => [sheet.href, rulesOf(sheet)])),
    'adopted style sheets': list([document, ...roots].map((tree) => tree.adoptedStyleSheets.map(rulesOf))),
    storage: list({
      local: { ...localStorage },
      session: { ...sessionStorage },
      cookie: document.cookie,
      databases: (await indexedDB.databases()).map(({ name }) => name).sort(),
      caches: await globalThis.caches?.keys(),
    }),
    globals: list([window, document, navigator].map((one) => Object.getOwnPropertyNames(one).sort())),
    requests: list(performance.getEntriesByType('resource').map(({ name }) => name)),
  }

  selection.selectAllChildren(page)
  const copy = document.implementation.createHTMLDocument('').body
  copy.append(selection.getRangeAt(0).cloneContents())
  seen.selecting = `${selection.toString()}\n${copy.innerHTML}`
  seen.finding = list(
    words.map((word) => {
      selection.collapse(document.body, 0)
      const found = []
      while (found.length < mostFound && window.find(word)) {
        // Found where nothing can be selected.
        if (selection.rangeCount === 0) return [...found, 'nowhere']
        const { startContainer, startOffset } = selection.getRangeAt(0)
        found.push(`${steps(startContainer)}:${startOffset}`)
      }
      return found
    }),
  )
  selection.removeAllRanges()
  scrollTo({ left: place.x, top: place.y, behavior: 'instant' })
  return seen
}

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
 * A print of the page, as the digest of its picture. The PDF itself cannot be compared: in it Chromium sets the words of a
 * highlight apart from their line, though it draws both alike.
 * @param {import('playwright-core').Page} page
 */
export async function printed(page) {
  await page.emulateMedia({ media: 'print' })
  const picture = await page.screenshot({ fullPage: true })
  await page.emulateMedia({ media: null })
  return createHash('sha256').update(picture).digest('hex')
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
