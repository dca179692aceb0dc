import { useEffect, useState } from 'preact/hooks'

/**
 * Id of the element that the address names after `#`. It is scrolled to and gets the focus, now and whenever the address
 * changes; on coming back to the page, it stands as it was left. The page is built after the browser has looked for all
 * that. `block`: where in the window the element comes to stand; `standIn`: begins the ids of what stands for an element
 that the window has no room for.
 */
export function useArrival(block: 'start' | 'center' = 'start', standIn = ''): string | undefined {
  const [arrived, setArrived] = useState<string>()
  useEffect(() => {
    const life = new AbortController()
    const arrive = () => {
      const id = location.hash.slice(1)
      const target = id === '' ? undefined : (visible(id) ?? visible(standIn + id))
      setArrived(target?.id)
      const left = placeLeft(history.state)
      if (left !== undefined) return scrollTo(0, left)
      target?.scrollIntoView({ block })
      target?.focus({ preventScroll: true })
    }
    arrive()
    addEventListener('hashchange', arrive, life)
    addEventListener('pagehide', () => history.replaceState({ left: scrollY }, ''), life)
    return () => life.abort()
  }, [block, standIn])
  return arrived
}

function visible(id: string): HTMLElement | undefined {
  const element = document.getElementById(id)
  return element?.checkVisibility() ? element : undefined
}

/** How far down the page stood when it was left, px. */
function placeLeft(state: unknown): number | undefined {
  const known = typeof state === 'object' && state !== null && 'left' in state
  return known && typeof state.left === 'number' ? state.left : undefined
}
