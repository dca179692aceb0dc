import { describe, expect, it } from 'vitest'
import { rowsOf } from '../../components/controls/removed-rows'

const rows = (list: string[], removed: { item: string; at: number }[]): string[] =>
  rowsOf(list, removed, (name) => name).map((row) => (row.removed ? `(${row.item})` : row.item))

describe('the rows of a list', () => {
  it('keep the places of what was removed, whichever went first', () => {
    const before = [
      { item: 'c', at: 2 },
      { item: 'a', at: 0 },
    ]
    expect(rows(['b', 'd'], before)).toEqual(['(a)', 'b', '(c)', 'd'])
    expect(rows([], [{ item: 'a', at: 0 }])).toEqual(['(a)'])
  })

  it('show what is in the list once, as it is there', () => {
    expect(rows(['a', 'b'], [{ item: 'b', at: 1 }])).toEqual(['a', 'b'])
  })

  it('hold what was removed at their end where the list has become shorter', () => {
    expect(rows(['a'], [{ item: 'e', at: 4 }])).toEqual(['a', '(e)'])
  })
})
