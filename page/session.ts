/** What goes on while a document is explained: the reading and the card, and all that opens and closes it. */
import type { PageState } from '../platform/messages'
import { tellCounts } from './counts'
import type { Box, Point } from './geometry'
import { type Hit, hitAt, linesOf } from './hit'
import { followKeys } from './keys'
import { LateCards } from './late-cards'
import { followPointer, type PointerFeed } from './pointer'
import { PageReader } from './reader'
import type { Occurrence } from './records'
import { followScrolling } from './scrolling'
import type { PageSession, Surroundings } from './surroundings'
import { followTaps } from './tap'
import { isInView, Travel } from './travel'

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

export class Session implements PageSession {
  readonly #page: Document
  #state: PageState
  readonly #cards: LateCards
  readonly #reader: PageReader
  readonly #travel: Travel
  readonly #tellPointer: PointerFeed

  constructor({ page, around, state, signal, root }: SessionOptions) {
    this.#page = page
    this.#state = state
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
      repeat: state.marks.repeat,
      find: (texts) => around.find(texts),
      settled: () => {
        told(() => this.#reader.records.occurrences)
        this.#cards.follow()
      },
      moved: () => this.#cards.close(),
      ours: () => this.#cards.element,
    })
    this.#travel = new Travel(page, this.#reader, signal)
    this.#tellPointer = this.#follow(signal)
  }

  update(state: PageState): void {
    this.#state = state
    this.#reader.repeat(state.marks.repeat)
    this.#cards.restyle(state.cards)
  }

  handle(message: Parameters<PageSession['handle']>[0]): void {
    switch (message.type) {
      case 'step': {
        const place = this.#travel.step(message.direction)
        if (place) this.#open(place, { sheet: false, byKeys: true, line: 0 })
        return
      }
      case 'jump':
        this.#cards.close()
        this.#travel.jump(message.key)
        return
      case 'explain':
        this.#explainSelection(message.keys[0], message.text)
    }
  }

  #follow(signal: AbortSignal): PointerFeed {
    const page = this.#page
    const cards = this.#cards
    const hit = (at: Point): Hit | undefined => this.#hit(at)
    const isCard = (target: EventTarget | null): boolean => target !== null && target === cards.element
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
    followKeys({
      page,
      isOpen: () => cards.isOpen,
      takesTab: () => cards.takesTab,
      leave: () => cards.back(),
      enter: () => cards.enter(),
      signal,
    })
    followScrolling(page, () => cards.follow(), signal)
    return followPointer({
      page,
      hit,
      isCard,
      card: () => cards.box,
      openAfter: () => this.#state.cards.openAfter,
      prepare: ({ occurrence }) => cards.prepare(occurrence.concept, wordsOf(occurrence)),
      open: (found) => this.#openHit(found, false),
      close: () => cards.close(),
      signal,
    })
  }

  #hit({ x, y }: Point): Hit | undefined {
    const { records, roots, painter } = this.#reader
    return painter.count === 0 ? undefined : hitAt({ page: this.#page, records, shadowRoots: roots }, x, y)
  }

  #openHit({ occurrence, lineNumber }: Hit, sheet: boolean): void {
    this.#open(occurrence, { sheet, byKeys: false, line: lineNumber })
  }

  #open(place: Occurrence, { sheet, byKeys, line }: Way): void {
    const view = this.#page.defaultView as Window
    const anchor = (): Box | undefined => {
      const box = linesOf(this.#page, place)[line]
      return box && isInView(box, view) ? box : undefined
    }
    this.#travel.settleAt(place)
    this.#reader.painter.point(place)
    void this.#cards.open({ key: place.concept, matched: wordsOf(place), anchor, sheet, byKeys })
    if (byKeys || sheet) this.#tellPointer({ type: 'hold', pinned: false })
  }

  /** The first entry stands for the selection: it is the exact one, or the nearest. */
  #explainSelection(key: string | undefined, text: string): void {
    if (key === undefined) return
    const selection = this.#page.getSelection()
    const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0).cloneRange() : undefined
    const anchor = (): Box => range?.getClientRects()[0] ?? { left: 0, top: 0, right: 0, bottom: 0 }
    void this.#cards.open({ key, matched: text, anchor, sheet: false, byKeys: true })
    this.#tellPointer({ type: 'hold', pinned: false })
  }

  #cardChanged(card: 'open' | 'pinned' | 'unpinned' | 'closed'): void {
    switch (card) {
      case 'open':
        return
      case 'pinned':
        this.#tellPointer({ type: 'hold', pinned: true })
        return
      case 'unpinned':
        this.#tellPointer({ type: 'release' })
        return
      case 'closed':
        this.#reader.painter.point(undefined)
        this.#tellPointer({ type: 'closed' })
    }
  }
}

const wordsOf = ({ block, start, end }: Occurrence): string => block.text.slice(start, end)
