/** From places in a block's text to places in the page, if the page still says what was read. */
import { leading } from '../glossary/leading'
import type { Block } from './blocks'
import { isStillApart } from './word-edges'

export interface Span {
  startContainer: Text
  startOffset: number
  endContainer: Text
  endOffset: number
}

/** Index of the part that holds the code unit at `offset`; a space between two parts belongs to the first. */
export function partAt({ starts }: Block, offset: number): number {
  return leading(starts, (start) => start <= offset) - 1
}

/** Where `start` to `end` (UTF-16 code units, end exclusive) stands, or undefined if that text changed or went away. */
export function spanOf(block: Block, start: number, end: number): Span | undefined {
  const first = partAt(block, start)
  const last = partAt(block, end - 1)
  if (block.lost === 'all' || (block.lost === 'joins' && first !== last)) return undefined
  for (let i = first; i <= last; i++) if (!holds(block, i, start, end)) return undefined
  if (block.lost === 'joins' && !isStillApart(block, first, start, end)) return undefined
  const startContainer = block.parts[first]
  const endContainer = block.parts[last]
  if (!startContainer || !endContainer) return undefined
  return {
    startContainer,
    startOffset: start - (block.starts[first] as number),
    endContainer,
    endOffset: end - (block.starts[last] as number),
  }
}

function holds({ text, parts, starts, ends }: Block, index: number, start: number, end: number): boolean {
  const part = parts[index]
  if (!part?.isConnected) return false
  const base = starts[index] as number
  const from = Math.max(start, base)
  const to = Math.min(end, ends[index] as number)
  return part.data.slice(from - base, to - base) === text.slice(from, to)
}
