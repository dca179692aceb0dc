import { expect, it } from 'vitest'
import { isWorthReading } from '../../page/frame-size'

it.each<[width: number, height: number, read: boolean]>([
  [1, 1, false],
  [300, 250, false],
  [728, 90, false],
  [600, 80, false],
  [640, 360, true],
  [301, 250, true],
])('reads a frame of %i by %i: %s', (width, height, read) => {
  expect(isWorthReading(width, height)).toBe(read)
})
