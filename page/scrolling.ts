/** Calls `follow` once a frame while anything on the page scrolls or the window changes its size. */
export function followScrolling(page: Document, follow: () => void, signal: AbortSignal): void {
  const view = page.defaultView
  let waiting = false
  const moved = (): void => {
    if (waiting) return
    waiting = true
    view?.requestAnimationFrame(() => {
      waiting = false
      if (!signal.aborted) follow()
    })
  }
  page.addEventListener('scroll', moved, { signal, capture: true, passive: true })
  view?.addEventListener('resize', moved, { signal, passive: true })
}
