import { useEffect, useRef } from 'preact/hooks'
import { useId } from '../controls/use-id'
import { Definition } from '../entry/Definition'
import { FurtherNames } from '../entry/FurtherNames'
import { interfaceLanguage } from '../entry/locator'
import { Names } from '../entry/Names'
import { RelatedList } from '../entry/Related'
import { Contested } from '../entry/Stance'
import { Standing } from '../entry/Standing'
import { Repairs } from '../entry/WordingParts'
import { isGarbled, naming, repairOf } from '../entry/wording'
import { inLanguage } from '../language'
import { TranslateProvider, useTranslate } from '../translate'
import { CardAlso, CardSpeaker } from './CardAlso'
import { CardBar } from './CardBar'
import { CardFoot } from './CardFoot'
import { CardNotes } from './CardNotes'
import { CardRows } from './CardRows'
import type { CardProps } from './card-props'

/** The card: a note beside the text, not modal, named by its headword. */
export function Card(props: CardProps) {
  return (
    <TranslateProvider value={props.translate}>
      <CardDialog {...props} />
    </TranslateProvider>
  )
}

function CardDialog(props: CardProps) {
  const t = useTranslate()
  const id = useId()
  const dialog = useRef<HTMLDivElement>(null)
  const moves = useFocusAcross(props, dialog)
  return (
    <div
      ref={dialog}
      class="card"
      role="dialog"
      // Reached by script when the reader asks to go into the card; not a stop of Tab, since it does nothing.
      tabIndex={-1}
      aria-labelledby={id}
      lang={interfaceLanguage(t)}
      data-theme={props.theme}
      data-size={props.textSize}
      data-sheet={props.sheet}
      data-pinned={props.pinned}
    >
      {props.sheet && <Grab onClose={props.onClose} />}
      <CardBar {...props} onBack={moves.onBack} />
      <CardBody key={props.view.key} {...props} onOpen={moves.onOpen} id={id} />
      <CardFoot {...props} />
    </div>
  )
}

/** Pulled down this far, the sheet closes; less is a trembling thumb, px. */
const PULLED = 60

/** The sheet's handle. Closing has a button too: this is for thumbs alone. */
function Grab({ onClose }: Pick<CardProps, 'onClose'>) {
  const from = useRef<number | undefined>(undefined)
  return (
    <div
      class="grab"
      aria-hidden="true"
      onPointerDown={(event) => {
        from.current = event.clientY
        event.currentTarget.setPointerCapture(event.pointerId)
      }}
      onPointerUp={(event) => {
        if (from.current !== undefined && event.clientY - from.current > PULLED) onClose()
        from.current = undefined
      }}
    />
  )
}

function CardBody(props: CardProps & { id: string }) {
  const { view, language, parent } = props
  const named = naming(view.entry, language, props.matched)
  const field = inLanguage(view.subjectField, language)
  return (
    <div class="card-body">
      {parent !== undefined && (
        <p class="label field" lang={field.lang}>
          {field.text}
          {view.entry.contested && <Contested />}
        </p>
      )}
      <Nearest {...props} />
      {/* Reached by script when another entry has come in its place. */}
      <h2 class="headword" id={props.id} tabIndex={-1} lang={named.headword.lang}>
        <bdi>{named.headword.text}</bdi>
      </h2>
      <Names naming={named} confidence={view.entry.confidence} />
      <FurtherNames entry={view.entry} naming={named} />
      <Standing view={view} matched={parent === undefined ? props.matched : undefined} />
      <CardSpeaker {...props} />
      <Definition view={view} language={language} />
      <Repaired {...props} />
      <CardAlso {...props} />
      <CardNotes {...props} />
      <CardRows {...props} chinese={named.chinese} />
    </div>
  )
}

/** Where the words on the page are a machine's mistake: what they were, once it is said what the term means. */
function Repaired({ view, language, matched, parent }: CardProps) {
  if (parent !== undefined || matched === undefined || !isGarbled(view.entry, matched)) return null
  return <Repairs repairs={[repairOf(view.entry, view.points, matched)]} language={language} />
}

/** Says that nothing is called what was asked for, before something else is explained. */
function Nearest({ matched, others, language, onOpen }: CardProps) {
  const t = useTranslate()
  if (!others) return null
  return (
    <div class="nearest" role="note">
      <p>{t(others.length > 0 ? 'card_nearest_others' : 'card_nearest', matched ?? '')}</p>
      <RelatedList related={others} language={language} onOpen={onOpen} />
    </div>
  )
}

/**
 * Keeps the focus in the card when its content is replaced: on the headword of the entry that was opened,
 * and on the link that had opened it after going back. Where the focus was not in the card it is left alone.
 */
function useFocusAcross(props: CardProps, dialog: { current: HTMLElement | null }) {
  const move = useRef<{ left: string; back: boolean } | null>(null)
  const { key } = props.view
  useEffect(() => {
    const { current } = move
    move.current = null
    if (!current) return
    const headword = dialog.current?.querySelector<HTMLElement>('.headword')
    const link = current.back ? linkTo(dialog.current, current.left) : undefined
    link?.closest('details')?.setAttribute('open', '')
    ;(link ?? headword)?.focus({ preventScroll: link === undefined })
  }, [key, dialog])
  return {
    onOpen(target: string) {
      move.current = { left: key, back: false }
      props.onOpen(target)
    },
    onBack() {
      move.current = { left: key, back: true }
      props.onBack()
    },
  }
}

function linkTo(dialog: HTMLElement | null, key: string): HTMLElement | undefined {
  const links = dialog?.querySelectorAll<HTMLElement>('[data-key]') ?? []
  return [...links].find((link) => link.dataset.key === key)
}
