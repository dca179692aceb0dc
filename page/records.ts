/** What was found on the page: blocks with hits, in document order, and what was settled of them. Kept from the page. */
import { hitsReader } from '../glossary/block-reading'
import type {
  FormRecord,
  FormTable,
  Known,
  MarkStyle,
  ReadBlock,
  Reading,
  RuleRecord,
  Settled,
} from '../glossary/reading'
import { type SettleOptions, settle } from '../glossary/settle'
import type { Block } from './blocks'
import { comesBefore, isWithin, placeAmong } from './order'
import { holds, isInPage, rootOf } from './unclobbered'

/** Where a block holds no term, of its text only the first part is kept, for its place. */
export interface BlockRecord extends Block {
  /** Tells records apart, for as long as the page is read. */
  readonly id: number
  /** Flat triples: start, end, form number. */
  readonly hits: readonly number[]
  /** Whether it may come to be marked; otherwise it holds cues and guards alone. */
  readonly marks: boolean
  /** In a shadow tree, which no tree around it contains. */
  readonly inShadow: boolean
  /** The same for as long as nothing in it is decided otherwise. */
  occurrences: readonly Occurrence[]
}

/** A settled term at its place; offsets in the text of its block. */
export interface Occurrence {
  block: BlockRecord
  start: number
  end: number
  /** Number of the form in the last readings. */
  form: number
  concept: string
  style: MarkStyle
  /** False where repetition leaves it unmarked. */
  shown: boolean
}

/** What `whyMarked` is asked with. */
export interface Grounds {
  blocks: readonly ReadBlock[]
  table: FormTable
  place: Pick<Settled, 'block' | 'form' | 'concept'>
}

export class Records {
  list: BlockRecord[] = []
  /** How many occurrences there are. */
  found = 0
  readonly byText = new Map<Text, BlockRecord>()
  /** Made when it is asked for, and anew after each reading. */
  #byContainer: Map<Element, BlockRecord[]> | undefined
  #settled: { blocks: ReadBlock[]; records: BlockRecord[] } = { blocks: [], records: [] }
  #revision: string | undefined
  #forms: Record<string, FormRecord> = {}
  /** Numbers of the forms in all hits. */
  readonly #kept = new Set<number>()
  #rules: Record<string, RuleRecord> = {}
  #read = hitsReader(this.table)
  #headings: Element[] = []
  #headingsLeft = false
  #lastId = 0

  /**
   * False if the glossary is another one than before: nothing was added, and all must be read anew. `lost` tells what the
   * page changed in a block while its text was away to be read.
   */
  add(blocks: readonly Block[], reading: Reading, lost: (block: Block) => Block['lost']): boolean {
    if (this.#revision !== undefined && this.#revision !== reading.revision) return false
    this.#revision = reading.revision
    Object.assign(this.#forms, reading.forms)
    // With a new rule, forms of before have come to say more.
    if (Object.keys(reading.rules).some((rule) => !(rule in this.#rules))) this.#read = hitsReader(this.table)
    Object.assign(this.#rules, reading.rules)
    const { hits } = reading
    for (let i = 0; i < hits.length; ) {
      const number = hits[i] as number
      const own: number[] = []
      for (; hits[i] === number; i += 4) {
        own.push(hits[i + 1] as number, hits[i + 2] as number, hits[i + 3] as number)
        this.#kept.add(hits[i + 3] as number)
      }
      const block = blocks[number]
      if (block) this.#insert(block, lost(block), own)
    }
    return true
  }

  #insert(block: Block, lost: Block['lost'], hits: number[]): void {
    const first = block.parts[0] as Text
    if (!isInPage(first)) return
    const marks = this.#holdsTerms(hits)
    const record = {
      ...block,
      ...(!marks && { text: '', parts: [first], starts: [0], ends: [0] }),
      lost,
      id: ++this.#lastId,
      hits,
      marks,
      inShadow: rootOf(first) instanceof ShadowRoot,
      occurrences: NONE,
    }
    const precedes = (other: BlockRecord): boolean =>
      other.walk === block.walk ? other.order < block.order : comesBefore(other.parts[0] as Text, first)
    const last = this.list.at(-1)
    // What is read comes in order, but for pages that change.
    if (!last || precedes(last)) this.list.push(record)
    else this.list.splice(placeAmong(this.list, precedes), 0, record)
    if (marks) for (const part of record.parts) this.byText.set(part, record)
    this.#byContainer = undefined
  }

  /** Records whose nearest block is this one. */
  in(container: Element): readonly BlockRecord[] {
    this.#byContainer ??= Map.groupBy(this.list, (record) => record.container)
    return this.#byContainer.get(container) ?? []
  }

  #holdsTerms(hits: readonly number[]): boolean {
    for (let i = 2; i < hits.length; i += 3)
      if (this.#forms[hits[i] as number]?.roles.some(({ kind }) => kind === 'term')) return true
    return false
  }

  /** What readings to come are to take into account. */
  get known(): Known {
    return { forms: [...this.#kept], rules: Object.keys(this.#rules).map(Number) }
  }

  get table(): FormTable {
    return { forms: this.#forms, rules: this.#rules }
  }

  /** In document order. */
  get occurrences(): Occurrence[] {
    return this.list.flatMap(({ occurrences }) => occurrences)
  }

  /** What the last settling was decided by, for the question why. */
  grounds({ block, form, concept }: Occurrence): Grounds {
    const { blocks, records } = this.#settled
    return { blocks, table: this.table, place: { block: records.indexOf(block), form, concept } }
  }

  /** Concepts of ambiguous words that nothing on the page speaks for, once a place. */
  leftAlone(): string[] {
    const met = new Set(this.occurrences.map(({ concept }) => concept))
    const alone: string[] = []
    for (const { marks, hits } of this.list)
      for (let i = 2; marks && i < hits.length; i += 3)
        for (const role of this.#forms[hits[i] as number]?.roles ?? [])
          if (role.kind === 'term' && role.mark === 'sense' && !met.has(role.concept)) alone.push(role.concept)
    return alone
  }

  /** Forgets what stands in `roots` or left the document. */
  removeWithin(roots: readonly Element[]): void {
    const gone = (node: Node, inShadow: boolean): boolean =>
      !isInPage(node) || roots.some((root) => (inShadow ? isWithin(root, node) : holds(root, node)))
    this.list = this.list.filter((record) => {
      const stays = !gone(record.parts[0] as Text, record.inShadow)
      if (!stays) for (const part of record.parts) this.byText.delete(part)
      return stays
    })
    this.#byContainer = undefined
    const headings = this.#headings.filter((heading) => !gone(heading, true))
    if (headings.length < this.#headings.length) this.#headingsLeft = true
    this.#headings = headings
  }

  /** Forgets all, for another page or another glossary. */
  clear(): void {
    this.list = []
    this.found = 0
    this.#settled = { blocks: [], records: [] }
    this.byText.clear()
    this.#byContainer = undefined
    this.#headings = []
    this.#revision = undefined
    this.#forms = {}
    this.#kept.clear()
    this.#rules = {}
    this.#read = hitsReader(this.table)
  }

  /** Headings met in a first walk, in document order. */
  appendHeadings(headings: readonly Element[]): void {
    this.#headings.push(...headings)
  }

  /** Headings met in a later walk, which may have cut the sections anew. */
  insertHeadings(headings: readonly Element[]): void {
    for (const heading of headings) this.#headings.splice(this.#placeOf(heading), 0, heading)
    if (this.#headingsLeft) this.#cutFrom(null)
    else for (const heading of headings) this.#cutFrom(heading)
  }

  /** Tells the records between a heading and the next one that it is theirs; all records where headings left. */
  #cutFrom(heading: Element | null): void {
    let next = heading ? this.#headings.indexOf(heading) + 1 : 0
    const begins = heading ? placeAmong(this.list, ({ parts: [first] }) => comesBefore(first as Text, heading)) : 0
    for (let i = begins; i < this.list.length; i++) {
      const record = this.list[i] as BlockRecord
      while (this.#headings[next] && comesBefore(this.#headings[next] as Element, record.parts[0] as Text)) {
        if (heading) return
        next++
      }
      record.heading = this.#headings[next - 1] ?? null
    }
    this.#headingsLeft = false
  }

  /** The heading that opens the section in which `node` stands. */
  headingBefore(node: Node): Element | null {
    return this.#headings[this.#placeOf(node) - 1] ?? null
  }

  #placeOf(node: Node): number {
    return placeAmong(this.#headings, (heading) => comesBefore(heading, node))
  }

  /** Decides anew what is marked, by the blocks that `counts` lets in. */
  settle(options: SettleOptions, counts: (record: BlockRecord) => boolean): void {
    // Most pages have cues at most.
    const { blocks, records } = this.byText.size > 0 ? this.#gather(counts) : { blocks: [], records: [] }
    this.#settled = { blocks, records }
    const settled = settle(blocks, this.table, options, this.#read)
    this.found = settled.length
    let at = 0
    for (const [block, record] of records.entries()) {
      const from = at
      while (settled[at]?.block === block) at++
      if (!isAsBefore(record.occurrences, settled, from, at))
        record.occurrences = settled.slice(from, at).map((place) => ({ ...place, block: record }))
    }
  }

  /**
   * Blocks that hold terms, and one for each section with all its other cues: where in a section they stand says nothing,
   * and a long page has tens of thousands.
   */
  #gather(counts: (record: BlockRecord) => boolean): { blocks: ReadBlock[]; records: BlockRecord[] } {
    const sections = new Map<Element | null, { section: number; cues: Set<number> }>()
    const blocks: ReadBlock[] = []
    const records: BlockRecord[] = []
    for (const record of this.list) {
      const at = sections.get(record.heading) ?? { section: sections.size, cues: new Set() }
      sections.set(record.heading, at)
      if (!counts(record)) {
        record.occurrences = NONE
        continue
      }
      if (record.marks) {
        blocks.push({ section: at.section, hits: record.hits })
        records.push(record)
      } else for (let i = 2; i < record.hits.length; i += 3) at.cues.add(record.hits[i] as number)
    }
    for (const { section, cues } of sections.values())
      blocks.push({ section, hits: [...cues].flatMap((form) => [0, 0, form]) })
    return { blocks, records }
  }
}

const NONE: readonly Occurrence[] = []

/** Whether the places from `from` to `to` are those that were settled the last time. */
function isAsBefore(before: readonly Occurrence[], now: readonly Settled[], from: number, to: number): boolean {
  if (before.length !== to - from) return false
  return before.every(({ start, end, form, concept, shown }, index) => {
    const place = now[from + index] as Settled
    return (
      place.start === start &&
      place.end === end &&
      place.form === form &&
      place.concept === concept &&
      place.shown === shown
    )
  })
}
