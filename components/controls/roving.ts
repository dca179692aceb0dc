/** Arrow keys in lists and rows of tabs: one stop for Tab, arrows move inside. */

export type Axis = 'vertical' | 'horizontal'

const steps: Record<Axis, Record<string, number>> = {
  vertical: { ArrowDown: 1, ArrowUp: -1 },
  horizontal: { ArrowRight: 1, ArrowLeft: -1 },
}

/**
 * Index to move to when `key` is pressed at `index` of `count`, or undefined where the key means nothing.
 * Lists stop at their ends; a row of tabs (`horizontal`) goes round, as the ARIA pattern for tabs has it.
 */
export function rove(key: string, { index, count, axis }: { index: number; count: number; axis: Axis }) {
  if (count === 0) return undefined
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  const step = steps[axis][key]
  if (step === undefined) return undefined
  const next = index + step
  if (axis === 'horizontal') return (next + count) % count
  return Math.min(Math.max(next, 0), count - 1)
}
