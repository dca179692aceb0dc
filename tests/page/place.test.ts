import { describe, expect, it } from 'vitest'
import { placeCard } from '../../page/place'

const card = { width: 360, height: 200 }
const view = { width: 1000, height: 700 }
const line = (left: number, top: number) => ({ left, top, right: left + 80, bottom: top + 20 })

describe('the place of a card', () => {
  it.each<[behaviour: string, anchor: ReturnType<typeof line>, x: number, y: number]>([
    ['is 6 px under the line, at the word’s left edge', line(100, 100), 100, 126],
    ['is above where there is not room enough below', line(100, 600), 100, 394],
    ['keeps 8 px from the right edge', line(900, 100), 632, 126],
    ['keeps 8 px from the left edge', line(-20, 100), 8, 126],
  ])('%s', (_behaviour, anchor, x, y) => {
    expect(placeCard(anchor, card, view)).toEqual({ x, y })
  })

  it('is below, in the window, where there is room on neither side', () => {
    expect(placeCard(line(100, 100), { width: 360, height: 680 }, view)).toEqual({ x: 100, y: 12 })
  })

  it('shows the beginning of a card that is larger than its frame', () => {
    expect(placeCard(line(10, 10), card, { width: 300, height: 150 })).toEqual({ x: 8, y: 8 })
  })
})
