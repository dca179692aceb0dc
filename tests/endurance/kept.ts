/** What a tab keeps after its garbage was collected, in Chromium. */
import type { CDPSession, Page } from 'playwright-core'

export interface Kept {
  /** Bytes of the tab's script heap: the page's and ours. */
  heap: number
  /** Of page and extension. */
  listeners: number
  /** In our world alone: what watches, and what marks. */
  observers: number
  ranges: number
  /** Signals that lifetimes hang on: each session of a page has some. */
  signals: number
}

const OBSERVERS = ['MutationObserver', 'IntersectionObserver', 'ResizeObserver', 'PerformanceObserver']
const RANGES = ['Range', 'StaticRange']
const SIGNALS = ['AbortSignal']

export interface KeptBy {
  now(): Promise<Kept>
  close(): Promise<void>
}

/** Looks into a page from before it loads. */
export async function keptBy(page: Page): Promise<KeptBy> {
  const session = await page.context().newCDPSession(page)
  /** Our worlds, by number: each frame and each life of the extension has its own. */
  const worlds = new Set<number>()
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension:')) worlds.add(context.id)
  })
  session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => worlds.delete(executionContextId))
  session.on('Runtime.executionContextsCleared', () => worlds.clear())
  await session.send('Runtime.enable')
  await session.send('Performance.enable')
  return {
    close: () => session.detach(),
    now: async () => {
      // What finalizers let go of in the first collection goes in the second.
      for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage')
      const { usedSize } = await session.send('Runtime.getHeapUsage')
      const { metrics } = await session.send('Performance.getMetrics')
      const listeners = metrics.find(({ name }) => name === 'JSEventListeners')?.value ?? Number.NaN
      const living = (kinds: string[]): Promise<number> => countLiving(session, worlds, kinds)
      return {
        heap: usedSize,
        listeners,
        observers: await living(OBSERVERS),
        ranges: await living(RANGES),
        signals: await living(SIGNALS),
      }
    },
  }
}

/** How many objects of these kinds live in these worlds. */
async function countLiving(session: CDPSession, worlds: ReadonlySet<number>, kinds: string[]): Promise<number> {
  let count = 0
  for (const contextId of worlds)
    for (const kind of kinds) {
      const group = { objectGroup: 'living' }
      const { result } = await session.send('Runtime.evaluate', {
        expression: `${kind}.prototype`,
        contextId,
        ...group,
      })
      const { objects } = await session.send('Runtime.queryObjects', {
        prototypeObjectId: result.objectId as string,
        ...group,
      })
      const { result: length } = await session.send('Runtime.callFunctionOn', {
        objectId: objects.objectId as string,
        functionDeclaration: 'function () { return this.length }',
        returnByValue: true,
      })
      count += length.value
      await session.send('Runtime.releaseObjectGroup', group)
    }
  return count
}
