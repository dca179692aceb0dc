import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { interfaceLanguage } from '../entry/locator'
import { RelatedList, relatedName } from '../entry/Related'
import { Sources, sourceCount } from '../entry/Sources'
import { Sureness } from '../entry/Stance'
import { Gloss, Repairs } from '../entry/WordingParts'
import { isGarbled, isGlossed, repairsOf, type Wording } from '../entry/wording'
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

/** Opens by itself where the words on the page are a machine's mistake: that is what the reader asks about. */
function WordingRow({ view, language, matched, chinese }: RowsProps) {
  const t = useTranslate()
  const { entry } = view
  const repairs = repairsOf(entry, view.points)
  const note = entry.wordingNote && inLanguage(entry.wordingNote, language)
  const glossed = isGlossed(entry, chinese, language)
  if (!note && !glossed && repairs.length === 0) return null
  const { confidence } = entry
  const words = confidence && t(`confidence_${confidence}`)
  const closed = (
    <>
      {chinese && <bdi lang={chinese.lang}>{chinese.text}</bdi>}
      {chinese && words && ' · '}
      {words}
    </>
  )
  return (
    <Row
      title={t('entry_wording')}
      peek={closed}
      peekOpen={confidence && <Sureness confidence={confidence} />}
      initiallyOpen={isGarbled(entry, matched)}
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
  initiallyOpen?: boolean
  children: ComponentChildren
}

function Row({ title, peek, peekOpen, initiallyOpen = false, children }: RowProps) {
  const t = useTranslate()
  const [open, setOpen] = useState(initiallyOpen)
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
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
