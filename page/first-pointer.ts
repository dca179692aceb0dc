/** Until the pointer first is on a term, no more is done than to look. */
import type { Point } from './geometry'

export interface FirstPointerOptions {
  page: Document
  isOnTerm(at: Point): boolean
  /** Told of the move that brings the pointer on a term, and of every move after it. */
  moved(event: PointerEvent): void
  /** Ended once the pointer is followed. */
  signal: AbortSignal
}

export function awaitPointer({ page, isOnTerm, moved, signal }: FirstPointerOptions): void {
  let arrived = false
  const look = (event: PointerEvent): void => {
    if (!event.isTrusted || event.pointerType === 'touch') return
    arrived ||= event.buttons === 0 && isOnTerm({ x: event.clientX, y: event.clientY })
    if (arrived) moved(event)
  }
  page.addEventListener('pointermove', look, { signal, capture: true, passive: true })
}
