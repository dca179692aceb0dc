/**
 * Goes from place to place: to the next term, or to the next place of one concept.
 * Comes late, with the card's code: most pages are only read.
 */
import { type Box, isInView } from './geometry'
import { elementOf, idOf, linesOf } from './hit'
import type { PageReader } from './reader'
import type { Occurrence } from './records'
import { stepTo } from './steps'
import { isSeen, showInMiddle } from './unclobbered'

/** How long a place that was jumped to is marked, ms: long enough to find it after the scroll. */
const FLASH = 1600

export class Travel {
  readonly #page: Document
  readonly #reader: PageReader

  constructor(page: Document, reader: PageReader) {
    this.#page = page
    this.#reader = reader
  }

  /** The marked term after or before `at`, scrolled into view; from what is in view where the reader left that place. */
  step(direction: 'next' | 'previous', at: string | undefined): Occurrence | undefined {
    const places = this.#reader.records.occurrences.filter((place) => place.shown && isVisible(place))
    const here = places.findIndex((place) => idOf(place) === at && this.#boxInView(place))
    const index = stepTo({
      count: places.length,
      current: here < 0 ? undefined : here,
      firstSeen: here < 0 ? this.#firstSeen(places) : 0,
      direction,
    })
    return this.#goTo(index === undefined ? undefined : places[index])
  }

  /** The place of a concept after `at`, marked or not, with a flash. */
  jump(concept: string, at: string | undefined): Occurrence | undefined {
    const { painter, records } = this.#reader
    const places = records.occurrences.filter((place) => place.concept === concept && isVisible(place))
    const here = places.findIndex((place) => idOf(place) === at)
    const place = this.#goTo(places[(here + 1) % places.length])
    if (!place) return undefined
    const pointed = painter.point(place)
    setTimeout(() => {
      // A card that was opened in the meantime has the mark now.
      if (painter.pointed === pointed) painter.point(undefined)
    }, FLASH)
    return place
  }

  #goTo(place: Occurrence | undefined): Occurrence | undefined {
    if (!place) return undefined
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

/** What is counted in a folded part of the page cannot be gone to. */
const isVisible = (place: Occurrence): boolean => isSeen(elementOf(place))
