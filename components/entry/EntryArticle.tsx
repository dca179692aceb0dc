import type { ComponentChild, ComponentChildren } from 'preact'
import type { EntryView } from '../../glossary/entry'
import { inLanguage, type ReaderLanguage } from '../language'
import { useTranslate } from '../translate'
import { numberedSources } from './attribution'
import { Citations, type Cited } from './Citations'
import { Definition } from './Definition'
import { EntrySection } from './EntrySection'
import { Forms } from './Forms'
import { interfaceLanguage, whoSays } from './locator'
import { Names } from './Names'
import { Parts, type PartsProps } from './Parts'
import { PointItem } from './Points'
import { Readings } from './Readings'
import { type Opening, RelatedList } from './Related'
import { Sources, sourceCount } from './Sources'
import { Contested, Sureness } from './Stance'
import { Standing } from './Standing'
import { Gloss, Repairs } from './WordingParts'
import { isGlossed, naming, repairsOf } from './wording'

export type EntryArticleProps = Opening & {
  view: EntryView
  language: ReaderLanguage
  /** One column in the popup (the default); side-heads in the margin and numbered sources on a page of its own. */
  variant?: 'popup' | 'page'
  /** Address of a point in the brief: where a point stands leads there. */
  pointHref(pointId: string): string
  /** What is known of a neighbour, to show what this entry consists of. */
  entryOf(key: string): EntryView | undefined
  /** Puts a wording on the clipboard; without it no wording has a copy button. */
  onCopy?(text: string): Promise<boolean>
  /** What the reader can do with the entry, below its definition. */
  actions?: ComponentChildren
}

/** Everything that is known of one entry. */
export function EntryArticle(props: EntryArticleProps) {
  const t = useTranslate()
  const { view, language, variant = 'popup', pointHref, entryOf, onCopy, actions, ...opening } = props
  const { entry } = view
  const cites = (of: Cited, titles?: readonly string[]) =>
    variant === 'page' && <Citations sources={numberedSources(view)} of={of} titles={titles} />
  // A popup goes away when its own address changes: the brief gets a tab.
  const placeOf = (pointId: string) => ({ href: pointHref(pointId), newTab: variant === 'popup' })
  const placed = entry.readings.flatMap(({ sources = [] }) => sources)
  const unplaced = entry.sources.flatMap(({ title }) => (placed.includes(title) ? [] : [title]))
  const news = entry.inTheNews && inLanguage(entry.inTheNews, language)
  return (
    <article class="entry" data-variant={variant} lang={interfaceLanguage(t)}>
      <Head {...{ view, language, cites }} {...(variant === 'page' && aside(view, language))}>
        {actions}
      </Head>
      <PartsSection {...{ view, language, placeOf, entryOf }} {...opening} />
      <Said {...{ view, language, placeOf }} />
      {entry.readings.length > 0 && (
        <EntrySection title={t('entry_readings')} beside={unplaced.length > 0 && cites('readings', unplaced)}>
          <Readings readings={entry.readings} language={language} cites={(titles) => cites('readings', titles)} />
        </EntrySection>
      )}
      {news && (
        <EntrySection title={t('entry_in_the_news')}>
          <p class="e-prose" lang={news.lang}>
            {news.text}
            {cites('in-the-news')}
          </p>
        </EntrySection>
      )}
      <WordingSection view={view} language={language} cites={cites} />
      <EntrySection title={t('entry_forms')}>
        <Forms entry={entry} {...(onCopy && { onCopy })} />
        {entry.terms.every(({ mark }) => mark === 'search-only') && (
          <p class="meta e-unmarked">{t('entry_unmarked')}</p>
        )}
      </EntrySection>
      <RelatedSection view={view} language={language} {...opening} />
      {sourceCount(view) > 0 && (
        <EntrySection title={t('entry_sources')}>
          <Sources view={view} cited={variant === 'page'} />
        </EntrySection>
      )}
    </article>
  )
}

interface Shown {
  view: EntryView
  language: ReaderLanguage
}

type Cites = (of: Cited, titles?: readonly string[]) => ComponentChild

/** Entries that were given no subject are filed under their glossary's own name, which is none. */
function subjectOf({ subjectField, packName }: EntryView, language: ReaderLanguage) {
  const field = inLanguage(subjectField, language)
  return field.text === inLanguage(packName, language).text ? undefined : field
}

/** What a page has room for beside the name. A glossary drawn from a document says further down whose words these are. */
const aside = ({ entry: { tags }, document, packName }: EntryView, language: ReaderLanguage) => ({
  tags,
  ...(!document && { glossary: inLanguage(packName, language) }),
})

interface HeadProps extends Shown {
  cites: Cites
  tags?: readonly string[] | undefined
  glossary?: ReturnType<typeof inLanguage>
  children: ComponentChildren
}

function Head({ view, language, cites, tags = [], glossary, children }: HeadProps) {
  const t = useTranslate()
  const { entry } = view
  const named = naming(entry, language)
  const field = subjectOf(view, language)
  return (
    <header class="e-head">
      <p class="label e-field">
        {glossary && (
          <span>
            <span class="sr">{t('write_glossary')} </span>
            <bdi lang={glossary.lang}>{glossary.text}</bdi>
          </span>
        )}
        {field && <span lang={field.lang}>{field.text}</span>}
        {tags.length > 0 && (
          <span>
            <span class="sr">{t('entry_tags')} </span>
            <bdi>{tags.join(t('entry_join'))}</bdi>
          </span>
        )}
        {entry.contested && <Contested />}
      </p>
      <h1 class="headword" lang={named.headword.lang}>
        <bdi>{named.headword.text}</bdi>
      </h1>
      <Names naming={named} confidence={entry.confidence} />
      <Standing view={view} />
      <Definition view={view} language={language} cites={cites('definition')} />
      {children}
    </header>
  )
}

/** Points shown at once: what others hold of the matter must not stand pages below what the document says. */
const MOST_POINTS = 5

function Said({ view, language, placeOf }: Shown & Pick<PartsProps, 'placeOf'>) {
  const t = useTranslate()
  const { points } = view
  if (points.length === 0) return <Beside {...{ view, language }} />
  // A fold for a single one saves no room.
  const shown = points.length > MOST_POINTS + 1 ? MOST_POINTS : points.length
  const items = points.map((point) => (
    <PointItem key={point.id} point={point} document={view.document} language={language} place={placeOf(point.id)} />
  ))
  return (
    <EntrySection title={whoSays(view, t)}>
      <ul class="e-said">{items.slice(0, shown)}</ul>
      {shown < points.length && (
        <details class="e-further">
          <summary>{t('card_points_other', points.length - shown)}</summary>
          <ul class="e-said">{items.slice(shown)}</ul>
        </details>
      )}
    </EntrySection>
  )
}

/** That the document does not speak of it is told where its statements would be looked for, and not as one of them. */
function Beside({ view, language }: Shown) {
  const t = useTranslate()
  const because = view.beside && inLanguage(view.beside, language)
  return (
    because && (
      <EntrySection title={t('entry_beside')}>
        <p class="e-prose" lang={because.lang}>
          {because.text}
        </p>
      </EntrySection>
    )
  )
}

/** What makes it up is shown at more length than its other neighbours: most who look up "five links" look for the five. */
const consisting = ['has-part', 'narrower'] as const

function PartsSection(props: Shown & Opening & Pick<PartsProps, 'placeOf'> & Pick<EntryArticleProps, 'entryOf'>) {
  const t = useTranslate()
  const { view, entryOf, ...rest } = props
  return (
    <>
      {consisting.map((type) => {
        const parts = view.related
          .filter((neighbour) => neighbour.type === type)
          .flatMap((name) => {
            const part = entryOf(name.key)
            return part ? [{ name, view: part }] : []
          })
        return (
          parts.length > 0 && (
            <EntrySection key={type} title={t(`relation_${type.replace('-', '_')}`)}>
              <Parts parts={parts} {...rest} />
            </EntrySection>
          )
        )
      })}
    </>
  )
}

/** Both scripts' glosses would repeat each other: one is shown, in the reader's script. */
function WordingSection({ view, language, cites }: Shown & { cites: Cites }) {
  const t = useTranslate()
  const { entry } = view
  const { chinese } = naming(entry, language)
  const repairs = repairsOf(entry, view.points)
  const note = entry.wordingNote && inLanguage(entry.wordingNote, language)
  const sure = entry.confidence && <Sureness confidence={entry.confidence} />
  const worded = isGlossed(entry, chinese, language) || repairs.length > 0
  const told = note !== undefined || worded
  if (!sure && !told) return null
  return (
    <EntrySection title={t(worded || sure ? 'entry_wording' : 'entry_note')} beside={told && sure}>
      {!told && sure}
      <Gloss entry={entry} chinese={chinese} language={language} />
      <Repairs repairs={repairs} language={language} />
      {note && (
        <p class="e-prose" lang={note.lang}>
          {note.text}
          {cites('wording')}
        </p>
      )}
    </EntrySection>
  )
}

const relationOrder = ['broader', 'part-of', 'succeeds', 'followed-by', 'contrasts', 'related'] as const

function RelatedSection({ view, language, ...opening }: Shown & Opening) {
  const t = useTranslate()
  const groups = relationOrder
    .map((type) => ({ type, related: view.related.filter((neighbour) => neighbour.type === type) }))
    .filter(({ related }) => related.length > 0)
  if (groups.length === 0) return null
  return (
    <EntrySection title={t('entry_related')}>
      {groups.map(({ type, related }) => (
        <div key={type} class="related-group">
          <p class="label">{t(`relation_${type.replace('-', '_')}`)}</p>
          <RelatedList related={related} language={language} {...opening} />
        </div>
      ))}
    </EntrySection>
  )
}
