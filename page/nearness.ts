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
  #wide: IntersectionObserver | undefined
  /** Made when what is seen is to be told from what is near: it costs as much again. */
  #narrow: IntersectionObserver | undefined
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

  /** Watches exactly these; `closely` where not all that is near can be marked. */
  *watch(containers: ReadonlySet<Element>, closely: boolean): Gradual<void> {
    if (containers.size + this.#known.size === 0) return
    this.#wide ??= this.#observer(false, ROOT_MARGIN, SCROLL_MARGIN)
    if (closely && !this.#narrow) {
      this.#narrow = this.#observer(true)
      for (const [container, now] of this.#known) this.#watchClosely(container, now)
    }
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
    this.#wide?.unobserve(container)
    this.#narrow?.unobserve(container)
    this.#known.delete(container)
    this.#waiting.delete(container)
  }

  #observeSome(): void {
    let room = AT_ONCE
    for (const container of this.#waiting) {
      if (room-- === 0) return
      this.#waiting.delete(container)
      this.#wide?.observe(container)
    }
  }

  clear(): void {
    this.#wide?.disconnect()
    this.#narrow?.disconnect()
    this.#known.clear()
    this.#waiting.clear()
  }

  #observer(narrow: boolean, rootMargin = '0px', scrollMargin = '0px'): IntersectionObserver {
    const heard = (entries: IntersectionObserverEntry[]): void => this.#changed(this.#note(entries, narrow))
    return new IntersectionObserver(heard, { root: this.#page, rootMargin, scrollMargin })
  }

  #note(entries: readonly IntersectionObserverEntry[], narrow: boolean): boolean {
    let hiding = false
    for (const entry of entries) {
      const before = this.#known.get(entry.target)
      if (before === undefined) continue
      const now = narrow ? narrowed(before, entry.isIntersecting) : widened(before, entry)
      this.#known.set(entry.target, now)
      if (!narrow) this.#watchClosely(entry.target, now)
      if ((before === 'hidden') !== (now === 'hidden')) hiding = true
    }
    if (!narrow) this.#observeSome()
    return hiding
  }

  /** Only what is near is asked about twice. */
  #watchClosely(container: Element, now: Nearness): void {
    if (now === 'near' || now === 'seen') this.#narrow?.observe(container)
    else this.#narrow?.unobserve(container)
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
