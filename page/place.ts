/** Where the card stands: under the hovered line, its left edge near the word's, always in the window. */
import { computePosition, flip, offset, shift, size } from '@floating-ui/dom'
import type { Box, Point } from './geometry'

/** Between the line and the card, px. */
const OFFSET = 6
/** Between the card and the window's edges, px. */
const MARGIN = 8
/** A card lower than this shows too little: it rather covers its line, px. */
const LEAST_HEIGHT = 200

/**
 * Top left corner of the card, in the window. Above the line where there is not room enough below and more above;
 * `roomFor` is told the height there is, so that a long card scrolls and its line stays in sight.
 */
export async function placeCard(
  { left, top, right, bottom }: Box,
  card: HTMLElement,
  roomFor: (height: number) => void,
): Promise<Point> {
  const line = { x: left, y: top, left, top, right, bottom, width: right - left, height: bottom - top }
  const { x, y } = await computePosition({ getBoundingClientRect: () => line }, card, {
    strategy: 'fixed',
    placement: 'bottom-start',
    middleware: [
      offset(OFFSET),
      flip({ padding: MARGIN, crossAxis: false }),
      size({
        padding: MARGIN,
        // Where it fits it is left as it is: to be told of room it does not need has all of it styled again.
        apply: ({ availableHeight, rects }) => {
          if (rects.floating.height > availableHeight) roomFor(Math.max(Math.floor(availableHeight), LEAST_HEIGHT))
        },
      }),
      shift({ padding: MARGIN, crossAxis: true }),
    ],
  })
  // Between two pixels its letters blur, and shades show where they should not.
  return { x: Math.round(x), y: Math.round(y) }
}
