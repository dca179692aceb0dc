import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Stretches } from '../../../glossary/matching/stretches'

const stretch = fc.tuple(fc.nat(40), fc.nat(12)).map(([start, length]) => [start, start + length] as const)

it('are asked one by one if they meet a place, and no others', () => {
  fc.assert(
    fc.property(fc.array(stretch, { maxLength: 20 }), stretch, (all, [start, end]) => {
      const asked: number[] = []
      new Stretches(all.flat()).someMeets(start, end, (from, to, row) => {
        expect([from, to]).toEqual(all[row / 2])
        asked.push(row / 2)
        return false
      })
      const meeting = [...all.keys()].filter((i) => {
        const [from = 0, to = 0] = all[i] ?? []
        return from < end && start < to
      })
      expect(asked.reverse()).toEqual(meeting)
    }),
  )
})

it('are asked until it is so for one', () => {
  const places = new Stretches([0, 5, 1, 3, 2, 9])
  expect(places.someMeets(2, 3, (from) => from === 1)).toBe(true)
  expect(places.someMeets(2, 3, (from) => from === 4)).toBe(false)
  expect(new Stretches([]).someMeets(0, 1, () => true)).toBe(false)
})
