import { useEffect, useState } from 'preact/hooks'

/** A section is being read once its heading is in the upper third of the window, or above it. */
const READING_LINE = 1 / 3

/** The anchor among `anchors`, in their order on the page, whose section is being read. */
export function useCurrent(anchors: readonly string[]): string | undefined {
  const [current, setCurrent] = useState(anchors[0])
  const joined = anchors.join(' ')
  useEffect(() => {
    const look = () => {
      const above = joined.split(' ').filter((anchor) => {
        const top = document.getElementById(anchor)?.getBoundingClientRect().top
        return top !== undefined && top < innerHeight * READING_LINE
      })
      setCurrent(above.at(-1) ?? joined.split(' ')[0])
    }
    look()
    addEventListener('scroll', look, { passive: true })
    return () => removeEventListener('scroll', look)
  }, [joined])
  return current
}
