import type { EntryView } from '../../glossary/entry'
import type { Source } from '../../glossary/pack'
import { useTranslate } from '../translate'
import { citesDocument, documentText, linkedHost, otherSources, shownHost } from './attribution'
import { interfaceLanguage } from './locator'

/** Where the definition and the notes come from; last, the document whose statements are quoted. */
export function Sources({ view }: { view: EntryView }) {
  const t = useTranslate()
  const own = documentText(view, t)
  return (
    <ol class="sources">
      {otherSources(view).map((source) => (
        <SourceItem key={`${source.title} ${source.url ?? ''}`} source={source} />
      ))}
      {own !== undefined && <li lang={interfaceLanguage(t)}>{own}</li>}
    </ol>
  )
}

/** How many lines `Sources` shows. */
export function sourceCount(view: EntryView): number {
  return otherSources(view).length + (citesDocument(view) ? 1 : 0)
}

/** What stands at the address, where it is not the original. */
const kinds: Record<string, string> = {
  official: 'entry_source_official',
  summary: 'entry_source_summary',
  copy: 'entry_source_copy',
  news: 'entry_source_news',
}

/** The language of a bibliographic line is told by its script: nothing else says it. */
const HAN_ONLY = /^[^A-Za-z]*\p{Script=Han}/u

function SourceItem({ source }: { source: Source }) {
  const t = useTranslate()
  const { organisation, title, year, url, kind } = source
  const text = `${organisation}, ${title}`
  const host = url === undefined ? undefined : shownHost(url)
  const kindKey = kind === undefined ? undefined : kinds[kind]
  return (
    <li lang={HAN_ONLY.test(text) ? 'zh-Hans' : 'en'}>
      <bdi>{organisation}</bdi>,{' '}
      {url !== undefined && linkedHost(url) !== undefined ? (
        <a href={url} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">
          <bdi>{title}</bdi>
        </a>
      ) : (
        <bdi>{title}</bdi>
      )}
      {year !== undefined && `, ${year}`}
      {host !== undefined && (
        <span class="host">
          {' '}
          {host}
          {kindKey !== undefined && <span lang={interfaceLanguage(t)}> · {t(kindKey)}</span>}
        </span>
      )}
    </li>
  )
}
