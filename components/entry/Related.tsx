import type { HTMLAttributes } from 'preact'
import type { EntryName } from '../../glossary/entry'
import { inLanguage, type ReaderLanguage } from '../language'
import { useTranslate } from '../translate'
import { Restored } from './Stance'
import { asHeading } from './wording'

/** How a name opens its entry: where it stands (card, popup), or as a page with an address. */
export type Opening = { onOpen(key: string): void } | { href(key: string): string }

export function relatedName({ name }: Pick<EntryName, 'name'>, language: ReaderLanguage) {
  const { text, lang } = inLanguage(name, language)
  return { text: asHeading(text, lang), lang }
}

/** Names of entries in a row; a name that takes a side keeps its dashed line, and says so to who cannot see it. */
export function RelatedList(
  props: Opening & { related: readonly EntryName[]; language: ReaderLanguage; label?: string },
) {
  const { related, language, label, ...opening } = props
  return (
    <ul class="related" lang={language} aria-label={label}>
      {related.map((neighbour) => (
        <li key={neighbour.key}>
          <Neighbour neighbour={neighbour} language={language} {...opening} />
        </li>
      ))}
    </ul>
  )
}

export type NeighbourProps = Opening & {
  neighbour: EntryName
  language: ReaderLanguage
  /** Further attributes of the link or button, such as its place among the stops for Tab. */
  attributes?: Pick<HTMLAttributes, 'tabIndex' | 'onFocus'>
}

/** One of them. */
export function Neighbour({ neighbour, language, attributes, ...opening }: NeighbourProps) {
  const t = useTranslate()
  const { text, lang } = relatedName(neighbour, language)
  const shared = { class: neighbour.contested ? 'takes-side' : undefined, 'data-key': neighbour.key, ...attributes }
  const inside = (
    <>
      <bdi lang={lang}>{text}</bdi>
      {neighbour.contested && <span class="sr"> ({t('entry_contested')})</span>}
      <Restored confidence={neighbour.confidence} lang={lang} />
    </>
  )
  if ('href' in opening)
    return (
      <a href={opening.href(neighbour.key)} {...shared}>
        {inside}
      </a>
    )
  return (
    <button type="button" onClick={() => opening.onOpen(neighbour.key)} {...shared}>
      {inside}
    </button>
  )
}
