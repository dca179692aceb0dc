import { useRef } from 'preact/hooks'
import { inLanguage } from '../language'
import { useTranslate } from '../translate'
import type { ListRowsProps } from './ListRows'
import type { ListedEntry } from './list-props'

/** One entry: its box, and the way to it. */
export function ListRow(
  props: ListRowsProps & {
    entry: ListedEntry
    at: number
    /** Its place in the list, px. */
    top: number
    stop: boolean
    onFocus(): void
    onPress(at: number, on: boolean, ranged: boolean): void
  },
) {
  const t = useTranslate()
  const { entry, at, editable, language, stop } = props
  const { text, lang } = inLanguage(entry.name, language)
  const name = text || entry.id
  const ranged = useRef(false)
  const about = [entry.subject, ...entry.tags, ...entry.statuses.map((status) => t(`write_status_${status}`))]
  return (
    <li
      class="e-row"
      data-row={at}
      data-chosen={props.chosen.has(entry.id)}
      aria-setsize={props.shown.length}
      aria-posinset={at + 1}
      style={{ insetBlockStart: `${props.top}px` }}
      onFocusIn={props.onFocus}
    >
      {editable && (
        <input
          type="checkbox"
          aria-label={t('list_select', name)}
          tabIndex={stop ? 0 : -1}
          checked={props.chosen.has(entry.id)}
          onClick={(event) => {
            ranged.current = event.shiftKey
          }}
          onChange={({ currentTarget }) => props.onPress(at, currentTarget.checked, ranged.current)}
        />
      )}
      <a href={props.href(entry.id)} tabIndex={stop ? 0 : -1}>
        <span class="e-name">
          <bdi lang={lang}>{name}</bdi>
          {entry.also !== '' && <bdi class="e-also">{entry.also}</bdi>}
        </span>
        <span class="meta">{about.filter(Boolean).join(' · ')}</span>
      </a>
    </li>
  )
}
