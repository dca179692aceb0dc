/** What the page's blocks are settled by. */
import { type Gradual, pausesAt } from '../glossary/gradual'
import type { ReadBlock } from '../glossary/reading'
import type { BlockRecord, Found, Occurrence } from './records'

/** What a block has that does not count. */
export const NONE: readonly Occurrence[] = []

/**
 * Blocks that hold terms, and one for each section with all its other cues: where in a section they stand says nothing,
 * and a long page has tens of thousands.
 */
export function* gather(
  list: readonly BlockRecord[],
  alone: readonly Found[],
  counts: (container: Element) => boolean,
): Gradual<{ blocks: ReadBlock[]; records: BlockRecord[] }> {
  const sections = new Map<Element | null, { section: number; cues: Set<number> }>()
  const at = (heading: Element | null) => {
    const known = sections.get(heading)
    if (known) return known
    const section = { section: sections.size, cues: new Set<number>() }
    sections.set(heading, section)
    return section
  }
  const blocks: ReadBlock[] = []
  const records: BlockRecord[] = []
  // Copies: the page may change between two steps.
  for (const [index, record] of [...list].entries()) {
    if (pausesAt(index)) yield
    if (counts(record.container)) {
      blocks.push({ section: at(record.heading).section, hits: record.hits })
      records.push(record)
    } else record.occurrences = NONE
  }
  for (const [index, { heading, hits }] of [...alone].entries()) {
    if (pausesAt(index)) yield
    const { cues } = at(heading)
    for (let i = 2; i < hits.length; i += 3) cues.add(hits[i] as number)
  }
  for (const { section, cues } of sections.values())
    blocks.push({ section, hits: [...cues].flatMap((form) => [0, 0, form]) })
  return { blocks, records }
}
