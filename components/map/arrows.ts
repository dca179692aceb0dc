/** Arrow keys on a map: to the nearest name in that direction, as the eye would go. */
import type { Box } from './layout'

export interface Target {
  id: string
  group: string
  box: Box
}

const directions = {
  ArrowLeft: { along: 'x', sign: -1 },
  ArrowRight: { along: 'x', sign: 1 },
  ArrowUp: { along: 'y', sign: -1 },
  ArrowDown: { along: 'y', sign: 1 },
} as const

/** What lies straight ahead is preferred: a step aside counts as much as three ahead. */
const ASIDE = 3
/** Of two that lie ahead of a wide name, the one before its middle: a small weight, so that columns are kept to. */
const OFF_CENTRE = 0.2

/**
 * The id to go to when `key` is pressed on `from`, or undefined where the key means nothing or nothing lies there.
 * Home and End are the ends of the group, with Ctrl those of the map; `targets` are in reading order.
 */
export function travel(key: string, from: string, targets: readonly Target[], ctrl = false): string | undefined {
  const here = targets.find(({ id }) => id === from)
  if (!here) return undefined
  if (key === 'Home' || key === 'End') {
    const row = ctrl ? targets : targets.filter(({ group }) => group === here.group)
    return row.at(key === 'Home' ? 0 : -1)?.id
  }
  if (!(key in directions)) return undefined
  const direction = directions[key as keyof typeof directions]
  let best: { id: string; cost: number } | undefined
  for (const { id, box } of targets) {
    const cost = id === from ? undefined : costOf(here.box, box, direction)
    if (cost !== undefined && (!best || cost < best.cost)) best = { id, cost }
  }
  return best?.id
}

/** Distance to go in a direction; undefined for what does not lie that way. */
function costOf(from: Box, to: Box, { along, sign }: (typeof directions)[keyof typeof directions]): number | undefined {
  const across = along === 'x' ? 'y' : 'x'
  const ahead = (middle(to, along) - middle(from, along)) * sign
  const aside = apart(from, to, across)
  // Beside rather than ahead: another arrow leads there.
  if (ahead <= 0 || apart(from, to, along) === 0) return undefined
  const offCentre = Math.abs(middle(to, across) - middle(from, across))
  return apart(from, to, along) + ASIDE * aside + OFF_CENTRE * offCentre
}

const extent = { x: 'width', y: 'height' } as const
const middle = (box: Box, axis: 'x' | 'y'): number => box[axis] + box[extent[axis]] / 2

/** Gap between two boxes on one axis; 0 where they overlap. */
function apart(a: Box, b: Box, axis: 'x' | 'y'): number {
  const [first, second] = a[axis] <= b[axis] ? [a, b] : [b, a]
  return Math.max(0, second[axis] - (first[axis] + first[extent[axis]]))
}
