/** When a page that changed is read again: soon after a click, seldom where changes go on and on. */

/** Changes are gathered this long before they are read, ms. */
const GATHER = 60
/**
 * Where changes go on, each within this of the reading before, ms, they are gathered twice as long each time after the first
 * few readings, up to the longest, ms. A click changes a page in some steps, which are read at once; a live blog or a ticker
 * goes on and on, and a reading costs it as much for one change as for many.
 */
const STEADY = 500
const AT_ONCE = 8
const LONGEST_GATHER = 1000
/** A page that changes all the time is read at most this share of the time, waiting for the background included. */
export const SHARE = 0.05
/** …and at least this often, ms: a background that was slow to answer is not the page's doing. */
export const SLOWEST = 2000

/** Times are those of the page's clock, ms. */
export class Rhythm {
  #notBefore = 0
  /** Readings in a row that followed one another. */
  #steady = 0
  #lastRead = Number.NEGATIVE_INFINITY

  /** A reading that was `begun` then is over. */
  read(begun: number): void {
    this.#lastRead = performance.now()
    this.#notBefore = this.#lastRead + Math.min((this.#lastRead - begun) / SHARE, SLOWEST)
  }

  /** How long to gather what changes now, ms. */
  wait(): number {
    const now = performance.now()
    this.#steady = now - this.#lastRead < STEADY ? this.#steady + 1 : 0
    const gather = Math.min(GATHER * 2 ** Math.max(0, this.#steady - AT_ONCE), LONGEST_GATHER)
    return Math.max(gather, this.#notBefore - now)
  }
}
