/** What was found on the page: blocks with hits, in document order, and what was settled of them. Kept from the page. */
import type { FormRecord, MarkStyle, Reading, Repetition, RuleRecord } from '../glossary/reading'
import { settle } from '../glossary/settle'
import type { Block } from './blocks'
import { isWithin, placeAmong } from './order'

export interface BlockRecord extends Block {
  /** Tells records apart, for as long as the page is read. */
  readonly id: number
  /** Flat triples: start, end, form number. */
  hits: number[]
  occurrences: Occurrence[]
}

/** A settled term at its place; offsets in the text of its block. */
export interface Occurrence {
  block: BlockRecord
  start: number
  end: number
  concept: string
  style: MarkStyle
  /** False where repetition leaves it unmarked. */
  shown: boolean
}

export class Records {
  list: BlockRecord[] = []
  /** In document order. */
  occurrences: Occurrence[] = []
  readonly byText = new Map<Text, BlockRecord>()
  private revision: string | undefined
  private forms: Record<string, FormRecord> = {}
  private rules: Record<string, RuleRecord> = {}
  private headings: Element[] = []
  private headingsLeft = false
  private lastId = 0

  /** False if the glossary is another one than before: nothing was added, and all must be read anew. */
  add(blocks: readonly Block[], reading: Reading): boolean {
    if (this.revision !== undefined && this.revision !== reading.revision) return false
    this.revision = reading.revision
    Object.assign(this.forms, reading.forms)
    Object.assign(this.rules, reading.rules)
    const { hits } = reading
    for (let i = 0; i < hits.length; ) {
      const number = hits[i] as number
      const own: number[] = []
      for (; hits[i] === number; i += 4) own.push(hits[i + 1] as number, hits[i + 2] as number, hits[i + 3] as number)
      const block = blocks[number]
      if (block) this.insert({ ...block, id: ++this.lastId, hits: own, occurrences: [] })
    }
    return true
  }

  private insert(record: BlockRecord): void {
    const [first] = record.parts
    if (!first?.isConnected) return
    this.list.splice(placeAmong(this.list, first, ({ parts }) => parts[0] as Text), 0, record)
    for (const part of record.parts) this.byText.set(part, record)
  }

  /** Forgets what stands in `roots` or left the document. */
  removeWithin(roots: readonly Element[]): void {
    const gone = (node: Node): boolean => !node.isConnected || roots.some((root) => isWithin(root, node))
    this.list = this.list.filter((record) => {
      const stays = !gone(record.parts[0] as Text)
      if (!stays) for (const part of record.parts) this.byText.delete(part)
      return stays
    })
    const headings = this.headings.filter((heading) => !gone(heading))
    if (headings.length < this.headings.length) this.headingsLeft = true
    this.headings = headings
  }

  /** Forgets all, for another page or another glossary. */
  clear(): void {
    this.list = []
    this.occurrences = []
    this.byText.clear()
    this.headings = []
    this.revision = undefined
    this.forms = {}
    this.rules = {}
  }

  /** Headings met in a first walk, in document order. */
  appendHeadings(headings: readonly Element[]): void {
    this.headings.push(...headings)
  }

  /** Headings met in a later walk, which may have cut the sections anew. */
  insertHeadings(headings: readonly Element[]): void {
    if (headings.length === 0 && !this.headingsLeft) return
    this.headingsLeft = false
    for (const heading of headings) this.headings.splice(placeAmong(this.headings, heading, same), 0, heading)
    for (const record of this.list) record.heading = this.headingBefore(record.parts[0] as Text)
  }

  /** The heading that opens the section in which `node` stands. */
  headingBefore(node: Node): Element | null {
    return this.headings[placeAmong(this.headings, node, same) - 1] ?? null
  }

  /** Decides anew what is marked, by the blocks that `counts` lets in. */
  settle(repeat: Repetition, counts: (record: BlockRecord) => boolean): void {
    const sections = new Map<Element | null, number>()
    const read = this.list.filter((record) => {
      record.occurrences = []
      if (!sections.has(record.heading)) sections.set(record.heading, sections.size)
      return counts(record)
    })
    const blocks = read.map(({ heading, hits }) => ({ section: sections.get(heading) as number, hits }))
    const settled = settle(blocks, { forms: this.forms, rules: this.rules }, { repeat, garbled: 'auto' })
    this.occurrences = settled.map(({ block: number, start, end, concept, style, shown }) => {
      const block = read[number] as BlockRecord
      const occurrence = { block, start, end, concept, style, shown }
      block.occurrences.push(occurrence)
      return occurrence
    })
  }
}

const same = (heading: Element): Element => heading
