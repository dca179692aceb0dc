/** Where the card stands: under the hovered line, its left edge near the word's, always in the window. */
import type { Box, Point } from './geometry'

/** Between the line and the card, px. */
export const OFFSET = 6
/** Between the card and the window's edges, px. */
export const MARGIN = 8

export interface Size {
  width: number
  height: number
}

/** Top left corner of the card. Above the line where there is not room enough below and more above. */
export function placeCard(anchor: Box, card: Size, view: Size): Point {
  const below = anchor.bottom + OFFSET
  const above = anchor.top - OFFSET - card.height
  const roomBelow = view.height - MARGIN - below
  const roomAbove = anchor.top - OFFSET - MARGIN
  const y = card.height > roomBelow && roomAbove > roomBelow ? above : below
  return {
    x: clamp(anchor.left, MARGIN, view.width - MARGIN - card.width),
    y: clamp(y, MARGIN, view.height - MARGIN - card.height),
  }
}

/** In a window that is too small, the beginning of the card is what is seen. */
const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most))
