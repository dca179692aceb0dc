/** The entry page: one entry in full (`?key=`), or all of them with search (`?q=`) and browsing. */
import '../../components/tokens.css'
import '../../components/base.css'
import '../../components/controls/controls.css'
import '../../components/screen.css'
import '../../components/entry/entry.css'
import '../../components/entry/fix.css'
import '../../components/entry/row-names.css'
import '../../components/glossary-page/entry-link.css'
import '../../components/glossary-page/glossary-page.css'
import browser from 'webextension-polyfill'
import { CopyLink } from '../../components/controls/CopyLink'
import { PageFrame } from '../../components/controls/PageFrame'
import { applyTheme, present } from '../../components/controls/present'
import { EntryArticle } from '../../components/entry/EntryArticle'
import { GlossaryPage } from '../../components/glossary-page/GlossaryPage'
import { inLanguage, type ReaderLanguage } from '../../components/language'
import { popupGlossary } from '../../components/popup/popup-glossary'
import { briefMap } from '../../glossary/brief/map'
import { brief } from '../../glossary/brief/pack'
import { names, viewEntry } from '../../glossary/entry'
import { copyText } from '../../platform/clipboard'
import { entryAddress, mapAddress, ownPages, pointAddress } from '../../platform/own-pages'
import { type Reader, readerOfPages } from '../../platform/reader'
import type { Settings } from '../../platform/settings'
import { translate } from '../../platform/translate'
import { Own } from './Own'

const packs = [brief]
const isOnMap = (id: string) => briefMap.groups.some(({ nodes }) => nodes.some(({ concept }) => concept === id))

function All({ language, query }: { language: ReaderLanguage; query: string }) {
  return (
    <GlossaryPage
      glossary={popupGlossary(packs, language)}
      {...{ language, query }}
      href={entryAddress}
      onOpen={(key) => location.assign(entryAddress(key))}
    />
  )
}

function One({ entryKey, language, settings }: { entryKey: string; language: ReaderLanguage; settings: Settings }) {
  const own = settings.corrections.find(({ concept }) => concept === entryKey)
  const found = viewEntry(packs, entryKey)
  const view = found && own ? { ...found, own: own.definition } : found
  return (
    <>
      <p class="g-back">
        <a class="strong-link" href={ownPages.entries}>
          {translate('page_entry_all')}
        </a>
        {view && (
          <span class="g-acts">
            {isOnMap(view.entry.id) && (
              <a class="quiet" href={mapAddress(view.entry.id)}>
                {translate('page_on_map')}
              </a>
            )}
            <CopyLink address={browser.runtime.getURL(entryAddress(entryKey))} onCopy={copyText} />
          </span>
        )}
      </p>
      {view ? (
        <EntryArticle
          view={view}
          language={language}
          variant="page"
          href={entryAddress}
          pointHref={pointAddress}
          entryOf={(key) => viewEntry(packs, key)}
          onCopy={copyText}
          actions={<Own {...{ view, language, settings }} definition={own?.definition ?? {}} onChanged={begin} />}
        />
      ) : (
        <h1 class="title">{translate('page_entry_missing')}</h1>
      )}
    </>
  )
}

function show({ language, theme, settings }: Reader): void {
  const parameters = new URLSearchParams(location.search)
  const key = parameters.get('key')
  const view = key === null ? undefined : viewEntry(packs, key)
  document.title = view
    ? translate('page_title_entry', inLanguage(names(view.entry), language).text)
    : translate('page_title_entries')
  applyTheme(theme)
  present(
    <PageFrame current="entries" links={ownPages} width="text">
      {key === null ? (
        <All language={language} query={parameters.get('q') ?? ''} />
      ) : (
        <One entryKey={key} {...{ language, settings }} />
      )}
    </PageFrame>,
    translate,
  )
}

function begin(): void {
  readerOfPages().then(show)
}

begin()
