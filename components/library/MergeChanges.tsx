import { useEffect, useState } from 'preact/hooks'
import { interfaceLanguage } from '../entry/locator'
import { inLanguage, languageName, type ReaderLanguage } from '../language'
import { useTranslate } from '../translate'
import type { Comparison, LibraryProps, MergeChoice } from './library-props'

const parts = ['added', 'changed', 'missing', 'same'] as const

/** By what entries are the same in both, what becomes of those the file does not have, and what comes of it. */
export function MergeChanges(props: {
  /** Id of the glossary it is merged into. */
  into: string
  merge: MergeChoice
  language: ReaderLanguage
  compare: LibraryProps['compare']
  onMerge(merge: MergeChoice): void
}) {
  const t = useTranslate()
  const { into, merge, language, compare, onMerge } = props
  const { key, drop } = merge
  const [comparison, setComparison] = useState<Comparison>()
  useEffect(() => {
    let current = true
    setComparison(undefined)
    compare(into, merge).then(
      (found) => current && setComparison(found),
      (error: unknown) => console.warn('Sidegloss:', error),
    )
    return () => {
      current = false
    }
  }, [into, key.by, key.by === 'name' ? key.language : '', drop, compare])
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
              drop,
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
          onChange={({ currentTarget }) => onMerge({ key, drop: currentTarget.checked })}
        />
        {t('merge_drop')}
      </label>
      <div class="l-changes" aria-live="polite">
        {!comparison && <p class="meta">{t('merge_comparing')}</p>}
        {comparison &&
          parts.map((part) => (
            <Entries
              key={part}
              title={t(
                part === 'missing' ? `merge_${drop ? 'removed' : 'kept'}` : `merge_${part}`,
                comparison[part].count,
              )}
              shown={comparison[part].first}
              more={comparison[part].count - comparison[part].first.length}
              language={language}
            />
          ))}
      </div>
    </div>
  )
}

function Entries(props: {
  title: string
  shown: Comparison['added']['first']
  more: number
  language: ReaderLanguage
}) {
  const t = useTranslate()
  if (props.shown.length === 0) return <p class="meta">{props.title}</p>
  return (
    <details class="l-issues">
      <summary>{props.title}</summary>
      {/* The list scrolls: it must be reached by keys. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: axe's scrollable-region-focusable asks for it */}
      <ul tabIndex={0} aria-label={props.title}>
        {props.shown.map(({ id, name }) => {
          const { text, lang } = inLanguage(name, props.language)
          return (
            <li key={id}>
              <bdi lang={lang}>{text || id}</bdi>
            </li>
          )
        })}
        {props.more > 0 && <li class="meta">{t('import_issues_more', props.more)}</li>}
      </ul>
    </details>
  )
}
