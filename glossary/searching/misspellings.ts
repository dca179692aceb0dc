/** Designations that a query misspells. */
import { type Candidate, tight } from './candidates'
import { HAN } from './places'
import { slips, slipsInBeginning } from './slips'

/** Letters of a query from which typing errors are looked for, and up to which: what is longer was pasted, not typed. */
const SHORTEST = 4
const LONGEST = 40

export interface Misspelling {
  candidate: Candidate
  slips: number
}

/**
 * Prepares the words of `candidates`. Each word of a query must be one of a designation's words with the slips a word
 * may have, the last one perhaps its beginning; or the query, written in one, the whole designation. Not for Han.
 */
export function misspellings(candidates: readonly Candidate[]): (query: string) => Misspelling[] {
  const wordsOf = new Map(candidates.map((candidate) => [candidate, candidate.plain.split(' ')]))
  const vocabulary = [...new Set([...wordsOf.values()].flat())].filter((word) => !HAN.test(word))
  return (query) => {
    const letters = tight(query)
    if (letters.length < SHORTEST || letters.length > LONGEST || HAN.test(query)) return []
    const near = query.split(' ').map((typed, index, { length }) => {
      const compare = index === length - 1 ? slipsAtEnd : slips
      return new Map(vocabulary.flatMap((word) => pair(word, compare(typed, word))))
    })
    return candidates.flatMap((candidate) => {
      const found = [inWords(wordsOf.get(candidate) ?? [], near), slips(letters, candidate.tight)]
      const fewest = Math.min(...found.filter((count) => count !== undefined))
      return fewest === Number.POSITIVE_INFINITY ? [] : [{ candidate, slips: fewest }]
    })
  }
}

/** Three letters with a slip begin too many words: so short, a last word is a beginning only without one. */
const slipsAtEnd = (typed: string, word: string): number | undefined =>
  typed.length < SHORTEST ? (word.startsWith(typed) ? 0 : slips(typed, word)) : slipsInBeginning(typed, word)

const pair = (word: string, found: number | undefined): [string, number][] =>
  found === undefined ? [] : [[word, found]]

/** Slips in all, each typed word taken as that of the designation's words which it is nearest to. */
function inWords(words: readonly string[], near: readonly ReadonlyMap<string, number>[]): number | undefined {
  let sum = 0
  for (const typed of near) {
    const found = Math.min(...words.map((word) => typed.get(word) ?? Number.POSITIVE_INFINITY))
    if (found === Number.POSITIVE_INFINITY) return undefined
    sum += found
  }
  return sum
}
