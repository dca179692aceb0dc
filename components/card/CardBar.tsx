import { plainText } from '../entry/attribution'
import { Contested } from '../entry/Stance'
import { Icon } from '../icons'
import { inLanguage } from '../language'
import { useTranslate } from '../translate'
import { CardMenu, type CopyItem } from './CardMenu'
import type { CardProps } from './card-props'

/** Head of the card: where one is, and what can be done with the card itself. */
export function CardBar(props: CardProps) {
  const t = useTranslate()
  const { view, language, parent } = props
  const field = inLanguage(view.subjectField, language)
  return (
    <div class="card-bar">
      <div class="where">
        {parent === undefined ? (
          <span class="label" lang={field.lang}>
            {field.text}
          </span>
        ) : (
          <button type="button" class="back" onClick={props.onBack}>
            <Icon name="back" />
            <span class="sr">{t('card_back_to')} </span>
            <bdi class="back-name">{parent}</bdi>
          </button>
        )}
        {parent === undefined && view.entry.contested && <Contested />}
      </div>
      {!props.sheet && (
        <button
          type="button"
          class="tool"
          aria-label={t('card_pin')}
          title={t('card_pin')}
          aria-pressed={props.pinned}
          onClick={props.onPin}
        >
          <Icon name="pin" />
        </button>
      )}
      <CardMenu items={copyItems(props)} onCopy={props.onCopy} onEdit={props.onEdit} />
      <button type="button" class="tool" aria-label={t('card_close')} title={t('card_close')} onClick={props.onClose}>
        <Icon name="close" />
      </button>
    </div>
  )
}

/** What the menu can copy: the note with who says what, and the addresses of the sources where there are any. */
function copyItems({ view, language, translate }: CardProps): CopyItem[] {
  const addresses = view.entry.sources.flatMap((source) => source.url ?? [])
  return [
    { key: 'card_copy_attributed', text: () => plainText(view, language, translate) },
    ...(addresses.length > 0 ? [{ key: 'card_copy_links', text: () => addresses.join('\n') }] : []),
  ]
}
