import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { interfaceLanguage } from '../entry/locator'
import { RelatedList, relatedName } from '../entry/Related'
import { Sources, sourceCount } from '../entry/Sources'
import { Sureness } from '../entry/Stance'
import { Gloss, Repairs } from '../entry/WordingParts'
import { isGlossed, repairsOf, type Wording } from '../entry/wording'
import { inLanguage } from '../language'
import { useTranslate } from '../translate'
import type { CardProps } from './card-props'

type RowsProps = CardProps & { chinese: Wording | undefined }

/** Half the card is closed: wording, related entries and sources show one line each until they are opened. */
export function CardRows(props: RowsProps) {
  const t = useTranslate()
  const { view, language } = props
  const separator = language === 'en' ? ', ' : '、'
  const count = sourceCount(view)
  return (
    <div class="rows">
      <WordingRow {...props} />
      {view.related.length > 0 && (
        <Row
          title={t('entry_related')}
          peek={<bdi lang={language}>{view.related.map((one) => relatedName(one, language).text).join(separator)}</bdi>}
        >
          <RelatedList related={view.related} language={language} onOpen={props.onOpen} />
        </Row>
      )}
      {count > 0 && (
        <Row title={t('entry_sources')} peek={count}>
          <Sources view={view} />
        </Row>
      )}
    </div>
  )
}

function WordingRow({ view, language, chinese }: RowsProps) {
  const t = useTranslate()
  const { entry } = view
  const repairs = repairsOf(entry, view.points)
  const note = entry.wordingNote && inLanguage(entry.wordingNote, language)
  const glossed = isGlossed(entry, chinese, language)
  if (!note && !glossed && repairs.length === 0) return null
  const { confidence } = entry
  const plain = !glossed && repairs.length === 0 && !confidence
  const words = confidence && t(`confidence_${confidence}`)
  const closed = plain ? (
    <bdi lang={note?.lang}>{note?.text}</bdi>
  ) : (
    <>
      {chinese && <bdi lang={chinese.lang}>{chinese.text}</bdi>}
      {chinese && words && ' · '}
      {words}
    </>
  )
  return (
    <Row
      title={t(plain ? 'entry_note' : 'entry_wording')}
      peek={closed}
      peekOpen={confidence && <Sureness confidence={confidence} />}
    >
      <Gloss entry={entry} chinese={chinese} language={language} />
      <Repairs repairs={repairs} language={language} />
      {note && (
        <p class="note-text" lang={note.lang}>
          {note.text}
        </p>
      )}
    </Row>
  )
}

interface RowProps {
  title: string
  /** One line, shown while the row is closed. */
  peek: ComponentChildren
  /** What stands there once it is open. */
  peekOpen?: ComponentChildren
  children: ComponentChildren
}

function Row({ title, peek, peekOpen, children }: RowProps) {
  const t = useTranslate()
  const [open, setOpen] = useState(false)
  return (
    <details
      open={open}
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open)
        // What was opened last in a long card would open out of sight.
        if (currentTarget.open) currentTarget.scrollIntoView({ block: 'nearest' })
      }}
    >
      <summary>
        <span class="label" lang={interfaceLanguage(t)}>
          {title}
        </span>
        <span class="peek">{open ? peekOpen : peek}</span>
      </summary>
      <div class="open">{children}</div>
    </details>
  )
}
