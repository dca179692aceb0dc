import { describe, expect, it } from 'vitest'
import { type Target, travel } from '../../../components/map/arrows'
import { placeNames } from '../../../components/map/layout'
import { briefMap } from '../../../glossary/brief/map'
import { brief } from '../../../glossary/brief/pack'
import { nameOf } from '../../../glossary/entry'

/** Two columns of names, 10 high and 40 wide; the right one begins lower. */
const at = (id: string, group: string, x: number, y: number): Target => ({
  id,
  group,
  box: { x, y, width: 40, height: 10 },
})
const targets = [
  at('a1', 'left', 0, 0),
  at('a2', 'left', 0, 20),
  at('a3', 'left', 0, 40),
  at('b1', 'right', 100, 21),
  at('b2', 'right', 100, 41),
]

describe('an arrow on the map', () => {
  it.each([
    ['down goes to the next name of the column', 'ArrowDown', 'a1', 'a2'],
    ['up goes back', 'ArrowUp', 'a2', 'a1'],
    ['right goes across to the name at the same height', 'ArrowRight', 'a2', 'b1'],
    ['left goes across again', 'ArrowLeft', 'b2', 'a3'],
    ['right finds the nearest where none is at that height', 'ArrowRight', 'a1', 'b1'],
    ['goes nowhere where nothing lies that way', 'ArrowLeft', 'a1', undefined],
    ['a letter means nothing', 'x', 'a1', undefined],
  ])('%s', (_name, key, from, expected) => expect(travel(key, from, targets)).toBe(expected))

  it('goes up from the middle of a wide name, not from its end', () => {
    const wide = { id: 'wide', group: 'below', box: { x: 0, y: 30, width: 200, height: 10 } }
    const above = [at('middle', 'above', 80, 5), at('end', 'above', 170, 10)]
    expect(travel('ArrowUp', 'wide', [wide, ...above])).toBe('middle')
  })

  it('Home and End are the ends of the group, with Ctrl those of the map', () => {
    expect(travel('Home', 'b2', targets)).toBe('b1')
    expect(travel('End', 'a1', targets)).toBe('a3')
    expect(travel('Home', 'b2', targets, true)).toBe('a1')
    expect(travel('End', 'a1', targets, true)).toBe('b2')
  })
})

describe.each(['en', 'zh-Hans', 'zh-Hant'] as const)('on the map of the brief in %s', (language) => {
  const entries = new Map(brief.concepts.map((concept) => [concept.id, nameOf(brief, concept)]))
  const all = placeNames(briefMap, { entries, outside: new Set() }, language).map(({ concept, group, box }) => ({
    id: concept,
    group,
    box,
  }))

  it('arrows reach every name from the middle', () => {
    const seen = new Set(['digital-friendly-belt-and-road'])
    for (const from of seen)
      for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) {
        const next = travel(key, from, all)
        if (next !== undefined) seen.add(next)
      }
    expect(all.map(({ id }) => id).filter((id) => !seen.has(id))).toEqual([])
  })
})
