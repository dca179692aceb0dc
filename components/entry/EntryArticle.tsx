import type { ComponentChildren } from 'preact'
import type { EntryView } from '../../glossary/entry'
import type { Texts } from '../../glossary/pack'
import { inLanguage, type ReaderLanguage } from '../language'
import { useTranslate } from '../translate'
import { Definition } from './Definition'
import { Forms } from './Forms'
import { interfaceLanguage, whoSays } from './locator'
import { Names } from './Names'
import { PointItem } from './Points'
import { Readings } from './Readings'
import { RelatedList } from './Related'
import { Sources, sourceCount } from './Sources'
import { Contested, Sureness } from './Stance'
import { Gloss, Repairs } from './WordingParts'
import { naming, repairsOf } from './wording'

export interface EntryArticleProps {
  view: EntryView
  language: ReaderLanguage
  /** One column in the popup (the default); side-heads in the margin on a page of its own. */
  variant?: 'popup' | 'page'
  onOpen(key: string): void
  /** Puts a wording on the clipboard; without it no wording has a copy button. */
  onCopy?(text: string): void
  /** What the reader can do with the entry, below its definition. */
  actions?: ComponentChildren
}

/** Everything that is known of one entry. */
export function EntryArticle(props: EntryArticleProps) {
  const { view, language, variant = 'popup', onOpen, onCopy } = props
  const t = useTranslate()
  const { entry } = view
  const named = naming(entry, language)
  return (
    <article class="entry" data-variant={variant} lang={interfaceLanguage(t)}>
      <header class="e-head">
        <p class="label e-field">
          <span lang={inLanguage(view.subjectField, language).lang}>
            {inLanguage(view.subjectField, language).text}
          </span>
          {entry.contested && <Contested />}
        </p>
        <h1 class="headword" lang={named.headword.lang}>
          <bdi>{named.headword.text}</bdi>
        </h1>
        <Names naming={named} confidence={entry.confidence} />
        <Definition view={view} language={language} />
        {props.actions}
      </header>
      <Said view={view} language={language} />
      {entry.readings.length > 0 && (
        <Section title={t('entry_readings')}>
          <Readings readings={entry.readings} language={language} />
        </Section>
      )}
      <Prose title={t('entry_in_the_news')} texts={entry.inTheNews} language={language} />
      <WordingSection view={view} language={language} />
      <Section title={t('entry_forms')}>
        <Forms entry={entry} {...(onCopy && { onCopy })} />
      </Section>
      <RelatedSection view={view} language={language} onOpen={onOpen} />
      {sourceCount(view) > 0 && (
        <Section title={t('entry_sources')}>
          <Sources view={view} />
        </Section>
      )}
    </article>
  )
}

type Part = { view: EntryView; language: ReaderLanguage }

function Section(props: { title: string; beside?: ComponentChildren; children: ComponentChildren }) {
  return (
    <section class="e-row">
      <div class="e-side">
        <h2 class="label">{props.title}</h2>
        {props.beside}
      </div>
      <div class="e-main">{props.children}</div>
    </section>
  )
}

function Prose(props: { title: string; texts: Texts | undefined; language: ReaderLanguage }) {
  if (!props.texts) return null
  const { text, lang } = inLanguage(props.texts, props.language)
  return (
    <Section title={props.title}>
      <p class="e-prose" lang={lang}>
        {text}
      </p>
    </Section>
  )
}

function Said({ view, language }: Part) {
  const t = useTranslate()
  if (view.points.length === 0) return null
  return (
    <Section title={whoSays(view, t)}>
      <ul class="e-said">
        {view.points.map((point) => (
          <PointItem key={point.id} point={point} document={view.document} language={language} />
        ))}
      </ul>
    </Section>
  )
}

/** Both scripts' glosses would repeat each other: one is shown, in the reader's script. */
function WordingSection({ view, language }: Part) {
  const t = useTranslate()
  const { entry } = view
  const { chinese } = naming(entry, language)
  const repairs = repairsOf(entry, view.points)
  const note = entry.wordingNote && inLanguage(entry.wordingNote, language)
  const glossed = chinese !== undefined && entry.gloss[chinese.text] !== undefined
  if (!entry.confidence && !note && !glossed && repairs.length === 0) return null
  return (
    <Section title={t('entry_wording')} beside={entry.confidence && <Sureness confidence={entry.confidence} />}>
      <Gloss entry={entry} chinese={chinese} />
      <Repairs repairs={repairs} />
      {note && (
        <p class="e-prose" lang={note.lang}>
          {note.text}
        </p>
      )}
    </Section>
  )
}

const relationOrder = [
  'broader',
  'part-of',
  'narrower',
  'has-part',
  'succeeds',
  'followed-by',
  'contrasts',
  'related',
] as const

function RelatedSection({ view, language, onOpen }: Part & { onOpen(key: string): void }) {
  const t = useTranslate()
  const groups = relationOrder
    .map((type) => ({ type, related: view.related.filter((neighbour) => neighbour.type === type) }))
    .filter(({ related }) => related.length > 0)
  if (groups.length === 0) return null
  return (
    <Section title={t('entry_related')}>
      {groups.map(({ type, related }) => (
        <div key={type} class="related-group">
          <p class="label">{t(`relation_${type.replace('-', '_')}`)}</p>
          <RelatedList related={related} language={language} onOpen={onOpen} />
        </div>
      ))}
    </Section>
  )
}
