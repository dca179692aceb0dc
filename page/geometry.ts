/** Points and boxes in CSS pixels of the viewport. */

export interface Point {
  x: number
  y: number
}

export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}

/** Whether `point` is in `box`, or at most `slack` px beside it. */
export function contains({ left, top, right, bottom }: Box, { x, y }: Point, slack = 0): boolean {
  return x >= left - slack && x <= right + slack && y >= top - slack && y <= bottom + slack
}

/** Around both. */
export const union = (a: Box, b: Box): Box => ({
  left: Math.min(a.left, b.left),
  top: Math.min(a.top, b.top),
  right: Math.max(a.right, b.right),
  bottom: Math.max(a.bottom, b.bottom),
})

/** Whether two boxes stand on one line of text: they share more than half of the lower one's height. */
export function isOneLine(a: Box, b: Box): boolean {
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  return shared > Math.min(a.bottom - a.top, b.bottom - b.top) / 2
}

/**
 * Whether `point` is on the way from `apex` to `box`: in the triangle that `apex` makes with the edge that faces it.
 * The edge is taken `slack` px longer at both ends, since nobody moves in a straight line.
 */
export function isOnTheWay(point: Point, apex: Point, box: Box, slack = 8): boolean {
  const y = apex.y < box.top ? box.top : apex.y > box.bottom ? box.bottom : undefined
  if (y !== undefined) return isInTriangle(point, apex, { x: box.left - slack, y }, { x: box.right + slack, y })
  const x = apex.x < box.left ? box.left : apex.x > box.right ? box.right : undefined
  if (x === undefined) return true
  return isInTriangle(point, apex, { x, y: box.top - slack }, { x, y: box.bottom + slack })
}

function isInTriangle(point: Point, a: Point, b: Point, c: Point): boolean {
  const sides = [side(point, a, b), side(point, b, c), side(point, c, a)]
  return sides.every((value) => value >= 0) || sides.every((value) => value <= 0)
}

const side = (p: Point, a: Point, b: Point): number => (p.x - b.x) * (a.y - b.y) - (a.x - b.x) * (p.y - b.y)

/** Whether any of it is in the window. */
export const isInView = ({ left, top, right, bottom }: Box, view: Window): boolean =>
  bottom > 0 && top < view.innerHeight && right > 0 && left < view.innerWidth
