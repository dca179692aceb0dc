import { useRef } from 'preact/hooks'
import { rove } from './roving'

/** A row of tabs: one stop for Tab, arrows between them; moving selects, since the panels are local and instant. */
export function Tabs<Id extends string>(props: {
  label: string
  panel: string
  selected: Id
  tabs: readonly { id: Id; label: string }[]
  onSelect(id: Id): void
}) {
  const row = useRef<HTMLDivElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    const index = props.tabs.findIndex((tab) => tab.id === props.selected)
    const next = rove(event.key, { index, count: props.tabs.length, axis: 'horizontal' })
    const tab = next === undefined ? undefined : props.tabs[next]
    if (!tab || next === undefined) return
    event.preventDefault()
    props.onSelect(tab.id)
    row.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus()
  }
  return (
    <div class="tabs" role="tablist" aria-label={props.label} ref={row} onKeyDown={onKeyDown}>
      {props.tabs.map((tab) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          id={`${props.panel}-${tab.id}`}
          aria-selected={tab.id === props.selected}
          aria-controls={props.panel}
          tabIndex={tab.id === props.selected ? 0 : -1}
          onClick={() => props.onSelect(tab.id)}
        >
          {tab.label}
        </button>
      ))}
    </div>
  )
}
