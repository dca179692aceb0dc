import { useMemo, useState } from 'preact/hooks'
import { counted } from '../controls/counted'
import { useTranslate } from '../translate'
import { EditMany } from './EditMany'
import { filtered, noFilter, offered, stillOffered } from './filter'
import { ListFilter } from './ListFilter'
import { ListRows } from './ListRows'
import type { EntryListProps } from './list-props'

/** All entries of one glossary: filtered as one types, selected, and edited together. */
export function EntryList(props: EntryListProps) {
  const t = useTranslate()
  const { entries, duplicates, editable, searched, size, subjects, tags } = props
  const [asked, setAsked] = useState(noFilter)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [doubled, setDoubled] = useState(false)
  const twice = useMemo(() => duplicates.flat(), [duplicates])
  const among = doubled && twice.length > 0 ? twice : undefined
  const choices = useMemo(() => offered({ entries, subjects, tags }), [entries, subjects, tags])
  const filter = useMemo(() => stillOffered(asked, choices), [asked, choices])
  const shown = useMemo(
    () => filtered(entries, searched ? noFilter : { ...filter, among }),
    [entries, filter, among, searched],
  )
  // What is gone, or filtered out, is not edited unseen.
  const chosen = useMemo(() => new Set(shown.flatMap(({ id }) => (selected.has(id) ? [id] : []))), [shown, selected])
  return (
    <div class="e-list">
      <ListFilter
        {...props}
        filter={filter}
        choices={choices}
        onFilter={(next) => {
          setAsked(next)
          if (searched) props.onSearch(next.words)
        }}
        doubled={among !== undefined}
        onDoubled={setDoubled}
      />
      <div class="e-head">
        <p class="label" role="status">
          {searched && filter.words.trim() === ''
            ? t('list_searched', size)
            : shown.length === size
              ? counted(t, 'popup_entries', size)
              : t('list_of', shown.length, size)}
        </p>
        {editable && (
          <a class="strong-link" href={props.writeHref}>
            {t('write_title')}
          </a>
        )}
      </div>
      {!editable && <p class="meta">{t(props.subscribed ? 'list_read_only_subscribed' : 'list_read_only')}</p>}
      {editable && <EditMany {...props} chosen={chosen} onDone={() => setSelected(new Set())} />}
      <ListRows
        {...{ editable, shown, chosen }}
        language={props.language}
        href={props.href}
        onSelect={(ids, on) => {
          const given = new Set(ids)
          const rest = [...chosen].filter((id) => !given.has(id))
          setSelected(new Set(on ? [...rest, ...ids] : rest))
        }}
      />
    </div>
  )
}
