import { describe, expect, it } from 'vitest'
import { slips, slipsInBeginning } from '../../../glossary/searching/slips'

describe('slips in a word', () => {
  it.each([
    ['none', 'road', 'road', 0],
    ['letters that changed places', 'raod', 'road', 1],
    ['a letter left out', 'rod', 'road', 1],
    ['a letter put in', 'rooad', 'road', 1],
    ['another letter', 'roat', 'road', 1],
    ['two, in a word of eight letters or more', 'conectivty', 'connectivity', 2],
    ['another first letter, which counts half a slip more', 'woad', 'road', 1.5],
    ['two in a short word: another word', 'raid', 'door', undefined],
    ['one in a word of two letters: another word', 'on', 'in', undefined],
    ['more than a long word may have', 'voice', 'service', undefined],
  ])('%s: %s for %s', (_what, typed, meant, expected) => expect(slips(typed, meant)).toBe(expected))

  it.each([
    ['conec', 'connectivity', 1],
    ['conn', 'connectivity', 0],
    ['cost', 'connectivity', undefined],
  ])('of which the end is not typed: %s for %s', (typed, meant, expected) =>
    expect(slipsInBeginning(typed, meant)).toBe(expected),
  )
})
