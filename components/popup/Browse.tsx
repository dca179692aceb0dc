import { useRef } from 'preact/hooks'
import { Tabs } from '../controls/Tabs'
import { useLeftFocus } from '../controls/use-left-focus'
import { useTranslate } from '../translate'
import { Alphabet } from './Alphabet'
import { LeftAlone } from './LeftAlone'
import { type ListProps, PageTerms } from './Lists'
import { Notice } from './Notice'
import { Outline } from './Outline'
import { PrivateTerms } from './PrivateTerms'
import type { PopupProps, Site } from './popup-props'
import { popupState } from './popup-state'
import { Shelves } from './Shelves'
import { UnmarkedList } from './UnmarkedList'
import { unlisted } from './unlisted'

const tabs = ['page', 'letters', 'subjects', 'outline'] as const
export type Tab = (typeof tabs)[number]

/** The tab chosen; before that, this page where it has terms or may get some, and the alphabet where it cannot. */
export function shownTab(tab: Tab | undefined, site: Site | undefined): Tab {
  if (tab) return tab
  return site === undefined || popupState(site.facts).kind === 'on' || site.terms.length > 0 ? 'page' : 'letters'
}

export interface BrowseProps extends PopupProps {
  tab: Tab
  lists: ListProps
  onTab(tab: Tab): void
}

/** The four tabs and the list of the one selected. */
export function Browse(props: BrowseProps) {
  const t = useTranslate()
  const { glossary, lists, tab } = props
  const left = unlisted(glossary, t)
  // With the last meaning that is marked again, the list of those left unmarked goes.
  const pressed = useRef(false)
  const panel = useLeftFocus<HTMLDivElement>(pressed.current, props.site?.unmarked.length)
  const onUnmute: PopupProps['onUnmute'] = (mute) => {
    pressed.current = true
    props.onUnmute(mute)
  }
  return (
    <>
      <Tabs
        label={t('popup_lists')}
        panel="p-panel"
        selected={tab}
        tabs={tabs.map((id) => ({ id, label: t(`popup_tab_${id}`) }))}
        onSelect={props.onTab}
      />
      <div
        class="p-panel"
        id="p-panel"
        role="tabpanel"
        aria-labelledby={`p-panel-${tab}`}
        key={tab}
        ref={panel}
        tabIndex={-1}
      >
        {tab === 'page' && <ThisPage {...props} onUnmute={onUnmute} />}
        {(tab === 'letters' || tab === 'subjects') && left !== undefined && <p class="p-count label">{left}</p>}
        {tab === 'letters' && <Alphabet letters={glossary.letters} {...lists} />}
        {tab === 'subjects' && <Shelves shelves={glossary.subjects} {...lists} />}
        {tab === 'outline' && <Outline sections={glossary.outline} pages={props.pages} {...lists} />}
      </div>
    </>
  )
}

function ThisPage(props: BrowseProps) {
  const { site, lists, onUnmute, onPrivate } = props
  if (!site) return null
  const { kind } = popupState(site.facts)
  return (
    <>
      <Found {...props} site={site} />
      {(kind === 'on' || kind === 'once') && <PrivateTerms privately={site.privately} onShow={onPrivate} />}
      {site.alone.length > 0 && <LeftAlone alone={site.alone} {...lists} />}
      {site.unmarked.length > 0 && (
        <UnmarkedList unmarked={site.unmarked} language={lists.language} onUnmute={onUnmute} />
      )}
    </>
  )
}

function Found({ site, lists, onJump, onOffer }: BrowseProps & { site: Site }) {
  const t = useTranslate()
  if (site.terms.length > 0) return <PageTerms terms={site.terms} onJump={onJump} {...lists} />
  const state = popupState(site.facts)
  if (state.kind === 'on') return <Notice state={state} onOffer={onOffer} />
  return <p class="p-count label">{t('popup_page_unread')}</p>
}
