import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Candidate, chosen } from '../../glossary/overlap'

const candidate = fc
  .record({ start: fc.nat(60), length: fc.integer({ min: 1, max: 9 }), form: fc.nat(5) })
  .map(({ start, length, form }): Candidate => ({ start, end: start + length, form }))

it('what stands does not overlap, and whatever is left out overlaps something as long that stands', () => {
  fc.assert(
    fc.property(fc.array(candidate, { maxLength: 30 }), (candidates) => {
      const standing = chosen(candidates)
      for (const [i, one] of standing.entries())
        expect(standing[i + 1]?.start ?? Infinity).toBeGreaterThanOrEqual(one.end)
      for (const one of candidates)
        expect(
          standing.some(
            (other) => one.start < other.end && other.start < one.end && other.end - other.start >= one.end - one.start,
          ),
        ).toBe(true)
    }),
  )
})

it('a paragraph of twenty thousand wordings that all hang together is settled by a look at each', () => {
  let looks = 0
  const count = 20_000
  const chain = Array.from({ length: count }, (_, i): Candidate => {
    return {
      start: i,
      get end() {
        looks++
        return i + 2
      },
      form: 0,
    }
  })
  expect(chosen(chain)).toHaveLength(count / 2)
  // Sorting looks at each some thirty times; each held against all that stand would be a hundred million.
  expect(looks).toBeLessThan(count * 100)
})
