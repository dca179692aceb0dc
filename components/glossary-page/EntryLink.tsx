import type { BrowseEntry } from '../../glossary/browse'
import { Restored } from '../entry/Stance'
import { inLanguage, type ReaderLanguage } from '../language'
import { useTranslate } from '../translate'

/** One entry in a list: its name, and its name in the other language. */
export function EntryLink(props: { row: BrowseEntry; language: ReaderLanguage; href(key: string): string }) {
  const t = useTranslate()
  const { row, language, href } = props
  const name = inLanguage(row.name, language)
  const other = inLanguage(row.name, language === 'en' ? 'zh-Hans' : 'en')
  return (
    <a class="g-link" href={href(row.key)}>
      <span class={row.contested ? 'row-name row-contested' : 'row-name'} lang={name.lang}>
        {name.text}
      </span>
      <Restored confidence={row.confidence} lang={name.lang} />{' '}
      {other.text !== name.text && (
        <span class="row-other" lang={other.lang}>
          {other.text}
          <Restored confidence={row.confidence} lang={other.lang} />
        </span>
      )}
      {row.contested && <span class="sr">{t('popup_contested')}</span>}
    </a>
  )
}
