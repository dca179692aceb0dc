/** Watches the marks of a page with the page's own eyes, so that a wrong one cannot pass unseen between two looks. */

export interface MarkWatch {
  /** Marks that did not stand on whole terms, by the moment they were seen. */
  wrong: string[]
  /** How many marks were looked at, each as often as it was. */
  seen: number
  /** Looks now: after a change, and after the microtasks it brought, this is still the same task. */
  look(when: string): void
}

declare global {
  var markWatch: MarkWatch
}

/** Runs in the page: looks before each frame is painted, for as long as the page stands. `terms` are all that may be marked. */
export function watchMarks(terms: readonly string[]): void {
  const letter = /[\p{Script=Latin}\p{N}]/u
  const unread = 'pre,code,textarea,[hidden],[contenteditable]:not([contenteditable="false"])'
  /** What stands before or behind a mark in its block. */
  const beside = (mark: Range, side: 'before' | 'behind'): string => {
    let block = mark.startContainer.parentElement
    while (block?.parentElement && getComputedStyle(block).display === 'inline') block = block.parentElement
    const rest = document.createRange()
    rest.selectNodeContents(block as Element)
    if (side === 'before') rest.setEnd(mark.startContainer, mark.startOffset)
    else rest.setStart(mark.endContainer, mark.endOffset)
    return rest.toString().at(side === 'before' ? -1 : 0) ?? ''
  }
  const fault = ({ startContainer, startOffset, endContainer, endOffset }: AbstractRange): string | undefined => {
    if (!startContainer.isConnected || !endContainer.isConnected) return 'text that left'
    if (startOffset > (startContainer as Text).length || endOffset > (endContainer as Text).length)
      return 'text that became shorter'
    const mark = document.createRange()
    mark.setStart(startContainer, startOffset)
    mark.setEnd(endContainer, endOffset)
    const text = mark.toString()
    if (!terms.includes(text)) return `"${text}"`
    if (letter.test(beside(mark, 'before')) || letter.test(beside(mark, 'behind'))) return `"${text}" within a word`
    if (startContainer.parentElement?.closest(unread)) return `"${text}" where nothing is read`
    return undefined
  }
  const watch: MarkWatch = {
    wrong: [],
    seen: 0,
    look(when) {
      for (const [, highlight] of CSS.highlights)
        for (const range of highlight) {
          watch.seen++
          const found = fault(range)
          if (found !== undefined) watch.wrong.push(`${when}: ${found}`)
        }
    },
  }
  const everyFrame = (): void => {
    watch.look('frame')
    requestAnimationFrame(everyFrame)
  }
  requestAnimationFrame(everyFrame)
  globalThis.markWatch = watch
}
