import { useEffect, useRef, useState } from 'preact/hooks'
import { Keys } from '../controls/Keys'
import { Tabs } from '../controls/Tabs'
import { Wordmark } from '../controls/Wordmark'
import { Icon } from '../icons'
import { useTranslate } from '../translate'
import { CopyBriefing } from './CopyBriefing'
import { EntryPane } from './EntryPane'
import { Alphabet, type ListProps, PageTerms, Results, Shelves } from './Lists'
import { Notice } from './Notice'
import type { PopupProps, Site } from './popup-props'
import { type PopupState, popupState } from './popup-state'
import { ReachForm } from './ReachForm'
import { SearchField } from './SearchField'
import { SiteHead } from './SiteHead'

type Tab = 'page' | 'letters' | 'subjects' | 'outline'

/** An entry that is open, the list it was opened from, and the way back through entries opened from entries. */
interface Opened {
  key: string
  among: readonly string[]
  trail: readonly string[]
}

/** The popup: the site and its switch, search, four lists, and an entry in place of them all. */
export function Popup(props: PopupProps) {
  const t = useTranslate()
  const [tab, setTab] = useState<Tab>()
  const [query, setQuery] = useState('')
  const [opened, setOpened] = useState<Opened>()
  const [left, setLeft] = useState<string>()
  const [changing, setChanging] = useState(false)
  const search = useRef<HTMLInputElement>(null)
  const state = props.site && popupState(props.site.facts)

  useEffect(() => {
    if (opened === undefined && left === undefined && !changing) search.current?.focus()
    if (opened === undefined && left !== undefined)
      document.querySelector<HTMLElement>(`[data-stop$="${CSS.escape(left)}"]`)?.focus()
  }, [opened, left, changing])

  const open = (key: string, among: readonly string[]) => setOpened({ key, among, trail: [] })
  const back = () => {
    const parent = opened?.trail.at(-1)
    if (opened && parent !== undefined) return setOpened({ ...opened, key: parent, trail: opened.trail.slice(0, -1) })
    setLeft(opened?.key)
    setOpened(undefined)
  }
  const view = opened && props.glossary.entry(opened.key)
  if (opened && view)
    return (
      <EntryPane
        view={view}
        language={props.language}
        backTo={t(query !== '' ? 'popup_back_results' : `popup_tab_${shownTab(tab, props.site)}`)}
        parent={opened.trail.at(-1) === undefined ? undefined : props.glossary.entry(opened.trail.at(-1) ?? '')}
        among={opened.among}
        count={props.site?.terms.find((term) => term.key === opened.key)?.count ?? 0}
        onBack={back}
        onOpen={(key) => setOpened({ ...opened, key, trail: [...opened.trail, opened.key] })}
        onStep={(key) => setOpened({ ...opened, key, trail: [] })}
        onJump={props.onJump}
        onFullEntry={props.onFullEntry}
      />
    )
  const focusFirst = () => document.querySelector<HTMLElement>('#p-panel [data-stop][tabindex="0"]')?.focus()
  const found = query.trim() === '' ? undefined : props.glossary.search(query.trim())
  const toSearch = () => search.current?.focus()
  const lists = { language: props.language, onOpen: open, onLeave: toSearch }
  return (
    <div class="popup">
      <Head {...props} state={state} changing={changing} onChanging={setChanging} />
      {!changing && (
        <>
          <main class="p-main">
            <SearchField
              field={search}
              value={query}
              size={props.glossary.size}
              onType={setQuery}
              onDown={focusFirst}
              onEnter={() =>
                found?.[0] &&
                open(
                  found[0].key,
                  found.map((row) => row.key),
                )
              }
            />
            {found ? (
              <div class="p-panel p-flat" id="p-panel">
                <Results found={found} query={query} {...lists} />
              </div>
            ) : (
              <Browse {...props} state={state} tab={shownTab(tab, props.site)} onTab={setTab} lists={lists} />
            )}
          </main>
          <Foot {...props} state={state} searching={found !== undefined} />
        </>
      )}
    </div>
  )
}

/** The tab chosen; before that, this page where it has terms or may get some, and the alphabet where it cannot. */
function shownTab(tab: Tab | undefined, site: Site | undefined): Tab {
  return (
    tab ?? (site === undefined || popupState(site.facts).kind === 'on' || site.terms.length > 0 ? 'page' : 'letters')
  )
}

function Head(
  props: PopupProps & { state: PopupState | undefined; changing: boolean; onChanging(changing: boolean): void },
) {
  const t = useTranslate()
  const { site, state, changing, onChanging } = props
  const paused = state?.kind === 'paused'
  return (
    <>
      <header class="p-top">
        <Wordmark />
        <span class="p-tools">
          {state && !paused && (
            <button type="button" class="quiet" onClick={props.onPause}>
              {t('popup_pause')}
            </button>
          )}
          <button
            type="button"
            class="tool"
            aria-label={t('popup_options')}
            title={t('popup_options')}
            onClick={props.onOptions}
          >
            <Icon name="options" />
          </button>
        </span>
      </header>
      {props.unreachable && (
        <p class="p-notice" role="alert">
          {t('popup_unreachable')}
        </p>
      )}
      {site && state && (
        <SiteHead
          site={site}
          state={state}
          changing={changing}
          onSwitch={props.onSwitch}
          onChange={() => onChanging(!changing)}
        />
      )}
      {changing && site && state?.change && (
        <ReachForm
          site={site}
          onSave={(rule) => {
            props.onRule(rule)
            onChanging(false)
          }}
          onForget={(rule) => {
            props.onForget(rule)
            onChanging(false)
          }}
          onClose={() => onChanging(false)}
        />
      )}
      {state && state.kind !== 'on' && <Notice state={state} size={props.glossary.size} onOffer={props.onOffer} />}
    </>
  )
}

interface BrowseProps extends PopupProps {
  state: PopupState | undefined
  tab: Tab
  lists: ListProps
  onTab(tab: Tab): void
}

const tabs = ['page', 'letters', 'subjects', 'outline'] as const

function Browse(props: BrowseProps) {
  const t = useTranslate()
  const { glossary, lists, tab } = props
  return (
    <>
      <Tabs
        label={t('popup_lists')}
        panel="p-panel"
        selected={tab}
        tabs={tabs.map((id) => ({ id, label: t(`popup_tab_${id}`) }))}
        onSelect={props.onTab}
      />
      <div class="p-panel" id="p-panel" role="tabpanel" aria-labelledby={`p-panel-${tab}`} key={tab}>
        {tab === 'page' && <ThisPage {...props} />}
        {tab === 'letters' && <Alphabet letters={glossary.letters} {...lists} />}
        {tab === 'subjects' && <Shelves shelves={glossary.subjects} {...lists} />}
        {tab === 'outline' && <Shelves shelves={glossary.outline} {...lists} />}
      </div>
    </>
  )
}

function ThisPage({ site, state, lists, glossary, onJump, onOffer }: BrowseProps) {
  const t = useTranslate()
  if (site && site.terms.length > 0) return <PageTerms terms={site.terms} onJump={onJump} {...lists} />
  if (state?.kind === 'on') return <Notice state={state} size={glossary.size} onOffer={onOffer} />
  return <p class="p-count label">{t('popup_page_unread')}</p>
}

function Foot(props: PopupProps & { state: PopupState | undefined; searching: boolean }) {
  const t = useTranslate()
  const terms = props.site?.terms ?? []
  if (props.searching)
    return (
      <footer class="p-foot">
        <span class="meta">
          <kbd>↑</kbd> <kbd>↓</kbd> {t('popup_key_choose')} <kbd>Enter</kbd> {t('popup_key_open')}
        </span>
      </footer>
    )
  if (terms.length === 0) return null
  return (
    <footer class="p-foot">
      <CopyBriefing {...props} />
      {props.shortcut !== '' && (
        <span class="meta">
          {t('popup_next_term')} <Keys shortcut={props.shortcut} />
        </span>
      )}
    </footer>
  )
}
