/** The marked term under a point. */
import { type Box, contains, isOneLine, union } from './geometry'
import type { Occurrence, Records } from './records'
import { partAt, spanOf } from './span'

export interface Hit {
  occurrence: Occurrence
  /** Which of its lines the point is on, from 0: a term may wrap. */
  lineNumber: number
}

/** Rounding, px. */
const SLACK = 1

export interface HitOptions {
  page: Document
  records: Records
  shadowRoots: ShadowRoot[]
}

export function hitAt(options: HitOptions, x: number, y: number): Hit | undefined {
  const { page, records, shadowRoots } = options
  const caret = page.caretPositionFromPoint(x, y, { shadowRoots })
  const block = caret && records.byText.get(caret.offsetNode as Text)
  if (!block) return undefined
  const offset = (block.starts[block.parts.indexOf(caret.offsetNode as Text)] as number) + caret.offset
  // The caret stands between two characters; which of them is under the point, their boxes tell.
  for (const occurrence of block.occurrences) {
    if (!occurrence.shown || offset < occurrence.start || offset > occurrence.end) continue
    const lineNumber = linesOf(page, occurrence).findIndex((box) => contains(box, { x, y }, SLACK))
    if (lineNumber >= 0) return { occurrence, lineNumber }
  }
  return undefined
}

/** One box for each line that a place stands on; none if its text changed. */
export function linesOf(page: Document, { block, start, end }: Occurrence): Box[] {
  const span = spanOf(block, start, end)
  if (!span) return []
  const range = page.createRange()
  range.setStart(span.startContainer, span.startOffset)
  range.setEnd(span.endContainer, span.endOffset)
  const lines: Box[] = []
  for (const box of range.getClientRects()) {
    if (box.width <= 0) continue
    const last = lines.at(-1)
    if (last && isOneLine(last, box)) lines[lines.length - 1] = union(last, box)
    else lines.push(box)
  }
  // A live range left in the document would slow down every later change of it.
  range.selectNodeContents(page.createDocumentFragment())
  return lines
}

/** Id of a place, the same after each settling. */
export const idOf = ({ block, start, end }: Occurrence): string => `${block.id}:${start}:${end}`

/** The part of a block that an offset falls into, for what wants an element. */
export const elementOf = ({ block, start }: Occurrence): Element =>
  block.parts[partAt(block, start)]?.parentElement ?? block.container
