import { Icon } from '../icons'
import { useTranslate } from '../translate'
import type { Filter, Offered } from './filter'
import type { EntryListProps } from './list-props'

/** What is shown of the list. */
export function ListFilter(
  props: EntryListProps & {
    filter: Filter
    choices: Offered
    onFilter(filter: Filter): void
    doubled: boolean
    onDoubled(on: boolean): void
  },
) {
  const t = useTranslate()
  const { choices, filter, onFilter, searched, duplicates } = props
  const choice = (key: keyof Offered, label: string, words = (value: string) => value) =>
    choices[key].length > 0 && (
      <select
        aria-label={label}
        value={filter[key]}
        onChange={({ currentTarget }) => onFilter({ ...filter, [key]: currentTarget.value })}
      >
        <option value="">{label}</option>
        {choices[key].map((value) => (
          <option key={value} value={value}>
            {words(value)}
          </option>
        ))}
      </select>
    )
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
          {choice('subject', t('list_every_subject'))}
          {choice('tag', t('list_every_tag'))}
          {choice('status', t('list_every_status'), (status) => t(`write_status_${status}`))}
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
