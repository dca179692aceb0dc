import type { ComponentChild } from 'preact'
import type { EntryView } from '../../glossary/entry'
import { inLanguage, type ReaderLanguage } from '../language'
import { useTranslate } from '../translate'

/** The definition; where the reader wrote one of their own, that first, and the glossary's below it under its name. */
export function Definition(props: {
  view: EntryView
  language: ReaderLanguage
  /** The sources that the glossary's definition rests on. */
  cites?: ComponentChild
}) {
  const t = useTranslate()
  const { view, language, cites } = props
  const { text, lang } = inLanguage(view.entry.definition, language)
  const own = view.own && inLanguage(view.own, language)
  if (!own && text === '') return null
  if (!own)
    return (
      <p class="definition" lang={lang}>
        {text}
        {cites}
      </p>
    )
  return (
    <>
      <p class="definition" lang={own.lang}>
        <bdi>{own.text}</bdi>
      </p>
      <p class="meta">{t('entry_own_says')}</p>
      {text !== '' && (
        <p class="note-text glossary-says" lang={lang}>
          <span class="label">{t('entry_glossary_says')}</span> {text}
          {cites}
        </p>
      )}
    </>
  )
}
