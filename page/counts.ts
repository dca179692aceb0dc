/** Tells how often each concept stands on the page, once it has settled down. */
import type { TermCount } from '../platform/messages'
import type { Occurrence, Records } from './records'

/** A page that is still being read changes its counts with every slice; ms. */
const SETTLE_DOWN = 200

/** Those that are explained, then those that were left alone. */
export function countTerms(
  occurrences: readonly Pick<Occurrence, 'concept'>[],
  leftAlone: readonly string[],
): TermCount[] {
  const counts = (concepts: readonly string[], more: Pick<TermCount, 'alone'>): TermCount[] => {
    const each = new Map<string, number>()
    for (const concept of concepts) each.set(concept, (each.get(concept) ?? 0) + 1)
    return [...each].map(([concept, count]) => ({ concept, count, ...more }))
  }
  return [
    ...counts(
      occurrences.map(({ concept }) => concept),
      {},
    ),
    ...counts(leftAlone, { alone: true }),
  ]
}

const NOTHING = '[]'

/** Returns the function to call after each change; equal counts are told once. */
export function tellCounts(tell: (terms: TermCount[]) => void, signal: AbortSignal) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let told = NOTHING
  signal.addEventListener('abort', () => clearTimeout(timer))
  return (records: Pick<Records, 'occurrences' | 'leftAlone' | 'byText'>): void => {
    clearTimeout(timer)
    // Most pages have nothing to tell.
    if (records.byText.size === 0 && told === NOTHING) return
    timer = setTimeout(() => {
      const terms = countTerms(records.occurrences, records.leftAlone())
      const text = JSON.stringify(terms)
      if (text !== told) tell(terms)
      told = text
    }, SETTLE_DOWN)
  }
}
