import { useState } from 'preact/hooks'
import { useId } from '../controls/use-id'
import { plainText } from '../entry/attribution'
import { useTranslate } from '../translate'
import { CardMute } from './CardMute'
import { CardWhy } from './CardWhy'
import type { CardProps } from './card-props'
import { CopyStatus, useCopy } from './copying'

/** Foot of the card: what can be asked and said of the mark, or of an entry that was opened without one. */
export function CardFoot(props: CardProps) {
  const t = useTranslate()
  const id = useId()
  const { view, why, onMute } = props
  const [asked, setAsked] = useState<{ of: string; what: 'why' | 'mute' }>()
  // The foot stays, with the focus that is in it, where another entry comes into the card: an answer is of one entry alone.
  const open = asked?.of === view.key ? asked.what : undefined
  const toggle = (what: 'why' | 'mute') => ({
    'aria-expanded': open === what,
    'aria-controls': open === what ? id : undefined,
    onClick: () => setAsked(open === what ? undefined : { of: view.key, what }),
  })
  return (
    <>
      {open === 'why' && why && (
        <div class="card-answer" id={id}>
          <CardWhy why={why} />
        </div>
      )}
      {open === 'mute' && onMute && (
        <div class="card-answer" id={id}>
          <CardMute onMute={onMute} onEverywhere={() => props.onFullEntry(view.key)} />
        </div>
      )}
      <div class="card-foot">
        <span class="group">
          {why ? (
            <button type="button" class="quiet" {...toggle('why')}>
              {t('card_why')}
            </button>
          ) : (
            <Copy {...props} />
          )}
          {onMute && (
            <button type="button" class="quiet" {...toggle('mute')}>
              {t('card_mute')}
            </button>
          )}
        </span>
        <button type="button" class="strong-link" onClick={() => props.onFullEntry(view.key)}>
          {t('card_full_entry')}
        </button>
      </div>
    </>
  )
}

function Copy({ view, language, onCopy }: CardProps) {
  const t = useTranslate()
  const [outcome, copy] = useCopy(onCopy)
  return (
    <>
      <button type="button" class="quiet" onClick={() => copy(plainText(view, language, t))}>
        {t('card_copy')}
      </button>
      <CopyStatus outcome={outcome} />
    </>
  )
}
