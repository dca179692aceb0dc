/** Reads a document and keeps the reading true: walks, asks, settles, paints, and again where the page changed. */
import { type Gradual, pausesAt } from '../glossary/gradual'
import type { Known, Reading } from '../glossary/reading'
import type { SettleOptions } from '../glossary/settle'
import { watchAddress } from './address'
import { type Block, type Walk, Walker } from './blocks'
import { type Changes, isReadable, MutationWatch } from './mutations'
import { NearnessObserver } from './nearness'
import { isWithin } from './order'
import { MOST_RANGES, Painter } from './paint'
import { notTooMany, outermost } from './places'
import { Records } from './records'
import { Rhythm, SHARE, SLOWEST } from './rhythm'
import { ShadowRoots } from './shadow-roots'
import { type Ending, readInSlices } from './slices'
import { isShut } from './tags'
import { inTurns } from './turn'
import { isInPage, nameOf } from './unclobbered'
import { whenOver } from './when-over'

/** While slices come in, ms between two settlings: each looks at all that was found so far. */
const SETTLE_EVERY = 40
/** What the reader of the page chose of its marks. */
export interface Choices extends Pick<SettleOptions, 'repeat' | 'garbled'> {
  /** Concepts that are not to be marked. */
  muted: readonly string[]
  /** Another one when other glossaries are used. */
  glossaries: string | undefined
}

export interface ReaderOptions {
  page: Document
  root: Element
  find(texts: string[], known: Known): Promise<Reading>
  choices: Choices
  /** After each settling; after readings too that found nothing to settle `anew`. */
  settled(anew: boolean): void
  /** The page went to another address. */
  moved(): void
  /** The root is no longer in the page: another one is there instead. */
  replaced(): void
  /** Our own element on the page, which is not read. */
  ours(): Node | undefined
  signal: AbortSignal
}

export class PageReader {
  readonly records = new Records()
  readonly painter: Painter
  readonly nearness: NearnessObserver
  readonly #roots: ShadowRoots
  readonly #watch: MutationWatch
  readonly #look: () => void
  readonly #options: ReaderOptions
  #run: AbortController | undefined
  #places = new Set<Element>()
  #timer: ReturnType<typeof setTimeout> | undefined
  #changed = false
  readonly #rhythm = new Rhythm()
  #lastSettled = Number.NEGATIVE_INFINITY
  /** When the address changed last; long ago, before it has. */
  #moved = -SLOWEST
  #settleEvery = SETTLE_EVERY
  /** Something changed since the last settling began. */
  #unsettled = false
  #settling: Promise<void> | undefined

  constructor(options: ReaderOptions) {
    const { page, signal, ours } = options
    this.#options = options
    this.painter = new Painter(page, signal)
    this.nearness = new NearnessObserver(page, (hiding) => (hiding ? void this.#settle() : this.paint()), signal)
    this.#roots = new ShadowRoots((hosts) => this.#note(hosts), signal)
    this.#watch = new MutationWatch((changes) => this.#heed(changes), ours, signal)
    const startAfresh = (): void => {
      options.moved()
      const since = performance.now() - this.#moved
      this.#moved += since
      // Some pages count seconds or places in their address, and stay what they are.
      if (since < SLOWEST) this.#note([options.root])
      else void this.#readAll()
    }
    this.#look = watchAddress(page, startAfresh, signal)
    whenOver(signal, () => {
      clearTimeout(this.#timer)
      this.#run?.abort()
    })
    this.#watch.watch(options.root === page.documentElement ? page : options.root)
    void this.#readAll()
  }

  get roots(): ShadowRoot[] {
    return this.#roots.list
  }

  /** Marks by other choices from now on. */
  choose(choices: Choices): void {
    if (JSON.stringify(choices) === JSON.stringify(this.#options.choices)) return
    const reread = choices.glossaries !== this.#options.choices.glossaries
    this.#options.choices = choices
    if (reread) void this.#readAll()
    else void this.#settle()
  }

  paint(): void {
    const painting = this.painter.paint(this.records.list, ({ container }) => this.nearness.of(container))
    void inTurns(painting, this.#options.signal)
  }

  async #readAll(): Promise<void> {
    this.records.clear()
    this.#roots.forgetHosts()
    this.#places.clear()
    const { root } = this.#options
    const walkers = isReadable(root, this.#isPlain()) ? [new Walker(root)] : []
    await this.#read(walkers, {
      met: ({ headings }) => this.records.appendHeadings(headings),
      before: () => undefined,
    })
  }

  async #readPlaces(): Promise<void> {
    const places = outermost([...this.#places], this.#options.root)
    this.#places.clear()
    this.#changed = false
    const walkers = places
      .filter((place) => isInPage(place) && isReadable(place, this.#isPlain()))
      .map((place) => new Walker(place, this.records.headingBefore(place)))
    const headings: Element[] = []
    let replaced = false
    const replace = (): void => {
      if (!replaced) this.records.removeWithin(places)
      replaced = true
    }
    await this.#read(walkers, { met: (walk) => headings.push(...walk.headings), before: replace }, () => {
      replace()
      this.records.insertHeadings(headings)
    })
  }

  /** One reading at a time; a new one ends the one before. */
  async #read(
    walkers: readonly Walker[],
    on: { met(walk: Walk): void; before(): void },
    after?: () => void,
  ): Promise<void> {
    this.#run?.abort()
    const run = new AbortController()
    this.#run = run
    const begun = performance.now()
    const ending = await readInSlices({
      walkers,
      find: (texts, whole) => this.#options.find(texts, this.records.known(whole)),
      met: (walk) => {
        on.met(walk)
        for (const root of walk.roots) this.#watch.watch(root)
        this.#roots.meet(walk)
      },
      found: (blocks, reading, more) => {
        on.before()
        this.#take(blocks, reading, more)
      },
      signal: run.signal,
    })
    if (run.signal.aborted) return
    after?.()
    // A clock or a ticker changes a page all the time, and no term comes or goes.
    if (this.records.isStale || this.#settling) await this.#settle()
    else this.#options.settled(false)
    if (run.signal.aborted) return
    this.#run = undefined
    this.#rhythm.read(begun)
    this.#finish(ending)
  }

  #finish(ending: Ending): void {
    if (ending === 'lost') this.#places.add(this.#options.root)
    if (this.#places.size > 0 || this.#changed) this.#schedule()
  }

  #take(blocks: readonly Block[], reading: Reading, more: boolean): void {
    if (!this.records.add(blocks, reading, (block) => this.#lostIn(block))) void this.#readAll()
    // The last slice is settled when the reading ends, which is now.
    else if (more && !this.#settling && performance.now() - this.#lastSettled > this.#settleEvery) void this.#settle()
  }

  /** By the places that changed since this run began. */
  #lostIn({ container, lost }: Block): Block['lost'] {
    if (this.#places.size === 0) return lost
    if (!isReadable(container, this.#isPlain())) return 'all'
    return this.#places.has(container) || this.#places.has(this.#options.root) ? 'joins' : lost
  }

  /** One settling at a time: what is asked for meanwhile comes when that one is over. On most pages that is at once. */
  #settle(): Promise<void> {
    this.#unsettled = true
    this.#settling ??= this.#settleInTurns()
    return this.#settling
  }

  async #settleInTurns(): Promise<void> {
    const { settled, signal } = this.#options
    try {
      // Once the caller has been told that it goes on.
      await undefined
      while (this.#unsettled && !signal.aborted) {
        this.#unsettled = false
        const begun = performance.now()
        await inTurns(this.#decide(), signal)
        if (signal.aborted) return
        this.paint()
        settled(true)
        this.#lastSettled = performance.now()
        this.#settleEvery = Math.max(SETTLE_EVERY, (this.#lastSettled - begun) / SHARE)
      }
    } finally {
      this.#settling = undefined
    }
  }

  *#decide(): Gradual<void> {
    const { records, nearness } = this
    const { muted, ...choices } = this.#options.choices
    const isHidden = (container: Element): boolean => nearness.of(container) === 'hidden'
    yield* records.settle({ ...choices, muted: new Set(muted) }, (container) => !isHidden(container))
    const watched = new Set<Element>()
    for (const [index, { container, occurrences }] of records.list.entries()) {
      if (pausesAt(index)) yield
      if (occurrences.length > 0 || isHidden(container)) watched.add(container)
    }
    yield* nearness.watch(watched, records.found > MOST_RANGES)
    yield
  }

  /** In the very task of a change: no mark outlives its text. */
  #heed({ touched, switched, places }: Changes): void {
    if (!isInPage(this.#options.root)) {
      if (this.#options.page.documentElement) this.#options.replaced()
      return
    }
    const closed = [...switched].filter(
      (element) => isShut(element, nameOf(element)) || !isReadable(element, this.#isPlain()),
    )
    for (const container of touched)
      for (const record of this.records.in(container)) if (record.lost === 'nothing') record.lost = 'joins'
    if (closed.length > 0)
      for (const record of this.records.list)
        if (closed.some((element) => isWithin(element, record.container))) record.lost = 'all'
    // While a reading goes on, some marks stand in blocks that were forgotten; in plain text, blocks are elsewhere.
    this.painter.dropStale(this.#run !== undefined || this.#isPlain())
    this.#look()
    this.#changed = true
    this.#note(places)
  }

  #note(places: Iterable<Element>): void {
    this.#places = notTooMany(new Set([...this.#places, ...places]), this.#options.root)
    this.#schedule()
  }

  #schedule(): void {
    if (this.#timer !== undefined || this.#run !== undefined) return
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      if (this.#run === undefined) void this.#readPlaces()
    }, this.#rhythm.wait())
  }

  #isPlain(): boolean {
    return this.#options.page.contentType === 'text/plain'
  }
}
