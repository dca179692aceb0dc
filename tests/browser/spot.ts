/** Where words stand in the window, px. */
export interface Spot {
  x: number
  y: number
}

/** Runs in the page: the middle of the first line of `words`, scrolled into view, in the element that `within` names. */
export function spotOf([words, within]: readonly [words: string, within: string]): Spot | undefined {
  const root = document.querySelector(within) ?? document.documentElement
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const start = node.textContent?.indexOf(words) ?? -1
    if (start < 0) continue
    const range = new Range()
    range.setStart(node, start)
    range.setEnd(node, start + words.length)
    const { top, bottom } = range.getBoundingClientRect()
    if (top < 0 || bottom > innerHeight) scrollBy(0, top - innerHeight / 3)
    const box = range.getClientRects()[0]
    if (box) return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  }
  return undefined
}
