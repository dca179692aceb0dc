/** From term to term by the keyboard: which comes next. */

export interface StepOptions {
  /** How many places there are. */
  count: number
  /** Where the reader is, if anywhere. */
  current: number | undefined
  /** The first place at or below the top of the window. */
  firstSeen: number
  direction: 'next' | 'previous'
}

/** Index of the place to go to, around the ends; undefined where there is none. */
export function stepTo({ count, current, firstSeen, direction }: StepOptions): number | undefined {
  if (count === 0) return undefined
  const forward = direction === 'next'
  if (current === undefined) return forward ? firstSeen % count : (firstSeen - 1 + count) % count
  return (current + (forward ? 1 : -1) + count) % count
}
