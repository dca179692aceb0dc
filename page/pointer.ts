/** The mouse and the pen: feeds the hover machine and does what it says. Comes late, when the pointer first is on a term. */
import { type Box, contains, type Point } from './geometry'
import { type Hit, idOf } from './hit'
import { CLOSE_AFTER, type Hover, type HoverEvent, type Over, step, still } from './hover'
import { whenOver } from './when-over'

interface PointedTerm {
  id: string
  hit: Hit
}

export type PointerFeed = (event: HoverEvent<PointedTerm>) => void

export interface PointerOptions {
  page: Document
  hit(at: Point): Hit | undefined
  /** Where the card is, while it is open. */
  card(): Box | undefined
  isCard(target: EventTarget | null): boolean
  /** Rest before a card opens, ms. */
  openAfter(): number
  prepare(hit: Hit): void
  open(hit: Hit): void
  close(): void
  /** Where the pointer is already, and since when, ms of the page's clock. */
  first?: { event: PointerEvent; since: number }
  signal: AbortSignal
}

/** Returns the way to tell the machine what happened to the card otherwise. */
export function followPointer(options: PointerOptions): PointerFeed {
  let state: Hover<PointedTerm> = still
  const timers: Partial<Record<'rest' | 'close', ReturnType<typeof setTimeout>>> = {}
  /** What passed of the first rest before this code was there, ms. */
  let passed = options.first ? performance.now() - options.first.since : 0
  const feed = (event: HoverEvent<PointedTerm>): void => {
    const next = step(state, event)
    state = next.state
    for (const effect of next.effects)
      switch (effect.type) {
        case 'prepare':
          options.prepare(effect.term.hit)
          break
        case 'open':
          open(effect.term)
          break
        case 'close':
          options.close()
          break
        case 'stop':
          clearTimeout(timers[effect.timer])
          break
        case 'wait': {
          const { timer, token } = effect
          clearTimeout(timers[timer])
          const event = { type: timer === 'rest' ? ('rested' as const) : ('left' as const), token }
          const delay = timer === 'rest' ? Math.max(0, options.openAfter() - passed) : CLOSE_AFTER
          timers[timer] = setTimeout(() => feed(event), delay)
        }
      }
  }
  /** The page may have scrolled or changed while the pointer rested. */
  const open = (term: PointedTerm): void => {
    const hit = state.at && options.hit(state.at)
    if (hit && idOf(hit.occurrence) === term.id) options.open(hit)
    else feed({ type: 'closed' })
  }
  const over = (event: PointerEvent, at: Point, card: Box | undefined): Over<PointedTerm> => {
    // Under a modal dialog, in Chromium under a full-screen element too, the card is inert and no event's target.
    if (options.isCard(event.target) || (card && contains(card, at))) return { on: 'card' }
    // With a button held down, the reader selects or drags.
    const hit = event.buttons === 0 ? options.hit(at) : undefined
    return hit ? { on: 'term', term: { id: idOf(hit.occurrence), hit } } : { on: 'page' }
  }
  const moved = (event: PointerEvent): void => {
    if (!event.isTrusted || event.pointerType === 'touch') return
    const at = { x: event.clientX, y: event.clientY }
    if (state.at?.x === at.x && state.at.y === at.y) return
    const card = options.card()
    feed({ type: 'move', at, over: over(event, at, card), card })
  }
  const { page, signal } = options
  if (options.first) moved(options.first.event)
  passed = 0
  page.addEventListener('pointermove', moved, { signal, capture: true, passive: true })
  page.documentElement.addEventListener('pointerleave', (event) => event.isTrusted && feed({ type: 'out' }), { signal })
  whenOver(signal, () => {
    clearTimeout(timers.rest)
    clearTimeout(timers.close)
  })
  return feed
}
