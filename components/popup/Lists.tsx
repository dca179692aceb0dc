import { counted } from '../controls/counted'
import type { ReaderLanguage } from '../language'
import { useTranslate } from '../translate'
import { ConceptRow } from './ConceptRow'
import type { Found, TermOnPage } from './popup-props'
import { Roving } from './Roving'
import { SurenessKey } from './SurenessKey'

export interface ListProps {
  language: ReaderLanguage
  /** The shelf or section that is open. */
  shelf: string | undefined
  onShelf(id: string | undefined): void
  onOpen(key: string, among: readonly string[]): void
  onLeave(): void
}

/** The terms of this page, each with its count and the way to its next occurrence. */
export function PageTerms(props: ListProps & { terms: readonly TermOnPage[]; onJump(key: string): void }) {
  const t = useTranslate()
  const ids = props.terms.map((term) => term.key)
  const marks = props.terms.reduce((sum, term) => sum + term.count, 0)
  return (
    <Roving ids={ids} axis="vertical" onLeave={props.onLeave}>
      <p class="p-count label">
        {counted(t, 'popup_terms', ids.length)}
        {t('popup_count_joint')}
        {counted(t, 'popup_marks', marks)}
      </p>
      <ul>
        {props.terms.map((term) => (
          <ConceptRow
            key={term.key}
            row={term}
            language={props.language}
            count={term.count}
            onOpen={(key) => props.onOpen(key, ids)}
            onJump={props.onJump}
          />
        ))}
      </ul>
      <SurenessKey rows={props.terms} language={props.language} />
    </Roving>
  )
}

/** What a search found. */
export function Results(props: ListProps & { found: readonly Found[]; query: string; onWrite(words: string): void }) {
  const t = useTranslate()
  const ids = props.found.map((row) => row.key)
  return (
    <Roving ids={ids} axis="vertical" onLeave={props.onLeave}>
      <p class="p-count label" role="status">
        {ids.length === 0 ? t('popup_found_nothing', props.query) : counted(t, 'popup_entries', ids.length)}
      </p>
      {ids.length === 0 && (
        <button type="button" class="btn p-write" onClick={() => props.onWrite(props.query.trim())}>
          {t('popup_write_words', props.query.trim())}
        </button>
      )}
      <ul>
        {props.found.map((row) => (
          <ConceptRow
            key={row.key}
            row={row}
            language={props.language}
            query={props.query}
            {...(row.reason && { reason: row.reason })}
            onOpen={(key) => props.onOpen(key, ids)}
          />
        ))}
      </ul>
      <SurenessKey rows={props.found} language={props.language} />
    </Roving>
  )
}
