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
import { asHeading } from '../../components/entry/wording'
import { GlossaryPage } from '../../components/glossary-page/GlossaryPage'
import { inLanguage, type ReaderLanguage } from '../../components/language'
import { popupGlossary } from '../../components/popup/popup-glossary'
import { briefMap } from '../../glossary/brief/map'
import { briefTexts } from '../../glossary/brief/texts'
import { names, viewEntry } from '../../glossary/entry'
import { copyText } from '../../platform/clipboard'
import { type LargeGlossaries, openLarge } from '../../platform/library/large'
import { packsToShow, type ShownPack } from '../../platform/library/packs'
import { entryAddress, mapAddress, ownPages, pointAddress, writeAddress } from '../../platform/own-pages'
import { onReaderChange, type Reader, readerOfPages } from '../../platform/reader'
import type { Settings } from '../../platform/settings'
import { translate } from '../../platform/translate'
import { Own } from './Own'

const isOnMap = (key: string) =>
  briefMap.groups.some(({ nodes }) => nodes.some(({ concept }) => key === `${briefTexts.id}:${concept}`))

const asked = new URLSearchParams(location.search)
const key = asked.get('key')

interface Shown {
  packs: readonly ShownPack[]
  large?: LargeGlossaries | undefined
  language: ReaderLanguage
}

function All({ packs, large, language, query }: Shown & { query: string }) {
  return (
    <GlossaryPage
      glossary={popupGlossary(packs, language, large ? { large } : {})}
      {...{ language, query }}
      href={entryAddress}
      writeHref={(words) => writeAddress(words === undefined ? {} : { term: words })}
      onOpen={(key) => location.assign(entryAddress(key))}
    />
  )
}

function One({ packs, entryKey, language, settings }: Shown & { entryKey: string; settings: Settings }) {
  const own = settings.corrections.find(({ concept }) => concept === entryKey)
  const found = viewEntry(packs, entryKey)
  const pack = packs.find(({ id }) => entryKey.startsWith(`${id}:`))
  const view = found && own ? { ...found, own: own.definition } : found
  return (
    <>
      <p class="g-back">
        <a class="strong-link" href={ownPages.entries}>
          {translate('page_entry_all')}
        </a>
        {view && (
          <span class="g-acts">
            {isOnMap(entryKey) && (
              <a class="quiet" href={mapAddress(view.entry.id)}>
                {translate('page_on_map')}
              </a>
            )}
            {pack?.editable && (
              <a class="quiet" href={writeAddress({ key: entryKey })}>
                {translate('write_edit')}
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
          actions={
            <Own
              {...{ view, language, settings }}
              editable={pack?.editable === true}
              definition={own?.definition ?? {}}
              onChanged={() => void readerOfPages().then(heed)}
            />
          }
        />
      ) : (
        <h1 class="title">{translate('page_entry_missing')}</h1>
      )}
    </>
  )
}

function show({ language, theme, settings }: Reader, { packs, large }: Pick<Shown, 'packs' | 'large'>): void {
  const view = key === null ? undefined : viewEntry(packs, key)
  const name = view && inLanguage(names(view.entry), language)
  document.title = name
    ? translate('page_title_entry', asHeading(name.text, name.lang))
    : translate('page_title_entries')
  applyTheme(theme)
  present(
    <PageFrame current="entries" links={ownPages} width="text">
      {key === null ? (
        <All {...{ packs, large, language }} query={asked.get('q') ?? ''} />
      ) : (
        <One entryKey={key} {...{ packs, language, settings }} />
      )}
    </PageFrame>,
    translate,
  )
}

const held = Promise.all([packsToShow(key === null ? [] : [key]), key === null ? openLarge() : undefined])

/** Shown over what is there, a change takes neither what is half typed nor the focus. */
async function heed(reader: Reader): Promise<void> {
  const [packs, large] = await held
  show(reader, { packs, large })
}

void readerOfPages().then(heed)
onReaderChange(heed)
