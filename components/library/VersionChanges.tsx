import type { ChangedEntry, NamedEntry, PackDiff } from '../../glossary/diff'
import type { ReaderLanguage } from '../language'
import { type Translate, useTranslate } from '../translate'
import type { DetailProps } from './library-props'
import { NamedEntries } from './NamedEntries'
import { useAnswer } from './use-answer'

/** Entries of one kind of change that are listed; the rest are counted. */
const MOST_SHOWN = 100

/** What the two versions that are held differ by. */
export function VersionChanges({ head, subscriptions, language }: DetailProps) {
  const t = useTranslate()
  const { changesOf } = subscriptions
  const diff = useAnswer(() => changesOf(head), [head.content, changesOf])
  return (
    <div class="l-changes" aria-live="polite" aria-busy={diff === undefined}>
      {diff === 'failed' && <p class="meta">{t('library_unread')}</p>}
      {diff && diff !== 'failed' && (
        <>
          {isNothing(diff) && <p class="meta">{t('changes_none')}</p>}
          <Entries title="changes_added" entries={diff.added} language={language} />
          <Entries title="changes_removed" entries={diff.removed} language={language} />
          <Entries
            title="changes_changed"
            entries={diff.changed}
            language={language}
            note={(entry) => howChanged(entry, t)}
          />
          {diff.head.length > 0 && (
            <p class="meta">
              {t('changes_head', diff.head.map((field) => t(`changes_field_${field}`)).join(t('entry_join')))}
            </p>
          )}
        </>
      )}
    </div>
  )
}

const isNothing = ({ added, removed, changed, head }: PackDiff): boolean =>
  added.length + removed.length + changed.length + head.length === 0

function Entries<T extends NamedEntry>(props: {
  title: string
  entries: readonly T[]
  language: ReaderLanguage
  note?(entry: T): string
}) {
  const t = useTranslate()
  const { title, entries, ...rest } = props
  if (entries.length === 0) return null
  const shown = entries.slice(0, MOST_SHOWN)
  const more = entries.length - shown.length
  return <NamedEntries {...rest} open title={t(title, entries.length)} entries={shown} more={more} />
}

/** Which fields are others, and which forms came and went. */
export const howChanged = ({ fields, newForms, lostForms }: ChangedEntry, t: Translate): string =>
  [
    fields.map((field) => t(`changes_field_${field}`)).join(t('entry_join')),
    ...newForms.map((form) => `+ ${form}`),
    ...lostForms.map((form) => `− ${form}`),
  ].join(' · ')
