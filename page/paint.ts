/** Paints marks as custom highlights: not one node of the page is touched. The registry is the page's too and is never trusted. */
import type { Gradual } from '../glossary/gradual'
import type { MarkStyle } from '../glossary/reading'
import type { Nearness } from './nearness'
import type { BlockRecord, Occurrence } from './records'
import { spanOf } from './span'
import { whenOver } from './when-over'

/** Registered ranges: adding one costs more the more there are. */
export const MOST_RANGES = 500
/** How often a registry that the page emptied is looked at and filled again, ms: a page that fights costs next to nothing. */
const CHECK_EVERY = 1000

/** Names that tell a page nothing. */
const HIGHLIGHTS = { term: 'a', contested: 'b', repaired: 'c', current: 'd' } as const
type Style = keyof typeof HIGHLIGHTS
const STYLES = Object.keys(HIGHLIGHTS) as Style[]

interface Mark {
  start: number
  end: number
  style: MarkStyle
  range: StaticRange
}

interface Painted {
  marks: Mark[]
  /** What was painted, if it was all of it and none of it was taken away since. */
  of: readonly Occurrence[] | undefined
}

export class Painter {
  readonly #page: Document
  readonly #signal: AbortSignal
  #begun = false
  readonly #highlights = {} as Record<Style, Highlight>
  readonly #sizes: Record<Style, number> = { term: 0, contested: 0, repaired: 0, current: 0 }
  readonly #painted = new Map<BlockRecord, Painted>()
  #paintings = 0
  /** How often a place was pointed at: whoever did it last has the say. */
  pointed = 0
  #printing = false
  #current: { occurrence: Occurrence; range: StaticRange } | undefined

  constructor(page: Document, signal: AbortSignal) {
    this.#page = page
    this.#signal = signal
  }

  /** From the first mark on: most pages have none. */
  #begin(): void {
    const view = this.#page.defaultView
    for (const style of STYLES) this.#highlights[style] = new Highlight()
    this.#highlights.current.priority = 1
    const timer = setInterval(() => {
      if (!this.#page.hidden) this.#repair()
    }, CHECK_EVERY)
    // On paper nothing opens, and the page comes out as its makers meant it.
    for (const type of ['beforeprint', 'afterprint'])
      view?.addEventListener(
        type,
        () => {
          this.#printing = type === 'beforeprint'
          this.#register()
        },
        { signal: this.#signal },
      )
    whenOver(this.#signal, () => {
      clearInterval(timer)
      this.clear()
    })
    this.#begun = true
  }

  get count(): number {
    return this.#sizes.term + this.#sizes.contested + this.#sizes.repaired
  }

  /**
   * Brings the marks in line with what is settled: what is in view first, then what is near or not yet known. A later
   * painting ends the one before.
   */
  *paint(records: readonly BlockRecord[], nearness: (record: BlockRecord) => Nearness): Gradual<void> {
    const painting = ++this.#paintings
    const kept = this.#choose(records, nearness)
    for (const record of this.#painted.keys()) if (!kept.has(record)) this.#drop(record, () => true)
    let room = MOST_RANGES
    for (const record of kept) {
      room -= this.#paintBlock(record, room)
      yield
      if (painting !== this.#paintings) return
    }
    this.#register()
  }

  #choose(records: readonly BlockRecord[], nearness: (record: BlockRecord) => Nearness): Set<BlockRecord> {
    const by = Map.groupBy(records, (record) => record.occurrences.length > 0 && nearness(record))
    const kept = new Set<BlockRecord>()
    let room = MOST_RANGES
    for (const wanted of ['seen', 'near', 'unknown'] as const)
      for (const record of by.get(wanted) ?? []) {
        if (room <= 0) return kept
        for (const { shown } of record.occurrences) if (shown) room--
        kept.add(record)
      }
    return kept
  }

  /**
   * Takes away, at once, every mark whose text is no longer what was read. Looks at blocks that lost something or left the
   * page, or at `all`: a page may change a thousand times a second.
   */
  dropStale(all: boolean): void {
    for (const record of this.#painted.keys())
      if (all || record.lost !== 'nothing' || !record.parts[0]?.isConnected)
        this.#drop(record, ({ start, end }) => !spanOf(record, start, end))
    const current = this.#current
    if (current && !spanOf(current.occurrence.block, current.occurrence.start, current.occurrence.end))
      this.point(undefined)
  }

  /** Marks one place as the one whose card is open, or none. Returns the number of this pointing. */
  point(occurrence: Occurrence | undefined): number {
    this.pointed++
    if (this.#current) this.#remove('current', this.#current.range)
    this.#current = undefined
    const span = occurrence && spanOf(occurrence.block, occurrence.start, occurrence.end)
    if (span) {
      this.#current = { occurrence, range: new StaticRange(span) }
      this.#add('current', this.#current.range)
    }
    this.#register()
    return this.pointed
  }

  /** Takes the mark from the place whose card is open if it is one of these concepts. */
  unpoint(concepts: readonly string[]): void {
    if (this.#current && concepts.includes(this.#current.occurrence.concept)) this.point(undefined)
  }

  clear(): void {
    this.#paintings++
    this.point(undefined)
    for (const record of this.#painted.keys()) this.#drop(record, () => true)
    for (const style of STYLES) if (this.#isOurs(style)) CSS.highlights.delete(HIGHLIGHTS[style])
  }

  #paintBlock(record: BlockRecord, room: number): number {
    const before = this.#painted.get(record)
    if (before && before.of === record.occurrences && before.marks.length <= room) return before.marks.length
    const shown = record.occurrences.filter((occurrence) => occurrence.shown)
    const wanted = shown.slice(0, room)
    this.#drop(record, (mark) => !wanted.some((occurrence) => isSame(mark, occurrence)))
    const marks = this.#painted.get(record)?.marks ?? []
    for (const occurrence of wanted) {
      if (marks.some((mark) => isSame(mark, occurrence))) continue
      const span = spanOf(record, occurrence.start, occurrence.end)
      if (!span) continue
      const range = new StaticRange(span)
      marks.push({ start: occurrence.start, end: occurrence.end, style: occurrence.style, range })
      this.#add(occurrence.style, range)
    }
    const isWhole = marks.length === shown.length
    if (marks.length > 0) this.#painted.set(record, { marks, of: isWhole ? record.occurrences : undefined })
    return marks.length
  }

  #drop(record: BlockRecord, goes: (mark: Mark) => boolean): void {
    const marks = this.#painted.get(record)?.marks ?? []
    const stay = marks.filter((mark) => !goes(mark))
    if (stay.length === marks.length) return
    for (const mark of marks) if (!stay.includes(mark)) this.#remove(mark.style, mark.range)
    if (stay.length > 0) this.#painted.set(record, { marks: stay, of: undefined })
    else this.#painted.delete(record)
  }

  #add(style: Style, range: StaticRange): void {
    if (!this.#begun) this.#begin()
    this.#highlights[style].add(range)
    if (this.#sizes[style]++ === 0) this.#register()
  }

  #remove(style: Style, range: StaticRange): void {
    this.#highlights[style].delete(range)
    this.#sizes[style]--
  }

  #isOurs(style: Style): boolean {
    return CSS.highlights.get(HIGHLIGHTS[style]) === this.#highlights[style]
  }

  /** An empty highlight stays out of the registry: a page without terms shows no trace. */
  #register(): void {
    if (!this.#begun) return
    for (const style of STYLES) {
      const ours = this.#isOurs(style)
      const wanted = this.#sizes[style] > 0 && !this.#printing
      if (wanted && !ours) CSS.highlights.set(HIGHLIGHTS[style], this.#highlights[style])
      else if (!wanted && ours) CSS.highlights.delete(HIGHLIGHTS[style])
    }
  }

  /**
   * Puts back what the page took out of the registry or out of our highlights, and takes out what it put in. Asks for each
   * range and never iterates a highlight: in Firefox that throws.
   */
  #repair(): void {
    this.#register()
    for (const style of STYLES) {
      const highlight = this.#highlights[style]
      const ranges = this.#rangesOf(style)
      if (highlight.size === ranges.length && ranges.every((range) => highlight.has(range))) continue
      highlight.clear()
      for (const range of ranges) highlight.add(range)
    }
  }

  #rangesOf(style: Style): StaticRange[] {
    if (style === 'current') return this.#current ? [this.#current.range] : []
    return [...this.#painted.values()].flatMap(({ marks }) =>
      marks.flatMap((mark) => (mark.style === style ? [mark.range] : [])),
    )
  }
}

const isSame = (mark: Mark, { start, end, style }: Occurrence): boolean =>
  mark.start === start && mark.end === end && mark.style === style
