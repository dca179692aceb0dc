/** What a page has had the browser do so far. Chromium alone tells. */
import type { CDPSession, Page } from 'playwright-core'

export interface WorkCounts {
  layouts: number
  styles: number
  /** Sum of layout shift scores. */
  shift: number
}

/** `Performance.enable` was sent before. */
export async function workCounts({ page, cdp }: { page: Page; cdp: CDPSession }): Promise<WorkCounts> {
  const shift = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value
        }).observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => resolve(sum), 50)
      }),
  )
  const { metrics } = await cdp.send('Performance.getMetrics')
  const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN
  return { layouts: of('LayoutCount'), styles: of('RecalcStyleCount'), shift }
}

export const minus = (a: WorkCounts, b: WorkCounts): WorkCounts => ({
  layouts: a.layouts - b.layouts,
  styles: a.styles - b.styles,
  shift: a.shift - b.shift,
})
