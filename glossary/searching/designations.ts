/** Designations that answer a query: where it stands in them, what it misspells, what it is like. */
import Fuse, { type IFuseOptions } from 'fuse.js'
import { type Candidate, type Concept, tight } from './candidates'
import { misspellings } from './misspellings'
import { HAN, scoreOf } from './places'

/** Lower scores are better, and comparable from one search to another. */
export interface Hit {
  concept: Concept
  score: number
  candidate?: Candidate
}

/** Where the scores of typing errors begin, and those of mere likeness. */
export const MISSPELT_SCORE = 500
export const ALIKE_SCORE = 600

/** Shortest query in Latin letters that is compared by likeness: shorter ones are like everything. */
const FUZZY_LETTERS = 4
/** Longest one: likeness slows with length (200 letters take 60 ms, 40 take under 10). */
const FUZZY_LENGTH = 40
/** Share of wrong letters that is still alike: "digtal divde" passes, "voice" for "service" does not. */
const FUZZY: IFuseOptions<Candidate> = {
  keys: ['tight'],
  threshold: 0.25,
  ignoreLocation: true,
  includeScore: true,
  minMatchCharLength: 2,
}

/** Designations in which the query stands as it is. */
export const hitsIn = (candidates: readonly Candidate[], query: string): Hit[] =>
  candidates.flatMap((candidate) => {
    const score = scoreOf(candidate, query)
    return score === undefined ? [] : [{ concept: candidate.concept, candidate, score }]
  })

/** Prepares `candidates` for queries with typing errors: what a slip explains; else what is alike. */
export function likenesses(candidates: readonly Candidate[]): (query: string) => Hit[] {
  const misspelt = misspellings(candidates)
  let fuse: Fuse<Candidate> | undefined
  const byMisspelling = (query: string): Hit[] =>
    misspelt(query).map(({ candidate, slips }) => ({
      concept: candidate.concept,
      candidate,
      // Of equally near spellings the one of like length: "conectivity" means the word, not a phrase around it.
      score: MISSPELT_SCORE + slips * 20 + candidate.rank + Math.abs(candidate.tight.length - tight(query).length) / 2,
    }))
  /** What no word-by-word slip explains: words that were left out, run together or half forgotten. */
  const bySimilarity = (query: string): Hit[] => {
    const letters = tight(query)
    if (letters.length < FUZZY_LETTERS || letters.length > FUZZY_LENGTH || HAN.test(query)) return []
    fuse ??= new Fuse(candidates, FUZZY)
    return fuse.search(letters).map(({ item, score = 1 }) => ({
      concept: item.concept,
      candidate: item,
      score: ALIKE_SCORE + score * 100 + item.rank + Math.abs(item.tight.length - letters.length) / 2,
    }))
  }
  return (query) => {
    const slipped = byMisspelling(query)
    return slipped.length > 0 ? slipped : bySimilarity(query)
  }
}
