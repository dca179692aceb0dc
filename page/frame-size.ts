/** Which frames are read. */

/** Sizes of advertisements as the Interactive Advertising Bureau lists them, CSS pixels. */
const ADVERTISEMENTS: readonly [width: number, height: number][] = [
  [300, 250],
  [336, 280],
  [300, 600],
  [160, 600],
  [120, 600],
  [728, 90],
  [970, 250],
  [970, 90],
  [468, 60],
  [320, 50],
  [320, 100],
  [300, 50],
  [250, 250],
  [200, 200],
  [300, 1050],
]
/** Smaller frames hold no text to read: buttons, counters, beacons. */
const LEAST_WIDTH = 200
const LEAST_HEIGHT = 100

export function isWorthReading(width: number, height: number): boolean {
  if (width < LEAST_WIDTH || height < LEAST_HEIGHT) return false
  return !ADVERTISEMENTS.some(([w, h]) => w === width && h === height)
}
