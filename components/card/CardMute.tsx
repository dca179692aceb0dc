import { useRef, useState } from 'preact/hooks'
import { useLeftFocus } from '../controls/use-left-focus'
import { useTranslate } from '../translate'
import type { CardProps } from './card-props'

type Reach = 'page' | 'site'

interface CardMuteProps {
  onMute: NonNullable<CardProps['onMute']>
  /** What is said of a meaning for every site is said on its page: a card speaks for the page it stands on. */
  onEverywhere(): void
}

/** "Not this meaning": where it is not meant, and after that the way back. */
export function CardMute({ onMute, onEverywhere }: CardMuteProps) {
  const t = useTranslate()
  const [muted, setMuted] = useState<Reach>()
  // Each of the buttons goes when it is pressed.
  const pressed = useRef(false)
  const next = useLeftFocus<HTMLButtonElement>(pressed.current, muted)
  const mute = (reach: Reach, on: boolean) => {
    pressed.current = true
    onMute(reach, on)
    setMuted(on ? reach : undefined)
  }
  if (muted)
    return (
      <p role="status" key={muted}>
        {t(`card_muted_${muted}`)}{' '}
        <button type="button" class="strong-link" ref={next} onClick={() => mute(muted, false)}>
          {t('card_undo')}
        </button>
      </p>
    )
  return (
    <p class="choices" key="choices">
      <span>{t('card_mute_where')}</span>
      {(['page', 'site'] as const).map((reach) => (
        <button
          key={reach}
          type="button"
          class="strong-link"
          ref={reach === 'page' ? next : null}
          onClick={() => mute(reach, true)}
        >
          {t(`card_mute_${reach}`)}
        </button>
      ))}
      <button type="button" class="strong-link" onClick={onEverywhere}>
        {t('card_mute_everywhere')}
      </button>
    </p>
  )
}
