/** What is painted in a page, read with the page's own eyes. */

/**
 * Runs in the page: the marks registered there now. `at` is the same for the same place in an unchanged page.
 * @returns {{ name: string, text: string, at: string }[]}
 */
export function readPainted() {
  const placeOf = (/** @type {Node} */ node) => {
    const steps = []
    for (let at = node; at.parentNode; at = at.parentNode)
      steps.push([...at.parentNode.childNodes].indexOf(/** @type {ChildNode} */ (at)))
    return steps.reverse().join('.')
  }
  return [...CSS.highlights].flatMap(([name, highlight]) =>
    [...highlight].map((mark) => {
      const range = document.createRange()
      range.setStart(mark.startContainer, mark.startOffset)
      range.setEnd(mark.endContainer, mark.endOffset)
      return { name, text: range.toString(), at: `${placeOf(mark.startContainer)}:${mark.startOffset}` }
    }),
  )
}
