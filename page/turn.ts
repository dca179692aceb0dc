/** Sharing the page's main thread: work in short turns, with the page's own work let in between. */

import type { Gradual } from '../glossary/gradual'
import { whenOver } from './when-over'

/** Longest turn, ms. With 4, the longest measured was 5.2; a frame at 60 Hz leaves 16 for everything. */
export const TURN = 4

/** Of the browser; not yet among the types of the DOM. */
declare const scheduler: { yield(): Promise<void> }

/** Resolves in a turn of its own. `requestIdleCallback` would be ten times slower in total. */
export const nextTurn = (): Promise<void> => scheduler.yield()

/** True once this turn has taken its time. */
export function turnClock(): () => boolean {
  const end = performance.now() + TURN
  return () => performance.now() >= end
}

/** Does long work in turns, the first of them at once; undefined when `signal` was aborted. */
export async function inTurns<Result>(work: Gradual<Result>, signal: AbortSignal): Promise<Result | undefined> {
  let late = turnClock()
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
    if (!late()) continue
    await nextTurn()
    if (signal.aborted) return undefined
    late = turnClock()
  }
}

/** Resolves after `time` ms, or at once when `signal` is aborted. */
export function pause(time: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve()
    const timer = setTimeout(resolve, time)
    whenOver(signal, () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
