import { interfaceLanguage } from '../entry/locator'
import { languageName, type ReaderLanguage } from '../language'
import { type Translate, useTranslate } from '../translate'
import type { Comparison, MergeChoice } from './library-props'
import { NamedEntries } from './NamedEntries'
import { howChanged } from './VersionChanges'

const parts = ['added', 'changed', 'missing', 'same'] as const

/** By what entries are the same in both, what becomes of those the file does not have, and what comes of it. */
export function MergeChanges(props: {
  merge: MergeChoice
  /** What it changes; undefined while they are compared. */
  answer: Comparison | 'failed' | undefined
  language: ReaderLanguage
  onMerge(merge: MergeChoice): void
}) {
  const t = useTranslate()
  const { merge, answer, language, onMerge } = props
  const { key, drop } = merge
  const comparison = answer === 'failed' ? undefined : answer
  const value = key.by === 'id' ? '' : key.language
  const languages = comparison?.languages ?? (value === '' ? [] : [value])
  return (
    <div class="l-merge">
      <label class="label">
        {t('merge_key')}
        <select
          value={value}
          onChange={({ currentTarget }) =>
            onMerge({
              ...merge,
              key: currentTarget.value === '' ? { by: 'id' } : { by: 'name', language: currentTarget.value },
            })
          }
        >
          <option value="">{t('merge_by_id')}</option>
          {languages.map((tag) => (
            <option key={tag} value={tag}>
              {t('merge_by_name', languageName(tag, interfaceLanguage(t)))}
            </option>
          ))}
        </select>
      </label>
      <label class="check">
        <input
          type="checkbox"
          checked={drop}
          onChange={({ currentTarget }) => onMerge({ ...merge, drop: currentTarget.checked })}
        />
        {t('merge_drop')}
      </label>
      <Changes {...{ answer, drop, language }} />
    </div>
  )
}

type Part = (typeof parts)[number]

const titleOf = (t: Translate, part: Part, count: number, drop: boolean): string =>
  t(part === 'missing' ? `merge_${drop ? 'removed' : 'kept'}` : `merge_${part}`, count)

/** What changed, in a line; nothing of what stayed. */
export const changesIn = (t: Translate, comparison: Comparison, drop: boolean): string =>
  parts
    .filter((part) => part !== 'same' && (part !== 'missing' || drop) && comparison[part].count > 0)
    .map((part) => titleOf(t, part, comparison[part].count, drop))
    .join(t('merge_joint'))

/** What changes, entry by entry; `drop`: what the file does not have is gone. */
export function Changes(props: { answer: Comparison | 'failed' | undefined; drop: boolean; language: ReaderLanguage }) {
  const t = useTranslate()
  const { answer, drop, language } = props
  const comparison = answer === 'failed' ? undefined : answer
  return (
    <div class="l-changes" aria-live="polite">
      {!comparison && <p class="meta">{t(answer === 'failed' ? 'library_unread' : 'merge_comparing')}</p>}
      {comparison &&
        parts.map((part) => {
          const { count, first } = comparison[part]
          const title = titleOf(t, part, count, drop)
          if (first.length === 0)
            return (
              <p key={part} class="meta">
                {title}
              </p>
            )
          const rest = { title, more: count - first.length, language }
          return part === 'changed' ? (
            <NamedEntries
              key={part}
              entries={comparison.changed.first}
              note={(entry) => howChanged(entry, t)}
              {...rest}
            />
          ) : (
            <NamedEntries key={part} entries={first} {...rest} />
          )
        })}
    </div>
  )
}
