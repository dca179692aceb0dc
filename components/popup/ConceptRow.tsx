import { otherName, RowNames } from '../entry/RowNames'
import { Icon } from '../icons'
import { inLanguage, type ReaderLanguage } from '../language'
import { useTranslate } from '../translate'
import { highlight } from './highlight'
import type { Found, Listed } from './popup-props'
import { useStop } from './Roving'

export interface ConceptRowProps {
  row: Listed
  /** Different from the key where one list holds a concept twice. */
  stop?: string
  language: ReaderLanguage
  count?: number
  /** What was searched for: set off where it stands. */
  query?: string
  reason?: NonNullable<Found['reason']>
  onOpen(key: string): void
  onJump?(key: string): void
}

/** One concept: its name, the name in the other language, how often it stands on the page, the way there. */
export function ConceptRow(props: ConceptRowProps) {
  const { row, language } = props
  const t = useTranslate()
  const stop = useStop(props.stop ?? row.key)
  const name = inLanguage(row.name, language)
  const isShown = props.reason?.text === otherName(row, language).text
  return (
    <li class="row">
      <button type="button" class="row-main" {...stop} onClick={() => props.onOpen(row.key)}>
        <RowNames
          row={row}
          language={language}
          show={(text) => <Highlighted text={text} query={props.query ?? ''} />}
        />
        {props.reason && !isShown && <Why reason={props.reason} query={props.query ?? ''} />}
      </button>
      {props.count !== undefined && (
        <span class="row-count">
          <span aria-hidden="true">{props.count}</span>
          <span class="sr">{t(props.count === 1 ? 'popup_marks_one' : 'popup_marks_other', props.count)}</span>
        </span>
      )}
      {props.onJump && (
        <button
          type="button"
          class="tool"
          tabIndex={stop.tabIndex}
          aria-label={t('popup_jump', name.text)}
          title={t('popup_jump', name.text)}
          onFocus={stop.onFocus}
          onClick={() => props.onJump?.(row.key)}
        >
          <Icon name="down" />
        </button>
      )}
    </li>
  )
}

function Why({ reason, query }: { reason: NonNullable<Found['reason']>; query: string }) {
  const t = useTranslate()
  return (
    <span class="row-why">
      {t(`popup_why_${reason.kind}`)}{' '}
      <bdi>
        <Highlighted text={reason.text} query={query} />
      </bdi>
    </span>
  )
}

function Highlighted({ text, query }: { text: string; query: string }) {
  return <>{highlight(text, query).map((part) => (part.found ? <b key={part.start}>{part.text}</b> : part.text))}</>
}
