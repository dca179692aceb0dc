/** Runs in the options page: notes when its import comes to each of its steps, and how long its longest task was. */

export interface Watched {
  /** Each step once it is on the screen, in order: what the pane says, or `preview`, `in use`, `rest`, `failed`. */
  steps: { step: string; at: number }[]
  /** When a file was last chosen and a button last pressed: as the browser got it, however busy the page was. ms */
  chosen: number
  pressed: number
  /** The longest task since the file was chosen, by the clock, ms; 0 where none took 50. */
  longestTask: number
}

export function watchImport(): void {
  const watched: Watched = { steps: [], chosen: Number.NaN, pressed: Number.NaN, longestTask: 0 }
  Object.assign(globalThis, { watched })
  const step = (): string => {
    const library = document.querySelector('.l-library')
    const pane = library?.querySelector<HTMLElement>('.l-pane')
    if (!pane) return library?.querySelector('.l-kept') ? 'in use' : 'rest'
    if (pane.matches('.l-preview')) return 'preview'
    return pane.dataset.alarm ? `failed: ${pane.textContent}` : (pane.querySelector('p')?.textContent ?? '')
  }
  const look = (): void => {
    const now = step()
    if (watched.steps.at(-1)?.step !== now) watched.steps.push({ step: now, at: performance.now() })
  }
  // By the next frame it is to be seen.
  new MutationObserver(() => requestAnimationFrame(look)).observe(document, {
    ...{ subtree: true, childList: true, characterData: true },
  })
  const on = (type: string, note: (at: number) => void): void =>
    addEventListener(type, ({ timeStamp }) => note(timeStamp), { capture: true })
  on('change', (at) => {
    watched.chosen = at
  })
  on('click', (at) => {
    watched.pressed = at
  })
  new PerformanceObserver((list) => {
    // The page's own loading is over by then.
    for (const { startTime, duration } of list.getEntries())
      if (startTime + duration > watched.chosen) watched.longestTask = Math.max(watched.longestTask, duration)
  }).observe({ type: 'longtask' })
}
