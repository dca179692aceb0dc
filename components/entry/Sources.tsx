import type { EntryView } from '../../glossary/entry'
import type { Source } from '../../glossary/pack'
import { useTranslate } from '../translate'
import {
  citesDocument,
  documentText,
  linkedHost,
  numberedSources,
  otherSources,
  shownHost,
  sourceNames,
} from './attribution'
import { type Cited, sourceId, supportOf } from './Citations'
import { interfaceLanguage } from './locator'

/**
 * Where the definition and the notes come from; last, the document whose statements are quoted.
 * `cited`: the text refers to the lines by number, and each says what it supports.
 */
export function Sources({ view, cited = false }: { view: EntryView; cited?: boolean }) {
  const t = useTranslate()
  const own = documentText(view, t)
  const sources = otherSources(view)
  const [citation] = numberedSources(view).slice(sources.length)
  const anchor = (number: number) => (cited ? { id: sourceId(number) } : {})
  return (
    <ol class="sources">
      {sources.map((source, index) => (
        <li
          key={`${source.title} ${source.url ?? ''}`}
          lang={HAN_ONLY.test(lineOf(source)) ? 'zh-Hans' : 'en'}
          {...anchor(index + 1)}
        >
          <SourceLine source={source} />
          {cited && <Supports source={source} />}
        </li>
      ))}
      {own !== undefined && (
        <li lang={interfaceLanguage(t)} {...anchor(sources.length + 1)}>
          {own}
          {cited && <Supports source={citation} quoted={view.points.length > 0} />}
        </li>
      )}
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
const lineOf = ({ organisation, title }: Source): string => `${organisation}, ${title}`

function SourceLine({ source }: { source: Source }) {
  const t = useTranslate()
  const { year, url, kind } = source
  const { publisher, title } = sourceNames(source)
  const host = url === undefined || url === title ? undefined : shownHost(url)
  const kindKey = kind === undefined ? undefined : kinds[kind]
  return (
    <>
      {publisher !== undefined && (
        <>
          <bdi>{publisher}</bdi>,{' '}
        </>
      )}
      {url !== undefined && linkedHost(url) !== undefined ? (
        <a href={url} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">
          <bdi>{title}</bdi>
        </a>
      ) : (
        <bdi>{title}</bdi>
      )}
      {year !== undefined && `, ${year}`}
      {host !== undefined && (
        <>
          {' '}
          <span class="host">
            {host}
            {kindKey !== undefined && <span lang={interfaceLanguage(t)}> · {t(kindKey)}</span>}
          </span>
        </>
      )}
    </>
  )
}

const headOf: Record<Cited, string> = {
  definition: 'entry_definition',
  'in-the-news': 'entry_in_the_news',
  readings: 'entry_readings',
  wording: 'entry_wording',
}

interface SupportsProps {
  /** None for a document that is quoted alone. */
  source: Source | undefined
  /** Points of it are among the statements. */
  quoted?: boolean
}

/** Which statements of the entry rest on it, by their heads; or that it is where the words were met. */
function Supports({ source, quoted = false }: SupportsProps) {
  const t = useTranslate()
  const statements = source ? supportOf(source) : []
  const heads = [...(quoted ? [t('entry_quoted')] : []), ...statements.map((statement) => t(headOf[statement]))]
  return (
    <span class="supports" lang={interfaceLanguage(t)}>
      {heads.length > 0 ? t('entry_source_supports', heads.join(t('entry_join'))) : t('write_example')}
    </span>
  )
}
