import { useRef, useState } from 'preact/hooks'
import { Tabs } from '../controls/Tabs'
import { inLanguage, type ReaderLanguage } from '../language'
import type { PopupGlossary, Shelf } from '../popup/popup-props'
import { SearchField } from '../popup/SearchField'
import { SurenessKey } from '../popup/SurenessKey'
import { unlisted } from '../popup/unlisted'
import { type Findings, saidOf, useFound, useOpenBest } from '../popup/use-found'
import { useTranslate } from '../translate'
import { EntryLink } from './EntryLink'

export interface GlossaryPageProps {
  glossary: PopupGlossary
  language: ReaderLanguage
  /** What to search for from the start: the words that were asked about. */
  query: string
  href(key: string): string
  /** Where an entry is written, with these words as its name. */
  writeHref(words?: string): string
  onOpen(key: string): void
}

const tabs = ['letters', 'subjects'] as const

/** All entries on a page of their own: search, and the lists of the popup with room to read. */
export function GlossaryPage(props: GlossaryPageProps) {
  const t = useTranslate()
  const { glossary, language, href } = props
  const [query, setQuery] = useState(props.query)
  const [tab, setTab] = useState<(typeof tabs)[number]>('letters')
  const field = useRef<HTMLInputElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  const findings = useFound(glossary, query)
  const onEnter = useOpenBest(query, findings, ({ key }) => props.onOpen(key))
  const lists = { language, href }
  const left = unlisted(glossary, t)
  return (
    <div class="g">
      <div class="g-head">
        <h1 class="title">{t('page_entries_title')}</h1>
        <a class="quiet" href={props.writeHref()}>
          {t('write_title')}
        </a>
      </div>
      <p class="run g-lead">{t('page_entries_lead', glossary.size)}</p>
      <SearchField
        field={field}
        value={query}
        size={glossary.size}
        onType={setQuery}
        onDown={() => panel.current?.querySelector<HTMLElement>('a')?.focus()}
        onEnter={onEnter}
      />
      {!findings && (
        <Tabs
          label={t('popup_lists')}
          panel="g-panel"
          selected={tab}
          tabs={tabs.map((id) => ({ id, label: t(`popup_tab_${id}`) }))}
          onSelect={(id) => setTab(id)}
        />
      )}
      <div
        ref={panel}
        id="g-panel"
        {...(!findings && { role: 'tabpanel' as const, 'aria-labelledby': `g-panel-${tab}` })}
      >
        {!findings && left !== undefined && <p class="label g-count">{left}</p>}
        {findings && <FoundList findings={findings} writeHref={props.writeHref} {...lists} />}
        {!findings && tab === 'letters' && (
          <>
            <Letters shelves={glossary.letters} />
            <ShelfList shelves={glossary.letters} {...lists} />
          </>
        )}
        {!findings && tab === 'subjects' && <ShelfList shelves={glossary.subjects} {...lists} />}
        <SurenessKey rows={findings?.found ?? glossary.letters.flatMap(({ items }) => items)} language={language} />
      </div>
    </div>
  )
}

type Lists = Pick<GlossaryPageProps, 'language' | 'href'>

function FoundList(props: Lists & Pick<GlossaryPageProps, 'writeHref'> & { findings: Findings }) {
  const t = useTranslate()
  const { findings, writeHref, ...lists } = props
  const { query, found, pending } = findings
  return (
    <>
      <p class="label g-count" role="status">
        {saidOf(findings, t)}
      </p>
      {found.length === 0 && !pending && (
        <a class="btn" href={writeHref(query)}>
          {t('popup_write_words', query)}
        </a>
      )}
      <ul class="g-found">
        {found.map((row) => (
          <li key={row.key}>
            <EntryLink row={row} {...lists} />
            {row.reason && (
              <p class="meta">
                {t(`popup_why_${row.reason.kind}`)} <bdi>{row.reason.text}</bdi>
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

/** A way to each letter: thousands of entries are a long page. */
function Letters({ shelves }: { shelves: readonly Shelf[] }) {
  const t = useTranslate()
  return (
    <nav class="g-letters" aria-label={t('popup_letters')}>
      {shelves.map(({ id }) => (
        <a key={id} href={`#${placeOf(id)}`}>
          {id}
        </a>
      ))}
    </nav>
  )
}

const placeOf = (shelf: string): string => `shelf-${shelf}`

function ShelfList({ shelves, ...lists }: Lists & { shelves: readonly Shelf[] }) {
  return (
    <>
      {shelves.map((shelf) => {
        const title = inLanguage(shelf.title, lists.language)
        return (
          <section key={shelf.id} id={placeOf(shelf.id)} class="g-shelf">
            <h2 lang={title.lang}>{title.text || shelf.id}</h2>
            <ul>
              {shelf.items.map((row) => (
                <li key={row.key}>
                  <EntryLink row={row} {...lists} />
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </>
  )
}
