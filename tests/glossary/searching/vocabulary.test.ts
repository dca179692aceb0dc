import { describe, expect, it } from 'vitest'
import { vocabularyOf } from '../../../glossary/searching/vocabulary'

const words = ['connect', 'connectivity', 'disconnect', 'reconnected', 'road', 'toad', 'über']
const { near, around } = vocabularyOf(
  words.join('\n'),
  Uint32Array.from(words, (_, number) => number + 1),
)
const wordsNear = (typed: string, open = false): string[] => near(typed, open).map(({ word }) => word)

describe('the words near a typed one', () => {
  it.each([
    ['conect', false, ['connect']],
    ['raod', false, ['road']],
    ['road', false, ['road', 'toad']],
    ['conectiv', true, ['connectivity']],
    ['conectiv', false, []],
    ['uber', false, ['über']],
    ['re', false, []],
    ['', true, []],
  ])('of “%s” (unfinished: %s) are %j', (typed, open, expected) => {
    expect(wordsNear(typed, open)).toEqual(expected)
  })

  it('come with how many names have them', () => {
    expect(near('road', false)[0]).toEqual({ word: 'road', slips: 0, count: 5 })
  })
})

describe('the words around typed letters', () => {
  it('have them inside, and do not begin with them', () => {
    expect(around('connect')).toEqual(['disconnect', 'reconnected'])
  })

  it('are none for two letters', () => {
    expect(around('ec')).toEqual([])
  })
})
