import { beforeAll, describe, expect, it } from 'vitest'
import type { Comparison } from './compare'
import { evaluate } from './evaluate'
import { figuresOf } from './figures'
import { SETS, type SetName } from './passages'

/** Of the expected marks, and of those that are there: fewer would be felt by a reader. */
const LEAST = 0.98

/** Marks on passages that expect none, as `passage: wording → concept`, each with its reason. */
const EXCUSED: readonly string[] = []

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
    expect(marks.filter((mark) => !EXCUSED.includes(mark))).toEqual([])
  })
})

it('no mark is excused that is not made', () => {
  const made = [...results.values()]
    .flat()
    .flatMap(({ misses }) => misses.map(({ passage, marked }) => `${passage}: ${marked}`))
  expect(EXCUSED.filter((mark) => !made.includes(mark))).toEqual([])
})
