/** Tells how often each concept stands on the page, once it has settled down. */
import type { TermCount } from '../platform/messages'
import type { Occurrence } from './records'

/** A page that is still being read changes its counts with every slice; ms. */
const SETTLE_DOWN = 200

export function countTerms(occurrences: readonly Occurrence[]): TermCount[] {
  const counts = new Map<string, number>()
  for (const { concept } of occurrences) counts.set(concept, (counts.get(concept) ?? 0) + 1)
  return [...counts].map(([concept, count]) => ({ concept, count }))
}

/** Returns the function to call after each change; equal counts are told once. */
export function tellCounts(tell: (terms: TermCount[]) => void, signal: AbortSignal) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let told = '[]'
  signal.addEventListener('abort', () => clearTimeout(timer))
  return (occurrences: () => readonly Occurrence[]): void => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      const terms = countTerms(occurrences())
      const text = JSON.stringify(terms)
      if (text !== told) tell(terms)
      told = text
    }, SETTLE_DOWN)
  }
}
