import { useState } from 'preact/hooks'

/** An entry that is open, the list it was opened from, and the entries it was reached through. */
export interface Opened {
  key: string
  among: readonly string[]
  trail: readonly string[]
}

/** Which entry is open, and the ways between entries. `left` is the one that was last closed. */
export function useOpened() {
  const [opened, setOpened] = useState<Opened>()
  const [left, setLeft] = useState<string>()
  return {
    opened,
    left,
    open: (key: string, among: readonly string[]) => setOpened({ key, among, trail: [] }),
    /** To an entry that the open one names. */
    follow(key: string) {
      if (opened) setOpened({ ...opened, key, trail: [...opened.trail, opened.key] })
    },
    /** Along the list. */
    step(key: string) {
      if (opened) setOpened({ ...opened, key, trail: [] })
    },
    back() {
      const parent = opened?.trail.at(-1)
      if (opened && parent !== undefined) return setOpened({ ...opened, key: parent, trail: opened.trail.slice(0, -1) })
      setLeft(opened?.key)
      setOpened(undefined)
    },
  }
}
