/** Lists that are kept elsewhere and change at once: what was removed of them keeps its row here. */
import { useState } from 'preact/hooks'

export interface Row<T> {
  item: T
  removed: boolean
}

/** What was removed, and the number of the row it had. */
export interface RemovedItem<T> {
  item: T
  at: number
}

/** The rows of a list, with what was removed in its place. What is in the list again, or still, is not removed. */
export function rowsOf<T>(
  list: readonly T[],
  removed: readonly RemovedItem<T>[],
  nameOf: (item: T) => string,
): Row<T>[] {
  const names = new Set(list.map(nameOf))
  const rows = list.map((item) => ({ item, removed: false }))
  // From the first on: each number counts the rows before it.
  for (const { item, at } of removed.toSorted((a, b) => a.at - b.at))
    if (!names.has(nameOf(item))) rows.splice(at, 0, { item, removed: true })
  return rows
}

/** `forget`: another change makes final what was removed before it. */
export function useRemovedRows<T>(list: readonly T[], nameOf: (item: T) => string) {
  const [removed, setRemoved] = useState<readonly RemovedItem<T>[]>([])
  const rows = rowsOf(list, removed, nameOf)
  return {
    rows,
    remember(item: T) {
      const others = removed.filter((one) => nameOf(one.item) !== nameOf(item))
      setRemoved([...others, { item, at: rows.findIndex((row) => row.item === item) }])
    },
    forget: () => setRemoved([]),
  }
}
