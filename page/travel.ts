/** Goes from place to place: to the next term, or to the next place of one concept. */
import type { Box } from './geometry'
import { elementOf, idOf, linesOf } from './hit'
import type { PageReader } from './reader'
import type { Occurrence } from './records'
import { stepTo } from './steps'
import { isSeen, showInMiddle } from './unclobbered'

/** How long a place that was jumped to is marked, ms: long enough to find it after the scroll. */
const FLASH = 1600

export class Travel {
  #at: string | undefined
  #flash: ReturnType<typeof setTimeout> | undefined
  readonly #page: Document
  readonly #reader: PageReader

  constructor(page: Document, reader: PageReader, signal: AbortSignal) {
    this.#page = page
    this.#reader = reader
    signal.addEventListener('abort', () => clearTimeout(this.#flash))
  }

  /** The next marked term, scrolled into view. */
  step(direction: 'next' | 'previous'): Occurrence | undefined {
    const places = this.#reader.records.occurrences.filter((place) => place.shown && isVisible(place))
    const here = places.findIndex((place) => idOf(place) === this.#at && this.#boxInView(place))
    const index = stepTo({
      count: places.length,
      current: here < 0 ? undefined : here,
      firstSeen: here < 0 ? this.#firstSeen(places) : 0,
      direction,
    })
    return this.#goTo(index === undefined ? undefined : places[index])
  }

  /** The next place of a concept, marked or not, with a flash. */
  jump(concept: string): void {
    const places = this.#reader.records.occurrences.filter((place) => place.concept === concept && isVisible(place))
    const here = places.findIndex((place) => idOf(place) === this.#at)
    const place = this.#goTo(places[(here + 1) % places.length])
    if (!place) return
    this.#reader.painter.point(place)
    clearTimeout(this.#flash)
    this.#flash = setTimeout(() => this.#reader.painter.point(undefined), FLASH)
  }

  /** A card opened: the mark is the card's now. */
  settleAt(place: Occurrence): void {
    clearTimeout(this.#flash)
    this.#at = idOf(place)
  }

  #goTo(place: Occurrence | undefined): Occurrence | undefined {
    if (!place) return undefined
    this.#at = idOf(place)
    if (!this.#boxInView(place)) this.#scrollTo(place)
    return place
  }

  #scrollTo(place: Occurrence): void {
    showInMiddle(elementOf(place))
    const [line] = linesOf(this.#page, place)
    const view = this.#page.defaultView
    // An element taller than the window is in view without its term being so.
    if (line && view && !isInView(line, view))
      view.scrollBy({ top: line.top - view.innerHeight / 2, behavior: 'instant' })
  }

  #firstSeen(places: readonly Occurrence[]): number {
    const { nearness } = this.#reader
    const seen = places.findIndex((place) => nearness.of(place.block.container) === 'seen' && this.#boxInView(place))
    if (seen >= 0) return seen
    const below = places.findIndex((place) => (linesOf(this.#page, place)[0]?.top ?? -1) >= 0)
    return Math.max(below, 0)
  }

  #boxInView(place: Occurrence): Box | undefined {
    const view = this.#page.defaultView
    const [line] = linesOf(this.#page, place)
    return line && view && isInView(line, view) ? line : undefined
  }
}

export const isInView = ({ left, top, right, bottom }: Box, view: Window): boolean =>
  bottom > 0 && top < view.innerHeight && right > 0 && left < view.innerWidth

/** What is counted in a folded part of the page cannot be gone to. */
const isVisible = (place: Occurrence): boolean => isSeen(elementOf(place))
