/** What goes on while a document is explained: the reading and the card, and all that opens and closes it. */
import type { PageState } from '../platform/messages'
import type { Opening } from './cards'
import { tellCounts } from './counts'
import { awaitPointer } from './first-pointer'
import { type Box, isInView, type Point } from './geometry'
import { type Hit, hitAt, idOf, linesOf } from './hit'
import { LateCards } from './late-cards'
import { noteError } from './note-error'
import type { PointerFeed } from './pointer'
import { type Choices, PageReader } from './reader'
import type { Grounds, Occurrence } from './records'
import type { PageSession, Surroundings } from './surroundings'
import { followTaps } from './tap'
import type { Travel } from './travel'
import { pause } from './turn'

/** The code that comes late did not come: asked for again after this, ms. */
const RETRY_AFTER = 1000

export interface SessionOptions {
  page: Document
  around: Surroundings
  state: PageState
  signal: AbortSignal
  /** What is read. */
  root: Element
  /** What is read is no longer in the page: another root is there instead. */
  replaced(): void
}

interface Way {
  /** On touch: over the full width. */
  sheet?: boolean
  /** Tab goes in. */
  byKeys?: boolean
}

const choicesOf = ({ marks: { repeat, garbled }, muted, glossaries }: PageState): Choices => ({
  repeat,
  garbled,
  muted,
  glossaries,
})

export class Session {
  readonly #page: Document
  #state: PageState
  readonly #cards: LateCards
  readonly #reader: PageReader
  #travel: Travel | undefined
  /** Id of the place the reader was last at. */
  #at: string | undefined
  readonly #signal: AbortSignal
  #attending = false
  /** Ended once the pointer is followed. */
  readonly #waiting = new AbortController()
  #first: { event: PointerEvent; since: number } | undefined
  #following: Promise<void> | undefined
  #pointer: PointerFeed | undefined

  constructor({ page, around, state, signal, root, replaced }: SessionOptions) {
    this.#page = page
    this.#state = state
    this.#signal = signal
    const told = tellCounts((terms) => around.count(terms), signal)
    this.#cards = new LateCards({
      page,
      around,
      cards: state.cards,
      signal,
      changed: (card) => this.#cardChanged(card),
    })
    this.#reader = new PageReader({
      page,
      root,
      signal,
      choices: choicesOf(state),
      find: (texts, known) => around.find(texts, known),
      settled: (anew) => {
        if (anew) told(this.#reader.records)
        if (this.#reader.records.found > 0) this.#attend()
        this.#cards.follow()
      },
      moved: () => this.#cards.close(),
      replaced,
      ours: () => this.#cards.element,
    })
  }

  update(state: PageState): void {
    this.#state = state
    this.#reader.choose(choicesOf(state))
    this.#reader.painter.unpoint(state.muted)
    this.#cards.restyle(state.cards)
  }

  handle(message: Parameters<PageSession['handle']>[0]): void {
    // The reader may ask again once the background answers.
    this.#go(message).catch(noteError)
  }

  async #go(message: Parameters<PageSession['handle']>[0]): Promise<void> {
    const module = await this.#cards.module()
    if (this.#signal.aborted) return
    if (message.type === 'explain') {
      const opening = module.selected(this.#page, message)
      if (opening) this.#show(opening)
      return
    }
    this.#travel ??= module.travel(this.#page, this.#reader)
    if (message.type === 'step') {
      const place = this.#travel.step(message.direction, this.#at)
      if (place) this.#open({ occurrence: place, lineNumber: 0 }, { byKeys: true })
      return
    }
    this.#cards.close()
    const place = this.#travel.jump(message.key, this.#at)
    if (place) this.#at = idOf(place)
  }

  /** To what the reader does, from the first term or card on: most pages have none. */
  #attend(): void {
    if (this.#attending) return
    this.#attending = true
    const page = this.#page
    const signal = this.#signal
    const cards = this.#cards
    followTaps({
      page,
      hit: this.#hit,
      isCard: this.#isCard,
      open: (found) => this.#open(found, { sheet: true }),
      outside: () => {
        if (cards.isOpen && !cards.isPinned) cards.close()
      },
      signal,
    })
    awaitPointer({
      page,
      isOnTerm: (at) => this.#hit(at) !== undefined,
      moved: (event) => {
        this.#first = { event, since: this.#first?.since ?? performance.now() }
        void this.#followPointer()
      },
      signal: AbortSignal.any([signal, this.#waiting.signal]),
    })
  }

  /** From the first term on that the pointer meets, or the first card; by code that comes then. */
  #followPointer(): Promise<void> {
    this.#following ??= this.#begin().catch(async (error: unknown) => {
      noteError(error)
      await pause(RETRY_AFTER, this.#signal)
      this.#following = undefined
    })
    return this.#following
  }

  async #begin(): Promise<void> {
    const module = await this.#cards.module()
    if (this.#signal.aborted) return
    this.#waiting.abort()
    const cards = this.#cards
    this.#pointer = module.followPointer({
      page: this.#page,
      hit: this.#hit,
      isCard: this.#isCard,
      card: () => cards.box,
      openAfter: () => this.#state.cards.openAfter,
      prepare: ({ occurrence }) => cards.prepare(occurrence.concept, wordsOf(occurrence)),
      open: (found) => this.#open(found, {}),
      close: () => cards.close(),
      ...(this.#first && { first: this.#first }),
      signal: this.#signal,
    })
  }

  /** A card was opened by other means than the pointer. */
  async #hold(): Promise<void> {
    await this.#followPointer()
    this.#pointer?.({ type: 'hold', pinned: this.#cards.isPinned })
  }

  readonly #isCard = (target: EventTarget | null): boolean => target !== null && target === this.#cards.element

  readonly #hit = ({ x, y }: Point): Hit | undefined => {
    const { records, roots, painter } = this.#reader
    return painter.count === 0 ? undefined : hitAt({ page: this.#page, records, shadowRoots: roots }, x, y)
  }

  #open({ occurrence: place, lineNumber }: Hit, { sheet = false, byKeys = false }: Way): void {
    const view = this.#page.defaultView as Window
    const anchor = (): Box | undefined => {
      const box = linesOf(this.#page, place)[lineNumber]
      return box && isInView(box, view) ? box : undefined
    }
    this.#at = idOf(place)
    this.#reader.painter.point(place)
    const grounds = (): Grounds => this.#reader.records.grounds(place)
    this.#show({ key: place.concept, matched: wordsOf(place), grounds, anchor, sheet, byKeys })
  }

  #show(opening: Opening): void {
    this.#attend()
    void this.#cards.open(opening)
    if (opening.byKeys || opening.sheet) void this.#hold()
  }

  #cardChanged(card: 'open' | 'pinned' | 'unpinned' | 'closed'): void {
    if (card === 'closed') {
      this.#reader.painter.point(undefined)
      this.#pointer?.({ type: 'closed' })
    } else if (card !== 'open')
      this.#pointer?.(card === 'pinned' ? { type: 'hold', pinned: true } : { type: 'release' })
  }
}

const wordsOf = ({ block, start, end }: Occurrence): string => block.text.slice(start, end)
