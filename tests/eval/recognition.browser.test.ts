import { beforeAll, describe, expect, it } from 'vitest'
import type { Comparison } from './compare'
import { evaluate } from './evaluate'
import { figuresOf } from './figures'
import { passagesOf, SETS, type SetName } from './passages'

/** Of the expected marks, and of those that are there: fewer would be felt by a reader. */
const LEAST = 0.98

let results: Map<SetName, Comparison[]>
beforeAll(async () => {
  ;({ results } = await evaluate(SETS))
}, 60_000)

describe.each(SETS)('the passages of %s', (set) => {
  const comparisons = (): Comparison[] => results.get(set) ?? []

  it('have nearly all their terms marked, and hardly anything else', () => {
    const { precision, recall } = figuresOf(comparisons())
    expect({ precision, recall }).toEqual({
      precision: expect.toSatisfy((share: number) => share >= LEAST),
      recall: expect.toSatisfy((share: number) => share >= LEAST),
    })
  })

  it('have not one mark where none is expected', () => {
    const marks = comparisons()
      .filter(({ expected }) => expected === 0)
      .flatMap(({ misses }) => misses.map(({ passage, marked }) => `${passage}: ${marked}`))
    expect(marks).toEqual([])
  })
})

describe('the passages', () => {
  it('of the first set alone are at least 250, and 90 of them expect nothing', () => {
    const first = passagesOf('passages')
    expect(first.length).toBeGreaterThanOrEqual(250)
    expect(first.filter(({ expected }) => expected.length === 0).length).toBeGreaterThanOrEqual(90)
  })

  it('have names of their own', () => {
    const ids = SETS.flatMap((set) => passagesOf(set).map(({ id }) => id))
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
  })
})
