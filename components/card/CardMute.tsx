import { useState } from 'preact/hooks'
import { useTranslate } from '../translate'
import type { CardProps } from './card-props'

type Reach = 'page' | 'site'

/** "Not this meaning": where it is not meant, and after that the way back. */
export function CardMute({ onMute }: { onMute: NonNullable<CardProps['onMute']> }) {
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
    </p>
  )
}
