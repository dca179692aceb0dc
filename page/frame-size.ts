/** Which frames are read. */

/** Smaller frames hold no text to read: buttons, counters, beacons, banners, skyscrapers. CSS pixels. */
const LEAST_WIDTH = 200
const LEAST_HEIGHT = 100

/** The larger sizes of advertisements in the list of the Interactive Advertising Bureau, width and height. */
const ADVERTISEMENTS: readonly [number, number][] = [
  [300, 250],
  [336, 280],
  [300, 600],
  [970, 250],
  [320, 100],
  [250, 250],
  [200, 200],
  [300, 1050],
]

export function isWorthReading(width: number, height: number): boolean {
  if (width < LEAST_WIDTH || height < LEAST_HEIGHT) return false
  return !ADVERTISEMENTS.some(([w, h]) => w === width && h === height)
}
