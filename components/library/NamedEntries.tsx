import type { NamedEntry } from '../../glossary/diff'
import { inLanguage, type ReaderLanguage } from '../language'
import { useTranslate } from '../translate'

/** A part of what changes: its title, and the entries in it by their names. */
export function NamedEntries<T extends NamedEntry>(props: {
  title: string
  entries: readonly T[]
  /** How many there are besides. */
  more: number
  language: ReaderLanguage
  open?: boolean
  /** What is said beside the name. */
  note?(entry: T): string
}) {
  const t = useTranslate()
  const { title, entries, more, language, open, note } = props
  return (
    <details class="l-issues" open={open}>
      <summary>{title}</summary>
      {/* The list scrolls: it must be reached by keys. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: axe's scrollable-region-focusable asks for it */}
      <ul tabIndex={0} aria-label={title}>
        {entries.map((entry) => {
          const { text, lang } = inLanguage(entry.name, language)
          const says = note?.(entry) ?? ''
          return (
            <li key={entry.id}>
              <bdi lang={lang}>{text || entry.id}</bdi>
              {says !== '' && <span class="meta"> {says}</span>}
            </li>
          )
        })}
        {more > 0 && <li class="meta">{t('import_issues_more', more)}</li>}
      </ul>
    </details>
  )
}
