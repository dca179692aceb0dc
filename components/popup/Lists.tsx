import { counted } from '../controls/counted'
import type { ReaderLanguage } from '../language'
import { useTranslate } from '../translate'
import { ConceptRow } from './ConceptRow'
import type { TermOnPage } from './popup-props'
import { Roving } from './Roving'
import { SurenessKey } from './SurenessKey'
import { type Findings, saidOf } from './use-found'

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
export function Results(props: ListProps & { findings: Findings; onWrite(words: string): void }) {
  const t = useTranslate()
  const { query, found } = props.findings
  const ids = found.map((row) => row.key)
  const nothing = ids.length === 0 && !props.findings.pending
  return (
    <Roving ids={ids} axis="vertical" onLeave={props.onLeave}>
      <p class="p-count label" role="status">
        {saidOf(props.findings, t)}
      </p>
      {nothing && (
        <button type="button" class="btn p-write" onClick={() => props.onWrite(query)}>
          {t('popup_write_words', query)}
        </button>
      )}
      <ul>
        {found.map((row) => (
          <ConceptRow
            key={row.key}
            row={row}
            language={props.language}
            query={query}
            {...(row.reason && { reason: row.reason })}
            onOpen={(key) => props.onOpen(key, ids)}
          />
        ))}
      </ul>
      <SurenessKey rows={found} language={props.language} />
    </Roving>
  )
}
