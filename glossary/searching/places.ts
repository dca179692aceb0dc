/** Where a query stands in a designation or its pinyin, and how good a place that is. */
import { type Candidate, tight } from './candidates'

/** Shortest query in Latin letters that is searched inside words, in texts and by initials: shorter ones hit everywhere. */
export const PART_LETTERS = 3

export const HAN = /\p{Script=Han}/u

/** Where the scores of parts of words begin. */
export const PART_SCORE = 400

/** From the best down. In Han, which has no spaces, every place is as good as whole words. */
const order = ['same', 'first-words', 'words', 'beginning', 'beginning-of-word', 'initials', 'part'] as const
type Place = (typeof order)[number]

/**
 * Lower is better, 0 to 499; undefined where the query does not stand in the candidate: the same before all; then names,
 * then other designations, each by place; parts of words last. Of equals, forms before pinyin, short before long.
 */
export function scoreOf(candidate: Candidate, query: string): number | undefined {
  const place = candidate.sound ? placeInPinyin(candidate, candidate.sound, query) : placeInForm(candidate, query)
  if (place === undefined) return undefined
  const { rank, kind, tight: letters } = candidate
  const fine = (kind === 'pinyin' ? 5 : 0) + Math.min(letters.length, 100) / 10
  if (place === 'same') return rank * 20 + fine
  return (place === 'part' ? PART_SCORE + rank * 20 : 100 + rank * 100 + order.indexOf(place) * 15) + fine
}

function placeInForm({ plain, tight: letters }: Candidate, query: string): Place | undefined {
  const typed = tight(query)
  if (letters === typed) return 'same'
  if (HAN.test(typed)) return letters.startsWith(typed) ? 'first-words' : letters.includes(typed) ? 'words' : undefined
  if (plain.startsWith(`${query} `)) return 'first-words'
  if (` ${plain} `.includes(` ${query} `)) return 'words'
  if (letters.startsWith(typed)) return 'beginning'
  if (plain.includes(` ${query}`)) return 'beginning-of-word'
  return typed.length >= PART_LETTERS && letters.includes(typed) ? 'part' : undefined
}

function placeInPinyin(
  { plain, tight: letters }: Candidate,
  sound: Candidate['sound'] & object,
  query: string,
): Place | undefined {
  const typed = tight(query)
  if (letters === typed) return 'same'
  if (letters.startsWith(typed)) return 'beginning'
  if (plain.includes(` ${query}`)) return 'beginning-of-word'
  if (typed.length < PART_LETTERS) return undefined
  if (sound.syllables.some((start) => letters.startsWith(typed, start))) return 'beginning-of-word'
  return sound.initials.some((initials) => initials.startsWith(typed)) ? 'initials' : undefined
}
