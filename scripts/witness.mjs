/** What a page's reader and its own scripts can see of it: with and without the extension, it is the same. */

/**
 * Runs in the page. Selects and scrolls while it looks, and puts that back.
 * @param {string[]} words what find-in-page looks for
 * @returns {Promise<Record<string, string>>} what was seen, by aspect
 */
export async function readWitness(words) {
  /** Searches without end are cut off here. */
  const mostFound = 200
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
    // In whatever order they ended.
    requests: performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .sort()
      .join('\n'),
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
