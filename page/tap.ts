/** Touch: a tap on a term opens a sheet; a tap beside it closes it. Scrolling and long presses never come as clicks. */
import type { Point } from './geometry'
import type { Hit } from './hit'
import { fits } from './unclobbered'

/** What a tap on it does is the page's: a link is followed, a button pressed. Its terms are reached from the popup. */
const PAGES_OWN = 'a[href],area[href],button,input,select,textarea,label,summary,[role=button],[role=link],[onclick]'

export interface TapOptions {
  page: Document
  hit(at: Point): Hit | undefined
  isCard(target: EventTarget | null): boolean
  open(hit: Hit): void
  /** A click or tap beside the card. */
  outside(): void
  signal: AbortSignal
}

export function followTaps({ page, hit, isCard, open, outside, signal }: TapOptions): void {
  let touched = false
  const options = { signal, capture: true, passive: true }
  page.addEventListener(
    'pointerdown',
    (event) => {
      if (!event.isTrusted) return
      touched = event.pointerType === 'touch'
      if (!touched && !isCard(event.target)) outside()
    },
    options,
  )
  page.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted || !touched || isCard(event.target)) return
      const own = event.composedPath().some((node) => node instanceof Element && fits(node, PAGES_OWN))
      const found = own ? undefined : hit({ x: event.clientX, y: event.clientY })
      if (found) open(found)
      else outside()
    },
    options,
  )
}
