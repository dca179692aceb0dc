/** When publishers are asked again. */
import type { GlossaryHead } from '../library/glossary-head'

/** Daily, ms: from the last time, so that readers do not all ask at once. */
const DAILY = 24 * 60 * 60 * 1000
/** After a failure, ms: a laptop that woke without a network need not wait a day, a server that is down is not pressed. */
export const AFTER_FAILURE = 4 * 60 * 60 * 1000

/** A glossary whose publisher is asked. */
export const isSubscribed = (head: GlossaryHead): boolean =>
  head.subscription !== undefined && head.removed === undefined

/** When its publisher is to be asked, ms since 1970; at once where the last time cannot be read. */
export function dueAt({ subscription }: GlossaryHead): number {
  const checked = Date.parse(subscription?.checked ?? '')
  return Number.isNaN(checked) ? 0 : checked + (subscription?.problem ? AFTER_FAILURE : DAILY)
}

/** The first of all these times; undefined where there is no subscription. */
export function nextDue(heads: readonly GlossaryHead[]): number | undefined {
  const times = heads.filter(isSubscribed).map(dueAt)
  return times.length > 0 ? Math.min(...times) : undefined
}
