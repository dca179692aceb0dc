import { type ComponentChildren, createContext } from 'preact'
import { useContext, useRef, useState } from 'preact/hooks'
import { type Axis, rove } from '../controls/roving'

interface Stop {
  current: string | undefined
  onFocus(id: string): void
}
const Context = createContext<Stop>({ current: undefined, onFocus: () => undefined })

/**
 * A group with one stop for Tab, moved inside by arrows, Home and End. `ids` are its stops in order;
 * each is an element carrying `useStop(id)`.
 */
export function Roving(props: {
  ids: readonly string[]
  axis: Axis
  class?: string
  label?: string
  /** Arrow up from the first stop. */
  onLeave?(): void
  children: ComponentChildren
}) {
  const [chosen, choose] = useState<string>()
  const root = useRef<HTMLDivElement>(null)
  const current = chosen !== undefined && props.ids.includes(chosen) ? chosen : props.ids[0]
  const onKeyDown = (event: KeyboardEvent) => {
    if (current === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    const index = props.ids.indexOf(current)
    const next = rove(event.key, { index, count: props.ids.length, axis: props.axis })
    if (next === undefined) return
    event.preventDefault()
    if (next === index && event.key === 'ArrowUp') return props.onLeave?.()
    const id = props.ids[next]
    if (id !== undefined) root.current?.querySelector<HTMLElement>(`[data-stop="${CSS.escape(id)}"]`)?.focus()
  }
  const grouped = props.label === undefined ? {} : { role: 'group' as const, 'aria-label': props.label }
  return (
    <Context.Provider value={{ current, onFocus: choose }}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys bubble up from the stops inside, which are buttons */}
      <div ref={root} class={props.class} onKeyDown={onKeyDown} {...grouped}>
        {props.children}
      </div>
    </Context.Provider>
  )
}

/** Attributes of one stop. */
export function useStop(id: string) {
  const { current, onFocus } = useContext(Context)
  return { 'data-stop': id, tabIndex: current === id ? 0 : -1, onFocus: () => onFocus(id) }
}
