/** What was found on the page: blocks with hits, and what was settled of them. Kept from the page. */
import { hitsReader } from '../glossary/block-reading'
import { type Gradual, pausesAt } from '../glossary/gradual'
import { leading } from '../glossary/leading'
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
import { type SettleOptions, settling } from '../glossary/settle'
import type { TermCount } from '../platform/messages'
import type { Block } from './blocks'
import { gather, NONE } from './gather'
import { comesBefore, isWithin } from './order'
import { holds, isInPage, rootOf } from './unclobbered'

/** A block with something in it; the first part tells its place. */
export interface Found extends Pick<Block, 'parts' | 'walk' | 'order' | 'heading'> {
  /** Flat triples: start, end, form number. */
  readonly hits: readonly number[]
  /** In a shadow tree, which no tree around it contains. */
  readonly inShadow: boolean
}

/** One with a term, which may come to be marked. Of those with cues alone no text is kept. */
export interface BlockRecord extends Block, Found {
  heading: Block['heading']
  /** Tells records apart, for as long as the page is read. */
  readonly id: number
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
  /** Blocks with terms, in document order. */
  list: BlockRecord[] = []
  /** Blocks with cues alone, in document order. */
  #cues: Found[] = []
  /** How many occurrences there are. */
  found = 0
  /** All was asked about at once, and cues are known of the rules that came up then; undefined until something is asked. */
  #whole: boolean | undefined
  /** Something came, went, or stands in another section since the last settling began. */
  isStale = true
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
  /** Headings that left since their records were last told. */
  readonly #headingsLeft = new Set<Element>()
  #lastId = 0

  /**
   * False if the glossary is another one than before, or a rule came up whose cues were left out: nothing was added, and
   * all must be read anew. `lost` tells what the page changed in a block while its text was away to be read.
   */
  add(blocks: readonly Block[], reading: Reading, lost: (block: Block) => Block['lost']): boolean {
    // With a new rule, forms of before have come to say more.
    const more = Object.keys(reading.rules).some((rule) => !(rule in this.#rules))
    if (this.#revision !== undefined && (this.#revision !== reading.revision || (more && this.#whole))) return false
    this.#revision = reading.revision
    Object.assign(this.#forms, reading.forms)
    if (more) this.#read = hitsReader(this.table)
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
    const { parts, walk, order, heading } = block
    const [first] = parts as [Text]
    if (!isInPage(first)) return
    this.isStale = true
    const inShadow = rootOf(first) instanceof ShadowRoot
    if (!this.#holdsTerms(hits)) {
      insertAmong(this.#cues, { parts: [first], walk, order, heading, hits, inShadow })
      return
    }
    const record = { ...block, lost, id: ++this.#lastId, hits, inShadow, occurrences: NONE }
    insertAmong(this.list, record)
    for (const part of parts) this.byText.set(part, record)
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

  /** What the next reading is to take into account; `whole` where it is of all there is. The first one decides that. */
  known(whole: boolean): Known {
    this.#whole ??= whole
    return {
      forms: this.#whole ? [] : [...this.#kept],
      rules: Object.keys(this.#rules).map(Number),
      whole: this.#whole,
    }
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

  /** How often each concept stands on the page; then those of ambiguous words that nothing on the page speaks for. */
  *count(): Gradual<TermCount[]> {
    const counts = new Map<string, TermCount>()
    const add = (concept: string, more?: Pick<TermCount, 'alone'>): void => {
      const term = counts.get(concept)
      if (term) term.count++
      else counts.set(concept, { concept, count: 1, ...more })
    }
    for (const [index, { occurrences }] of this.list.entries()) {
      if (pausesAt(index)) yield
      for (const { concept } of occurrences) add(concept)
    }
    const met = new Set(counts.keys())
    for (const [index, { hits }] of this.list.entries()) {
      if (pausesAt(index)) yield
      for (const { role } of this.#read(hits).candidates)
        if (role?.mark === 'sense' && !met.has(role.concept)) add(role.concept, { alone: true })
    }
    return [...counts.values()]
  }

  /** Forgets what stands in `roots` or left the document. */
  removeWithin(roots: readonly Element[]): void {
    const before = this.list.length + this.#cues.length
    const isGone = (node: Node, inShadow: boolean): boolean =>
      !isInPage(node) || roots.some((root) => (inShadow ? isWithin(root, node) : holds(root, node)))
    const stays = ({ parts: [first], inShadow }: Found): boolean => !isGone(first as Text, inShadow)
    this.list = this.list.filter((record) => {
      if (stays(record)) return true
      for (const part of record.parts) this.byText.delete(part)
      return false
    })
    this.#cues = this.#cues.filter(stays)
    if (this.list.length + this.#cues.length < before) this.isStale = true
    this.#byContainer = undefined
    this.#headings = this.#headings.filter((heading) => {
      if (!isGone(heading, true)) return true
      this.#headingsLeft.add(heading)
      return false
    })
  }

  /** Forgets all, for another page or another glossary; what was settled is told until the next settling. */
  clear(): void {
    this.isStale = true
    this.#whole = undefined
    this.list = []
    this.#cues = []
    this.byText.clear()
    this.#byContainer = undefined
    this.#headings = []
    this.#headingsLeft.clear()
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
    if (headings.length + this.#headingsLeft.size > 0) this.isStale = true
    for (const heading of headings) this.#headings.splice(this.#placeOf(heading), 0, heading)
    for (const list of [this.list, this.#cues]) {
      for (const found of this.#headingsLeft.size > 0 ? list : [])
        if (found.heading && this.#headingsLeft.has(found.heading))
          found.heading = this.headingBefore(found.parts[0] as Text)
      for (const heading of headings) this.#cutFrom(heading, list)
    }
    this.#headingsLeft.clear()
  }

  /** Tells those between a heading and the next one that they are its own. */
  #cutFrom(heading: Element, list: readonly Found[]): void {
    const next = this.#headings[this.#headings.indexOf(heading) + 1]
    for (let i = leading(list, ({ parts: [first] }) => comesBefore(first as Text, heading)); i < list.length; i++) {
      const found = list[i] as Found
      if (next && comesBefore(next, found.parts[0] as Text)) return
      found.heading = heading
    }
  }

  /** The heading that opens the section in which `node` stands. */
  headingBefore(node: Node): Element | null {
    return this.#headings[this.#placeOf(node) - 1] ?? null
  }

  #placeOf(node: Node): number {
    return leading(this.#headings, (heading) => comesBefore(heading, node))
  }

  /** Decides anew what is marked, by the blocks whose container `counts`. What comes or goes meanwhile is left out. */
  *settle(options: SettleOptions, counts: (container: Element) => boolean): Gradual<void> {
    this.isStale = false
    // Most pages have cues at most.
    const { blocks, records } =
      this.list.length > 0 ? yield* gather(this.list, this.#cues, counts) : { blocks: [], records: [] }
    const settled = yield* settling(blocks, this.table, options, this.#read)
    this.#settled = { blocks, records }
    this.found = settled.length
    let at = 0
    for (const [block, record] of records.entries()) {
      if (pausesAt(block)) yield
      const from = at
      while (settled[at]?.block === block) at++
      if (!isAsBefore(record.occurrences, settled, from, at))
        record.occurrences = settled.slice(from, at).map((place) => ({ ...place, block: record }))
    }
  }
}

/** What is read comes in order, but for pages that change. */
function insertAmong<Item extends Found>(list: Item[], item: Item): void {
  const precedes = (other: Item): boolean =>
    other.walk === item.walk ? other.order < item.order : comesBefore(other.parts[0] as Text, item.parts[0] as Text)
  const last = list.at(-1)
  if (!last || precedes(last)) list.push(item)
  else list.splice(leading(list, precedes), 0, item)
}

const FACTS = ['start', 'end', 'form', 'concept', 'shown'] as const

/** Whether the places from `from` to `to` are those that were settled the last time. */
function isAsBefore(before: readonly Occurrence[], now: readonly Settled[], from: number, to: number): boolean {
  if (before.length !== to - from) return false
  return before.every((place, index) => FACTS.every((fact) => place[fact] === (now[from + index] as Settled)[fact]))
}
