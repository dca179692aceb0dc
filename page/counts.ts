/** Tells how often each concept stands on the page, once it has settled down. */
import type { TermCount } from '../platform/messages'
import type { Records } from './records'
import { inTurns } from './turn'
import { whenOver } from './when-over'

/** A page that is still being read changes its counts with every slice; ms. */
const SETTLE_DOWN = 200

const NOTHING = '[]'

/** Returns the function to call after each change; equal counts are told once. */
export function tellCounts(tell: (terms: TermCount[]) => void, signal: AbortSignal) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let told = NOTHING
  const count = async (records: Pick<Records, 'count'>): Promise<void> => {
    const terms = await inTurns(records.count(), signal)
    const text = JSON.stringify(terms)
    if (terms && text !== told) tell(terms)
    told = text
  }
  whenOver(signal, () => clearTimeout(timer))
  return (records: Pick<Records, 'count' | 'list'>): void => {
    clearTimeout(timer)
    // Most pages have nothing to tell.
    if (records.list.length > 0 || told !== NOTHING) timer = setTimeout(() => count(records), SETTLE_DOWN)
  }
}
