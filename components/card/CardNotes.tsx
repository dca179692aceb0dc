import { useState } from 'preact/hooks'
import { useId } from '../controls/use-id'
import { whoSays } from '../entry/locator'
import { PointItem, PointText } from '../entry/Points'
import { Readings } from '../entry/Readings'
import { Stance } from '../entry/Stance'
import { leadingPoint } from '../entry/wording'
import { inLanguage } from '../language'
import { useTranslate } from '../translate'
import type { CardProps } from './card-props'

/** What the document says, and for a contested name how each side reads it. */
export function CardNotes(props: CardProps) {
  const t = useTranslate()
  const { readings } = props.view.entry
  return (
    <>
      <Said {...props} />
      {readings.length > 0 && (
        <section class="note">
          <h3 class="label">{t('entry_readings')}</h3>
          <Readings readings={readings} language={props.language} />
        </section>
      )}
    </>
  )
}

function Said({ view, language, matched, onPoint }: CardProps) {
  const t = useTranslate()
  const first = leadingPoint(view.entry, view.points, matched)
  if (!first) return <Beside {...{ view, language }} />
  const others = view.points.filter((point) => point !== first)
  return (
    <section class="note says">
      <div class="note-head">
        <h3 class="label">{whoSays(view, t)}</h3>
        <Stance stance={first.stance} />
      </div>
      <PointText
        point={first}
        document={view.document}
        language={language}
        place={{ onOpen: () => onPoint(first.id) }}
      />
      {others.length > 0 && <OtherPoints {...{ others, view, language, onPoint }} />}
    </section>
  )
}

function Beside({ view, language }: Pick<CardProps, 'view' | 'language'>) {
  const t = useTranslate()
  const because = view.beside && inLanguage(view.beside, language)
  return (
    because && (
      <section class="note says">
        <h3 class="label">{t('entry_beside')}</h3>
        <p class="note-text" lang={because.lang}>
          {because.text}
        </p>
      </section>
    )
  )
}

function OtherPoints(
  props: Pick<CardProps, 'view' | 'language' | 'onPoint'> & { others: CardProps['view']['points'] },
) {
  const t = useTranslate()
  const id = useId()
  const [open, setOpen] = useState(false)
  const { others, view, language, onPoint } = props
  return (
    <>
      {open && (
        <ul id={id} class="more-points">
          {others.map((point) => (
            <PointItem
              key={point.id}
              point={point}
              document={view.document}
              language={language}
              place={{ onOpen: () => onPoint(point.id) }}
            />
          ))}
        </ul>
      )}
      <button
        type="button"
        class="strong-link"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {open
          ? t('card_points_fewer')
          : t(others.length === 1 ? 'card_points_one' : 'card_points_other', others.length)}
      </button>
    </>
  )
}
