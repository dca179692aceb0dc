import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

/**
 * For an element that comes when what was pressed is gone: it takes the focus, so that what came of it is read next and
 * the keyboard goes on from there. Who went elsewhere meanwhile stays there. `wanted`: whether somebody pressed anything;
 * `cause`: looked at again where it changes.
 */
export function useLeftFocus<E extends HTMLElement>(wanted = true, cause?: unknown): RefObject<E | null> {
  const element = useRef<E>(null)
  useEffect(() => {
    const holder = document.activeElement
    if (wanted && (holder === null || holder === document.body)) element.current?.focus()
  }, [wanted, cause])
  return element
}
