import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { useTranslate } from '../translate'
import { Browse, shownTab, type Tab } from './Browse'
import { EntryPane } from './EntryPane'
import { Results } from './Lists'
import { PopupFoot } from './PopupFoot'
import { PopupHead } from './PopupHead'
import type { PopupProps } from './popup-props'
import { popupState } from './popup-state'
import { ReachForm } from './ReachForm'
import { SearchField } from './SearchField'
import { type Findings, useFound, useOpenBest } from './use-found'
import { useOpened } from './use-opened'

/** The popup: the site and its switch, search, four lists; an entry in place of them all. */
export function Popup(props: PopupProps) {
  const [tab, setTab] = useState<Tab>()
  const [query, setQuery] = useState('')
  const [shelf, setShelf] = useState<string>()
  const { opened, left, ...entries } = useOpened()
  const shown = shownTab(tab, props.site)
  const t = useTranslate()
  const view = opened && props.glossary.entry(opened.key)
  const missing = opened && !view ? opened.key : undefined
  useEffect(() => {
    if (missing !== undefined) props.onWanted(missing)
  }, [missing])
  if (!opened || !view)
    return (
      <Front
        {...props}
        {...{ tab: shown, query, left, shelf }}
        onTab={setTab}
        onQuery={setQuery}
        onShelf={setShelf}
        onOpen={entries.open}
      />
    )
  const parent = opened.trail.at(-1)
  return (
    <EntryPane
      view={view}
      language={props.language}
      backTo={t(query !== '' ? 'popup_back_results' : `popup_tab_${shown}`)}
      parent={parent === undefined ? undefined : props.glossary.entry(parent)}
      among={opened.among}
      count={props.site?.terms.find((term) => term.key === opened.key)?.count ?? 0}
      onBack={entries.back}
      onOpen={entries.follow}
      onStep={entries.step}
      onJump={props.onJump}
      onFullEntry={props.onFullEntry}
      pointHref={props.pointHref}
      entryOf={props.glossary.entry}
      onCopy={props.onCopy}
    />
  )
}

interface FrontProps extends PopupProps {
  tab: Tab
  query: string
  /** The entry just left: its row takes the focus. */
  left: string | undefined
  /** The shelf that is open, also after an entry stood in its place. */
  shelf: string | undefined
  onTab(tab: Tab): void
  onQuery(query: string): void
  onShelf(shelf: string | undefined): void
  onOpen(key: string, among: readonly string[]): void
}

/** Everything but an entry. While a rule is being changed, the form has the place of the lists. */
function Front(props: FrontProps) {
  const [changing, setChanging] = useState(false)
  const { site } = props
  const state = site && popupState(site.facts)
  const form = changing && state?.change ? site : undefined
  const findings = useFound(props.glossary, props.query)
  return (
    <div class="popup">
      <PopupHead {...props} state={state} changing={form !== undefined} onChanging={setChanging} />
      {form ? (
        <ReachForm site={form} onSave={props.onRule} onForget={props.onForget} onClose={() => setChanging(false)} />
      ) : (
        <>
          <Glossary {...props} findings={findings} />
          <PopupFoot {...props} results={findings !== undefined && findings.found.length > 0} />
        </>
      )}
    </div>
  )
}

/** The search field, and below it what it found, or the tabs. */
function Glossary(props: FrontProps & { findings: Findings | undefined }) {
  const { glossary, language, left, onOpen, query, findings } = props
  const field = useRef<HTMLInputElement>(null)
  const main = useRef<HTMLElement>(null)
  const row = (selector: string) => main.current?.querySelector<HTMLElement>(selector)
  // Before it is painted: what is typed into a popup that can be seen reaches the field.
  useLayoutEffect(() => {
    const back = left === undefined ? undefined : row(`[data-stop$="${CSS.escape(left)}"]`)
    ;(back ?? field.current)?.focus()
  }, [left])
  const onEnter = useOpenBest(query, findings, (best) => onOpen(best.key, findings?.found.map(({ key }) => key) ?? []))
  const { shelf, onShelf } = props
  const lists = { language, shelf, onShelf, onOpen, onLeave: () => field.current?.focus() }
  return (
    <main class="p-main" ref={main}>
      <SearchField
        field={field}
        value={query}
        size={glossary.size}
        onType={props.onQuery}
        onDown={() => row('#p-panel [data-stop][tabindex="0"]')?.focus()}
        onEnter={onEnter}
      />
      {findings ? (
        <div class="p-panel p-flat" id="p-panel">
          <Results findings={findings} onWrite={props.onWrite} {...lists} />
        </div>
      ) : (
        <Browse {...props} lists={lists} />
      )}
    </main>
  )
}
