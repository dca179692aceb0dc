import { inLanguage } from '../language'
import { useTranslate } from '../translate'
import type { CardProps } from './card-props'

/** What other glossaries say of the same term, each under its name. */
export function CardAlso({ view, language, onOpen }: CardProps) {
  const t = useTranslate()
  return view.also?.map(({ key, packName, definition }) => {
    const glossary = inLanguage(packName, language)
    const { text, lang } = inLanguage(definition, language)
    return (
      <section key={key} class="note also">
        <h3 class="label" lang={glossary.lang}>
          <bdi>{glossary.text}</bdi>
        </h3>
        {text !== '' && (
          <p lang={lang}>
            <bdi>{text}</bdi>
          </p>
        )}
        <button type="button" class="strong-link" data-key={key} onClick={() => onOpen(key)}>
          {t('card_also_open')}
        </button>
      </section>
    )
  })
}

/** Where several glossaries speak, the first of them is named as well. */
export function CardSpeaker({ view, language }: CardProps) {
  const glossary = inLanguage(view.packName, language)
  if (!view.also) return null
  return (
    <p class="label speaker" lang={glossary.lang}>
      <bdi>{glossary.text}</bdi>
    </p>
  )
}
