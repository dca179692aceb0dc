import { useEffect, useState } from 'preact/hooks'

/**
 * Id of the element that the address names after `#`. It is scrolled to and gets the focus, now and whenever the address
 * changes: the page is built after the browser has looked for it. `block`: where in the window it comes to stand.
 */
export function useArrival(block: 'start' | 'center' = 'start'): string | undefined {
  const [arrived, setArrived] = useState<string>()
  useEffect(() => {
    const arrive = () => {
      const id = location.hash.slice(1)
      const target = id === '' ? null : document.getElementById(id)
      setArrived(target?.id)
      target?.scrollIntoView({ block })
      target?.focus({ preventScroll: true })
    }
    arrive()
    addEventListener('hashchange', arrive)
    return () => removeEventListener('hashchange', arrive)
  }, [block])
  return arrived
}
