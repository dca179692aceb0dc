/** What is painted in a page, read with the page's own eyes. */

/**
 * Runs in the page: the marks registered there now. `at` is the same for the same place in an unchanged page.
 * @returns {{ name: string, text: string, at: string }[]}
 */
export function readPainted() {
  // A field of a form may bear these names and stand in the way.
  const part = (/** @type {string} */ name) => {
    const { get } = /** @type {any} */ (Object.getOwnPropertyDescriptor(Node.prototype, name))
    return (/** @type {Node} */ node) => get.call(node)
  }
  const parentOf = part('parentNode')
  const childrenOf = part('childNodes')
  const placeOf = (/** @type {Node} */ node) => {
    const steps = []
    for (let at = node, parent = parentOf(at); parent; at = parent, parent = parentOf(at))
      steps.push([...childrenOf(parent)].indexOf(at))
    return steps.reverse().join('.')
  }
  return [...CSS.highlights].flatMap(([name, highlight]) =>
    [...highlight].map((mark) => {
      const range = new Range()
      range.setStart(mark.startContainer, mark.startOffset)
      range.setEnd(mark.endContainer, mark.endOffset)
      return { name, text: range.toString(), at: `${placeOf(mark.startContainer)}:${mark.startOffset}` }
    }),
  )
}
