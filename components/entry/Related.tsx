import type { EntryName } from '../../glossary/entry'
import { inLanguage, type ReaderLanguage } from '../language'
import { useTranslate } from '../translate'
import { asHeading } from './wording'

export function relatedName({ name }: EntryName, language: ReaderLanguage): { text: string; lang: string } {
  const { text, lang } = inLanguage(name, language)
  return { text: asHeading(text, lang), lang }
}

/** Neighbouring entries; a name that takes a side keeps its dashed line, and says so to who cannot see it. */
export function RelatedList(props: {
  related: readonly EntryName[]
  language: ReaderLanguage
  onOpen(key: string): void
}) {
  const t = useTranslate()
  return (
    <ul class="related" lang={props.language}>
      {props.related.map((neighbour) => {
        const { text, lang } = relatedName(neighbour, props.language)
        return (
          <li key={neighbour.key}>
            <button
              type="button"
              class={neighbour.contested ? 'takes-side' : undefined}
              data-key={neighbour.key}
              onClick={() => props.onOpen(neighbour.key)}
            >
              <bdi lang={lang}>{text}</bdi>
              {neighbour.contested && <span class="sr"> ({t('entry_contested')})</span>}
            </button>
          </li>
        )
      })}
    </ul>
  )
}
