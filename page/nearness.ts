/** How far blocks are from what the reader sees, from two coarse observers: no layout is ever asked for. */
import { type Gradual, pausesAt } from '../glossary/gradual'
import { whenOver } from './when-over'

/** `hidden`: laid out nowhere, such as a closed menu. */
export type Nearness = 'unknown' | 'hidden' | 'far' | 'near' | 'seen'

/**
 * The paint window: about two screens beyond the viewport, so that a fast scroll still meets marks. One screen is the
 * root's margin; the other is px and widens parts of the page that scroll by themselves too, and the root once more.
 */
const ROOT_MARGIN = '100% 0px'
const SCROLL_MARGIN = '800px 0px'

/** Observed anew at once: the browser tells of all of them in one task. */
const AT_ONCE = 500

export class NearnessObserver {
  readonly #known = new Map<Element, Nearness>()
  /** To be observed once the browser has told of others. */
  readonly #waiting = new Set<Element>()
  /** Made when there is something to watch: most pages hold no term. */
  #observers: { wide: IntersectionObserver; narrow: IntersectionObserver } | undefined
  readonly #page: Document
  readonly #changed: (hiding: boolean) => void

  /** `changed` is called after each batch of news; `hiding` is true where something appeared or vanished. */
  constructor(page: Document, changed: (hiding: boolean) => void, signal: AbortSignal) {
    this.#page = page
    this.#changed = changed
    whenOver(signal, () => this.clear())
  }

  of(container: Element): Nearness {
    return this.#known.get(container) ?? 'unknown'
  }

  /** Watches exactly these. */
  *watch(containers: ReadonlySet<Element>): Gradual<void> {
    if (containers.size + this.#known.size === 0) return
    this.#observers ??= this.#observe()
    let looked = 0
    for (const container of this.#known.keys()) {
      if (pausesAt(looked++)) yield
      if (!containers.has(container)) this.#forget(container)
    }
    for (const container of containers) {
      if (pausesAt(looked++)) yield
      if (this.#known.has(container)) continue
      this.#known.set(container, 'unknown')
      this.#waiting.add(container)
    }
    this.#observeSome()
  }

  #forget(container: Element): void {
    this.#observers?.wide.unobserve(container)
    this.#observers?.narrow.unobserve(container)
    this.#known.delete(container)
    this.#waiting.delete(container)
  }

  #observeSome(): void {
    let room = AT_ONCE
    for (const container of this.#waiting) {
      if (room-- === 0) return
      this.#waiting.delete(container)
      this.#observers?.wide.observe(container)
    }
  }

  clear(): void {
    this.#observers?.wide.disconnect()
    this.#observers?.narrow.disconnect()
    this.#known.clear()
    this.#waiting.clear()
  }

  #observe(): { wide: IntersectionObserver; narrow: IntersectionObserver } {
    const root = this.#page
    const changed = this.#changed
    return {
      wide: new IntersectionObserver((entries) => changed(this.#note(entries, false)), {
        root,
        rootMargin: ROOT_MARGIN,
        scrollMargin: SCROLL_MARGIN,
      }),
      narrow: new IntersectionObserver((entries) => changed(this.#note(entries, true)), { root }),
    }
  }

  #note(entries: readonly IntersectionObserverEntry[], narrow: boolean): boolean {
    let hiding = false
    for (const entry of entries) {
      const before = this.#known.get(entry.target)
      if (before === undefined) continue
      const now = narrow ? narrowed(before, entry.isIntersecting) : widened(before, entry)
      this.#known.set(entry.target, now)
      if (!narrow) this.#watchClosely(entry.target, now !== 'far' && now !== 'hidden')
      if ((before === 'hidden') !== (now === 'hidden')) hiding = true
    }
    if (!narrow) this.#observeSome()
    return hiding
  }

  /** Only what is near is asked about twice. */
  #watchClosely(container: Element, near: boolean): void {
    if (near) this.#observers?.narrow.observe(container)
    else this.#observers?.narrow.unobserve(container)
  }
}

const narrowed = (before: Nearness, seen: boolean): Nearness => (seen ? 'seen' : before === 'seen' ? 'near' : before)

function widened(
  before: Nearness,
  { target, isIntersecting, boundingClientRect }: IntersectionObserverEntry,
): Nearness {
  if (isIntersecting) return before === 'seen' ? 'seen' : 'near'
  if (boundingClientRect.width > 0 || boundingClientRect.height > 0) return 'far'
  // No box of its own, yet its text may be seen. Just after a layout, this reads what is there.
  return getComputedStyle(target).display === 'contents' ? 'near' : 'hidden'
}
