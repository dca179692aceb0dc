/** What goes on while a document is explained: the reading and the card, and all that opens and closes it. */
import type { PageState, ToPage } from '../platform/messages'
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
}

interface Way {
  /** On touch: over the full width. */
  sheet: boolean
  /** Tab goes in. */
  byKeys: boolean
  /** Which line of the term the card stands at. */
  line: number
}

const choicesOf = ({ marks: { repeat, garbled }, muted, glossaries }: PageState): Choices => ({
  repeat,
  garbled,
  muted,
  glossaries,
})

export class Session implements PageSession {
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

  constructor({ page, around, state, signal, root }: SessionOptions) {
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
    if (message.type === 'explain') this.#explainSelection(message)
    else void this.#go(message)
  }

  async #go(message: Extract<ToPage, { type: 'step' | 'jump' }>): Promise<void> {
    try {
      this.#travel ??= (await this.#cards.module()).travel(this.#page, this.#reader)
    } catch (error) {
      // The reader may ask again once the background answers.
      noteError(error)
      return
    }
    if (message.type === 'step') {
      const place = this.#travel.step(message.direction, this.#at)
      if (place) this.#open(place, { sheet: false, byKeys: true, line: 0 })
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
    const hit = (at: Point): Hit | undefined => this.#hit(at)
    const isCard = (target: EventTarget | null): boolean => this.#isCard(target)
    followTaps({
      page,
      hit,
      isCard,
      open: (found) => this.#openHit(found, true),
      outside: () => {
        if (cards.isOpen && !cards.isPinned) cards.close()
      },
      signal,
    })
    awaitPointer({
      page,
      isOnTerm: (at) => hit(at) !== undefined,
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
      hit: (at) => this.#hit(at),
      isCard: (target) => this.#isCard(target),
      card: () => cards.box,
      openAfter: () => this.#state.cards.openAfter,
      prepare: ({ occurrence }) => cards.prepare(occurrence.concept, wordsOf(occurrence)),
      open: (found) => this.#openHit(found, false),
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

  #isCard(target: EventTarget | null): boolean {
    return target !== null && target === this.#cards.element
  }

  #hit({ x, y }: Point): Hit | undefined {
    const { records, roots, painter } = this.#reader
    return painter.count === 0 ? undefined : hitAt({ page: this.#page, records, shadowRoots: roots }, x, y)
  }

  #openHit({ occurrence, lineNumber }: Hit, sheet: boolean): void {
    this.#open(occurrence, { sheet, byKeys: false, line: lineNumber })
  }

  #open(place: Occurrence, { sheet, byKeys, line }: Way): void {
    this.#attend()
    const view = this.#page.defaultView as Window
    const anchor = (): Box | undefined => {
      const box = linesOf(this.#page, place)[line]
      return box && isInView(box, view) ? box : undefined
    }
    this.#at = idOf(place)
    this.#reader.painter.point(place)
    const grounds = (): Grounds => this.#reader.records.grounds(place)
    void this.#cards.open({ key: place.concept, matched: wordsOf(place), grounds, anchor, sheet, byKeys })
    if (byKeys || sheet) void this.#hold()
  }

  /** The first entry stands for the selection: it is the exact one, or the nearest. */
  #explainSelection({ text, exact, entries: [first, ...others] }: Extract<ToPage, { type: 'explain' }>): void {
    if (!first) return
    this.#attend()
    const selection = this.#page.getSelection()
    const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0).cloneRange() : undefined
    const anchor = (): Box => range?.getClientRects()[0] ?? { left: 0, top: 0, right: 0, bottom: 0 }
    void this.#cards.open({
      key: first.key,
      matched: text,
      ...(!exact && { others }),
      anchor,
      sheet: false,
      byKeys: true,
    })
    void this.#hold()
  }

  #cardChanged(card: 'open' | 'pinned' | 'unpinned' | 'closed'): void {
    switch (card) {
      case 'open':
        return
      case 'pinned':
        this.#pointer?.({ type: 'hold', pinned: true })
        return
      case 'unpinned':
        this.#pointer?.({ type: 'release' })
        return
      case 'closed':
        this.#reader.painter.point(undefined)
        this.#pointer?.({ type: 'closed' })
    }
  }
}

const wordsOf = ({ block, start, end }: Occurrence): string => block.text.slice(start, end)
