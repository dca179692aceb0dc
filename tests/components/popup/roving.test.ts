import { describe, expect, it } from 'vitest'
import { rove } from '../../../components/controls/roving'

describe('arrow keys in a group with one stop for Tab', () => {
  it.each([
    ['down goes to the next row', 'ArrowDown', 0, 'vertical', 1],
    ['down stays on the last row', 'ArrowDown', 2, 'vertical', 2],
    ['up stays on the first row', 'ArrowUp', 0, 'vertical', 0],
    ['End goes to the last row', 'End', 0, 'vertical', 2],
    ['Home goes to the first tab', 'Home', 2, 'horizontal', 0],
    ['right goes round from the last tab', 'ArrowRight', 2, 'horizontal', 0],
    ['left goes round from the first tab', 'ArrowLeft', 0, 'horizontal', 2],
    ['right means nothing in a list', 'ArrowRight', 0, 'vertical', undefined],
    ['a letter means nothing', 'a', 0, 'vertical', undefined],
  ] as const)('%s', (_name, key, index, axis, expected) => expect(rove(key, { index, count: 3, axis })).toBe(expected))

  it('goes nowhere in an empty list', () => {
    expect(rove('ArrowDown', { index: 0, count: 0, axis: 'vertical' })).toBeUndefined()
  })
})
