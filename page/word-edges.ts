/** Whether a term is still one after its paragraph changed beside it. */
import type { Block } from './blocks'
import { parentOf } from './order'
import { INLINE, kindOf, NOTHING, TEXT } from './tags'

/** What goes on a word at its beginning or end; a Chinese character is a word of its own. */
const LETTER = /(?!\p{Script=Han})[\p{L}\p{M}\p{N}]/u

/** `NodeFilter`, by number. */
const ELEMENTS_AND_TEXTS = 5
const ACCEPT = 1
const REJECT = 2
const SKIP = 3

/**
 * False where `start` to `end` (as in `spanOf`), which stands in one part of the block, left the block's run of text, or
 * where letters came to stand beside it: then it is part of a longer word.
 */
export function isStillApart(block: Block, index: number, start: number, end: number): boolean {
  const part = block.parts[index] as Text
  const base = block.starts[index] as number
  const goesOn = (place: number, side: 'previousNode' | 'nextNode'): boolean => {
    const now = part.data[place - base] ?? beside(part, block.container, side)
    return now !== block.text[place] && LETTER.test(now)
  }
  return isInRun(part, block.container) && !goesOn(start - 1, 'previousNode') && !goesOn(end, 'nextNode')
}

function isInRun(part: Node, container: Element): boolean {
  let at = parentOf(part)
  while (at && at !== container && kindOf(at.localName) === INLINE) at = parentOf(at)
  return at === container
}

/** The code unit that stands beside a text in its run; empty at the run's edge. */
function beside(part: Text, container: Element, side: 'previousNode' | 'nextNode'): string {
  const walker = part.ownerDocument.createTreeWalker(container, ELEMENTS_AND_TEXTS, (node) => {
    if (node.nodeType === TEXT) return (node as Text).length > 0 ? ACCEPT : SKIP
    const kind = kindOf((node as Element).localName)
    return kind === NOTHING ? REJECT : kind === INLINE ? SKIP : ACCEPT
  })
  walker.currentNode = part
  const node = walker[side]()
  // Backwards, the text in a block comes before the block.
  return node?.nodeType === TEXT && isInRun(node, container)
    ? ((node as Text).data.at(side === 'nextNode' ? 0 : -1) as string)
    : ''
}
