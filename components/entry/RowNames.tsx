import type { ComponentChildren } from 'preact'
import type { EntryName } from '../../glossary/entry'
import { inLanguage, type ReaderLanguage } from '../language'
import { useTranslate } from '../translate'
import { Restored } from './Stance'
import { asHeading } from './wording'

export interface RowNamesProps {
  row: EntryName
  language: ReaderLanguage
  /** How the name is shown, where it is more than its letters; it begins as headwords do. */
  show?(name: string): ComponentChildren
}

/** The name beside the one in the reader's language. */
export const otherName = (row: Pick<EntryName, 'name'>, language: ReaderLanguage): { text: string; lang: string } =>
  inLanguage(row.name, language === 'en' ? 'zh-Hans' : 'en')

/** What a row of a list says of an entry: its name and the name in the other language. */
export function RowNames({ row, language, show = (name) => name }: RowNamesProps) {
  const t = useTranslate()
  const name = inLanguage(row.name, language)
  const other = otherName(row, language)
  return (
    <>
      <span class={row.contested ? 'row-name row-contested' : 'row-name'} lang={name.lang}>
        {show(asHeading(name.text, name.lang))}
      </span>
      <Restored confidence={row.confidence} lang={name.lang} />{' '}
      {other.text !== name.text && (
        <span class="row-other" lang={other.lang}>
          {other.text}
          <Restored confidence={row.confidence} lang={other.lang} />
        </span>
      )}
      {row.contested && <span class="sr">{t('popup_contested')}</span>}
    </>
  )
}
