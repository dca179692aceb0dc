import type { RefObject } from 'preact'
import { useEffect, useState } from 'preact/hooks'

/** Rows above and below those in sight, so that the next one is there when it is scrolled or stepped to. */
const AROUND = 6

/** Which rows of a long list are in sight of its frame: only these are rendered. All rows are `height` px high. */
export function useWindow(
  frame: RefObject<HTMLElement | null>,
  { count, height }: { count: number; height: number },
): { first: number; end: number } {
  const [sight, setSight] = useState({ top: 0, size: 0 })
  useEffect(() => {
    const element = frame.current
    if (!element) return
    const look = () => setSight({ top: element.scrollTop, size: element.clientHeight })
    const resized = new ResizeObserver(look)
    resized.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      resized.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [frame])
  const first = Math.max(0, Math.floor(sight.top / height) - AROUND)
  const end = Math.min(count, Math.ceil((sight.top + sight.size) / height) + AROUND)
  // A filter may have left fewer rows than were scrolled past.
  return first < end ? { first, end } : { first: 0, end: Math.min(count, AROUND) }
}
