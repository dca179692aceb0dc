import { useEffect, useState } from 'preact/hooks'
import type { ChangedEntry, NamedEntry, PackDiff } from '../../glossary/diff'
import { inLanguage, type ReaderLanguage } from '../language'
import { type Translate, useTranslate } from '../translate'
import type { DetailProps } from './library-props'

/** Entries of one kind of change that are listed; the rest are counted. */
const MOST_SHOWN = 100

/** What the two versions that are held differ by. */
export function VersionChanges({ head, subscriptions, language }: DetailProps) {
  const t = useTranslate()
  const [diff, setDiff] = useState<PackDiff>()
  const { changesOf } = subscriptions
  useEffect(() => {
    let current = true
    setDiff(undefined)
    changesOf(head).then(
      (found) => current && setDiff(found),
      (error: unknown) => console.warn('Sidegloss:', error),
    )
    return () => {
      current = false
    }
  }, [head.content, changesOf])
  return (
    <div class="l-changes" aria-live="polite" aria-busy={diff === undefined}>
      {diff && (
        <>
          {isNothing(diff) && <p class="meta">{t('changes_none')}</p>}
          <Entries title="changes_added" entries={diff.added} language={language} />
          <Entries title="changes_removed" entries={diff.removed} language={language} />
          <Entries title="changes_changed" entries={diff.changed} language={language} />
          {diff.head.length > 0 && (
            <p class="meta">{t('changes_head', diff.head.map((field) => t(`changes_field_${field}`)).join(', '))}</p>
          )}
        </>
      )}
    </div>
  )
}

const isNothing = ({ added, removed, changed, head }: PackDiff): boolean =>
  added.length + removed.length + changed.length + head.length === 0

function Entries(props: { title: string; entries: readonly (NamedEntry | ChangedEntry)[]; language: ReaderLanguage }) {
  const t = useTranslate()
  const { title, entries, language } = props
  if (entries.length === 0) return null
  const says = t(title, entries.length)
  return (
    <details class="l-issues" open>
      <summary>{says}</summary>
      {/* The list scrolls: it must be reached by keys. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: axe's scrollable-region-focusable asks for it */}
      <ul tabIndex={0} aria-label={says}>
        {entries.slice(0, MOST_SHOWN).map((entry) => {
          const { text, lang } = inLanguage(entry.name, language)
          return (
            <li key={entry.id}>
              <bdi lang={lang}>{text || entry.id}</bdi>
              {'fields' in entry && <span class="meta"> {howChanged(entry, t).join(' · ')}</span>}
            </li>
          )
        })}
        {entries.length > MOST_SHOWN && <li class="meta">{t('import_issues_more', entries.length - MOST_SHOWN)}</li>}
      </ul>
    </details>
  )
}

/** Which fields are others, and which forms came and went. */
const howChanged = ({ fields, newForms, lostForms }: ChangedEntry, t: Translate): string[] => [
  fields.map((field) => t(`changes_field_${field}`)).join(', '),
  ...newForms.map((form) => `+ ${form}`),
  ...lostForms.map((form) => `− ${form}`),
]
