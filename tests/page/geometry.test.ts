import { describe, expect, it } from 'vitest'
import { isOneLine, isOnTheWay } from '../../page/geometry'

describe('on the way to a card', () => {
  const below = { left: 100, top: 120, right: 460, bottom: 320 }
  it.each<[where: string, x: number, y: number, expected: boolean]>([
    ['straight down', 150, 110, true],
    ['towards the far corner', 300, 114, true],
    ['towards the near corner', 110, 118, true],
    ['beside the triangle', 50, 110, false],
    ['up and away', 150, 90, false],
    ['along the line', 300, 101, false],
  ])('%s', (_where, x, y, expected) => {
    expect(isOnTheWay({ x, y }, { x: 150, y: 100 }, below)).toBe(expected)
  })

  it('holds for a card above and a card beside as well', () => {
    expect(isOnTheWay({ x: 150, y: 390 }, { x: 150, y: 400 }, below)).toBe(true)
    expect(isOnTheWay({ x: 60, y: 200 }, { x: 40, y: 200 }, below)).toBe(true)
    expect(isOnTheWay({ x: 30, y: 200 }, { x: 40, y: 200 }, below)).toBe(false)
  })
})

describe('boxes of one line', () => {
  it('share most of their height, whatever their fonts', () => {
    expect(isOneLine({ left: 0, top: 10, right: 9, bottom: 30 }, { left: 9, top: 14, right: 20, bottom: 28 })).toBe(
      true,
    )
    expect(isOneLine({ left: 0, top: 10, right: 9, bottom: 30 }, { left: 0, top: 28, right: 9, bottom: 48 })).toBe(
      false,
    )
  })
})
