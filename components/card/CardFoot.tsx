import { plainText } from '../entry/attribution'
import { useTranslate } from '../translate'
import type { CardProps } from './card-props'
import { CopyStatus, useCopy } from './copying'

export function CardFoot(props: CardProps) {
  const t = useTranslate()
  const { view, language } = props
  const [outcome, copy] = useCopy(props.onCopy)
  return (
    <div class="card-foot">
      <span class="group">
        <button type="button" class="quiet" onClick={() => copy(plainText(view, language, t))}>
          {t('card_copy')}
        </button>
        <CopyStatus outcome={outcome} />
      </span>
      <button type="button" class="strong-link" onClick={() => props.onFullEntry(view.key)}>
        {t('card_full_entry')}
      </button>
    </div>
  )
}
