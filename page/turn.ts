/** Sharing the page's main thread: work in short turns, with the page's own work let in between. */

/** Longest turn, ms. With 4, the longest measured was 5.2; a frame at 60 Hz leaves 16 for everything. */
export const TURN = 4

interface Yields {
  scheduler?: { yield?: () => Promise<void> }
}

/** Resolves in a turn of its own. `requestIdleCallback` would be ten times slower in total. */
export function nextTurn(): Promise<void> {
  const { scheduler } = globalThis as Yields
  if (typeof scheduler?.yield === 'function') return scheduler.yield()
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}

/** True once this turn has taken its time. */
export function turnClock(): () => boolean {
  const end = performance.now() + TURN
  return () => performance.now() >= end
}

/** Resolves after `time` ms, or at once when `signal` is aborted. */
export function pause(time: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve()
    const timer = setTimeout(resolve, time)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
