import { useEffect, useRef, useState } from 'preact/hooks'
import type { ReaderLanguage } from '../language'
import { useTranslate } from '../translate'
import { ListRow } from './ListRow'
import type { ListedEntry } from './list-props'
import { useWindow } from './use-window'

/** Of a row, px: two lines and their air; `list.css` says the same. */
const ROW = 56
/** Rows that PageUp and PageDown go. */
const PAGE = 10

export interface ListRowsProps {
  shown: readonly ListedEntry[]
  chosen: ReadonlySet<string>
  editable: boolean
  language: ReaderLanguage
  href(id: string): string
  onSelect(ids: readonly string[], on: boolean): void
}

/**
 * The rows in sight. Arrows go from row to row, Home and End to the ends; a box pressed with Shift takes all rows from the
 * last one pressed, where that is still among them.
 */
export function ListRows(props: ListRowsProps) {
  const t = useTranslate()
  const { shown, chosen, editable, onSelect } = props
  const frame = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(0)
  // By its id: its number is another one in a list that was filtered meanwhile.
  const [anchor, setAnchor] = useState<string>()
  /** Where the keys have got to: faster than rows are rendered. */
  const place = useRef(0)
  const asked = useRef(false)
  const { first, end } = useWindow(frame, { count: shown.length, height: ROW })
  useEffect(() => {
    if (!asked.current) return
    const next = frame.current?.querySelector<HTMLElement>(`[data-row="${place.current}"] :is(input, a)`)
    // Where the list is still scrolling to it, the next rendering brings it.
    if (!next) return
    next.focus()
    asked.current = false
  })
  const go = (to: number) => {
    const next = Math.max(0, Math.min(shown.length - 1, to))
    const element = frame.current
    if (element && next * ROW < element.scrollTop) element.scrollTop = next * ROW
    if (element && (next + 1) * ROW > element.scrollTop + element.clientHeight)
      element.scrollTop = (next + 1) * ROW - element.clientHeight
    asked.current = true
    place.current = next
    setActive(next)
  }
  const stepTo = (key: string): number | undefined => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE }
    const step = steps[key]
    if (step !== undefined) return place.current + step
    return { Home: 0, End: shown.length - 1 }[key]
  }
  const press = (at: number, on: boolean, ranged: boolean) => {
    const last = ranged ? shown.findIndex(({ id }) => id === anchor) : -1
    const [from, to] = last < 0 ? [at, at] : [Math.min(last, at), Math.max(last, at)]
    onSelect(
      shown.slice(from, to + 1).map(({ id }) => id),
      on,
    )
    setAnchor(shown[at]?.id)
  }
  // The row that Tab comes to: the one last stepped to, if it is there.
  const stop = active >= first && active < end ? active : first
  return (
    <>
      {editable && shown.length > 0 && (
        <label class="check e-all">
          <input
            type="checkbox"
            checked={chosen.size === shown.length}
            ref={(box) => {
              if (box) box.indeterminate = chosen.size > 0 && chosen.size < shown.length
            }}
            onChange={({ currentTarget }) =>
              onSelect(
                shown.map(({ id }) => id),
                currentTarget.checked,
              )
            }
          />
          {t('list_select_all', shown.length)}
        </label>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys bubble up from the boxes and links inside */}
      <div
        class="e-frame"
        ref={frame}
        onKeyDown={(event) => {
          const to = stepTo(event.key)
          if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return
          event.preventDefault()
          go(to)
        }}
      >
        <ul aria-label={t('list_rows')} style={{ blockSize: `${shown.length * ROW}px` }}>
          {shown.slice(first, end).map((entry, number) => (
            <ListRow
              key={entry.id}
              {...props}
              entry={entry}
              at={first + number}
              top={(first + number) * ROW}
              stop={first + number === stop}
              onFocus={() => {
                if (!asked.current) place.current = first + number
                setActive(first + number)
              }}
              onPress={press}
            />
          ))}
        </ul>
      </div>
    </>
  )
}
