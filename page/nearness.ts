/** How far blocks are from what the reader sees, from two coarse observers: no layout is ever asked for. */

/** `hidden`: laid out nowhere, such as a closed menu. */
export type Nearness = 'unknown' | 'hidden' | 'far' | 'near' | 'seen'

/** The paint window reaches this far beyond the viewport: two screens, so that a fast scroll still meets marks. */
const WINDOW = '200%'

export class NearnessObserver {
  private readonly known = new Map<Element, Nearness>()
  private readonly wide: IntersectionObserver
  private readonly narrow: IntersectionObserver

  /** `changed` is called after each batch of news; `hiding` is true where something appeared or vanished. */
  constructor(page: Document, changed: (hiding: boolean) => void, signal: AbortSignal) {
    const options = { root: page, rootMargin: `${WINDOW} 0px`, scrollMargin: `${WINDOW} 0px` }
    this.wide = new IntersectionObserver((entries) => changed(this.note(entries, false)), options)
    this.narrow = new IntersectionObserver((entries) => changed(this.note(entries, true)), { root: page })
    signal.addEventListener('abort', () => this.clear())
  }

  of(container: Element): Nearness {
    return this.known.get(container) ?? 'unknown'
  }

  /** Watches exactly these. */
  watch(containers: ReadonlySet<Element>): void {
    for (const container of this.known.keys())
      if (!containers.has(container)) {
        this.wide.unobserve(container)
        this.narrow.unobserve(container)
        this.known.delete(container)
      }
    for (const container of containers)
      if (!this.known.has(container)) {
        this.known.set(container, 'unknown')
        this.wide.observe(container)
      }
  }

  clear(): void {
    this.wide.disconnect()
    this.narrow.disconnect()
    this.known.clear()
  }

  private note(entries: readonly IntersectionObserverEntry[], narrow: boolean): boolean {
    let hiding = false
    for (const entry of entries) {
      const before = this.known.get(entry.target)
      if (before === undefined) continue
      const now = narrow ? narrowed(before, entry.isIntersecting) : widened(before, entry)
      this.known.set(entry.target, now)
      if (!narrow) this.watchClosely(entry.target, now !== 'far' && now !== 'hidden')
      if ((before === 'hidden') !== (now === 'hidden')) hiding = true
    }
    return hiding
  }

  /** Only what is near is asked about twice. */
  private watchClosely(container: Element, near: boolean): void {
    if (near) this.narrow.observe(container)
    else this.narrow.unobserve(container)
  }
}

const narrowed = (before: Nearness, seen: boolean): Nearness => (seen ? 'seen' : before === 'seen' ? 'near' : before)

function widened(before: Nearness, { target, isIntersecting, boundingClientRect }: IntersectionObserverEntry): Nearness {
  if (isIntersecting) return before === 'seen' ? 'seen' : 'near'
  if (boundingClientRect.width > 0 || boundingClientRect.height > 0) return 'far'
  // No box of its own, yet its text may be seen. Just after a layout, this reads what is there.
  return getComputedStyle(target).display === 'contents' ? 'near' : 'hidden'
}
