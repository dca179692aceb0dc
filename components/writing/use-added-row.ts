import { useEffect, useRef } from 'preact/hooks'

/** For a list to which a press adds a row: the first field of that row takes the focus, since it is typed into next. */
export function useAddedRow(rows: number) {
  const list = useRef<HTMLUListElement>(null)
  const added = useRef(false)
  useEffect(() => {
    if (added.current) list.current?.lastElementChild?.querySelector('input')?.focus()
    added.current = false
  }, [rows])
  const onAdd = () => {
    added.current = true
  }
  return { list, onAdd }
}
