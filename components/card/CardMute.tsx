import { useState } from 'preact/hooks'
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
  const mute = (reach: Reach) => {
    onMute(reach, true)
    setMuted(reach)
  }
  if (muted)
    return (
      <p role="status">
        {t(`card_muted_${muted}`)}{' '}
        <button
          type="button"
          class="strong-link"
          onClick={() => {
            onMute(muted, false)
            setMuted(undefined)
          }}
        >
          {t('card_undo')}
        </button>
      </p>
    )
  return (
    <p class="choices">
      <span>{t('card_mute_where')}</span>
      {(['page', 'site'] as const).map((reach) => (
        <button key={reach} type="button" class="strong-link" onClick={() => mute(reach)}>
          {t(`card_mute_${reach}`)}
        </button>
      ))}
      <button type="button" class="strong-link" onClick={onEverywhere}>
        {t('card_mute_everywhere')}
      </button>
    </p>
  )
}
