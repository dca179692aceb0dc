import type { Source } from '../../glossary/pack'
import { useTranslate } from '../translate'

/** A statement of an entry that rests on sources. */
export type Cited = NonNullable<Source['supports']>[number]

/** What a source supports; one that does not say so supports the definition. */
export const supportOf = (source: Source): readonly Cited[] => source.supports ?? ['definition']

/** Anchor of a source in the numbered list; numbers begin with 1. */
export const sourceId = (number: number): string => `source-${number}`

interface CitationsProps {
  /** All that the entry has, in the order of their numbers. */
  sources: readonly Source[]
  of: Cited
  /** Only those with these titles; else all that support the statement. */
  titles?: readonly string[] | undefined
}

/** The numbers of the sources that a statement rests on, each a link to its line in the list. */
export function Citations({ sources, of, titles }: CitationsProps) {
  const t = useTranslate()
  const cited = sources.flatMap((source, index) =>
    supportOf(source).includes(of) && (titles?.includes(source.title) ?? true)
      ? [{ number: index + 1, organisation: source.organisation }]
      : [],
  )
  if (cited.length === 0) return null
  return (
    <sup class="cites">
      {cited.map(({ number, organisation }) => (
        <a key={number} href={`#${sourceId(number)}`} aria-label={t('entry_cites', number, organisation)}>
          {number}
        </a>
      ))}
    </sup>
  )
}
