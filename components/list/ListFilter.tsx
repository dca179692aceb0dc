import { writtenStatuses } from '../../glossary/writing/written'
import { Icon } from '../icons'
import { useTranslate } from '../translate'
import type { Filter } from './filter'
import type { EntryListProps } from './list-props'

/** Statuses worth a look: nearly every name is preferred or admitted. */
const FILTERED = writtenStatuses.filter((status) => status !== 'preferred' && status !== 'admitted')

/** What is shown of the list. */
export function ListFilter(
  props: EntryListProps & {
    filter: Filter
    onFilter(filter: Filter): void
    doubled: boolean
    onDoubled(on: boolean): void
  },
) {
  const t = useTranslate()
  const { filter, onFilter, searched, duplicates } = props
  const choice = (key: 'subject' | 'tag' | 'status', label: string, options: readonly [string, string][]) =>
    options.length > 0 && (
      <select
        aria-label={label}
        value={filter[key]}
        onChange={({ currentTarget }) => onFilter({ ...filter, [key]: currentTarget.value })}
      >
        <option value="">{label}</option>
        {options.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    )
  const named = (names: readonly string[]) => names.map((name): [string, string] => [name, name])
  return (
    <search class="e-filter">
      <div class="field">
        <Icon name="search" />
        <input
          type="search"
          aria-label={t(searched ? 'popup_search' : 'list_filter')}
          placeholder={t(searched ? 'popup_search' : 'list_filter')}
          autocomplete="off"
          spellcheck={false}
          maxLength={100}
          value={filter.words}
          onInput={({ currentTarget }) => onFilter({ ...filter, words: currentTarget.value })}
        />
      </div>
      {!searched && (
        <>
          {props.subjects.length > 1 && choice('subject', t('list_every_subject'), named(props.subjects))}
          {choice('tag', t('list_every_tag'), named(props.tags))}
          {choice(
            'status',
            t('list_every_status'),
            FILTERED.filter((status) => props.entries.some(({ statuses }) => statuses.includes(status))).map(
              (status) => [status, t(`write_status_${status}`)],
            ),
          )}
        </>
      )}
      {duplicates.length > 0 && (
        <label class="check">
          <input
            type="checkbox"
            checked={props.doubled}
            onChange={({ currentTarget }) => props.onDoubled(currentTarget.checked)}
          />
          {t('list_doubled', duplicates.flat().length)}
        </label>
      )}
    </search>
  )
}
