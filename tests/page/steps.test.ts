import { describe, expect, it } from 'vitest'
import { stepTo } from '../../page/steps'

describe('from term to term', () => {
  it.each<[behaviour: string, options: Parameters<typeof stepTo>[0], expected: number | undefined]>([
    ['goes nowhere where there is none', { count: 0, current: undefined, firstSeen: 0, direction: 'next' }, undefined],
    ['begins with the first in view', { count: 5, current: undefined, firstSeen: 3, direction: 'next' }, 3],
    [
      'begins with the one before it, backwards',
      { count: 5, current: undefined, firstSeen: 3, direction: 'previous' },
      2,
    ],
    ['goes on from where the reader is', { count: 5, current: 1, firstSeen: 0, direction: 'next' }, 2],
    ['goes back from there', { count: 5, current: 1, firstSeen: 0, direction: 'previous' }, 0],
    ['begins again after the last', { count: 5, current: 4, firstSeen: 0, direction: 'next' }, 0],
    ['goes to the last before the first', { count: 5, current: 0, firstSeen: 0, direction: 'previous' }, 4],
  ])('%s', (_behaviour, options, expected) => {
    expect(stepTo(options)).toBe(expected)
  })
})
