/** The entry page: one entry in full (`?key=`), or all of them with search (`?q=`) and browsing. */
import '../../components/tokens.css'
import '../../components/base.css'
import '../../components/controls/controls.css'
import '../../components/screen.css'
import '../../components/entry/entry.css'
import '../../components/glossary-page/glossary-page.css'
import browser from 'webextension-polyfill'
import { PageFrame } from '../../components/controls/PageFrame'
import { applyTheme, present } from '../../components/controls/present'
import { EntryArticle } from '../../components/entry/EntryArticle'
import { OwnWording } from '../../components/entry/OwnWording'
import { GlossaryPage } from '../../components/glossary-page/GlossaryPage'
import { inLanguage, type ReaderLanguage, readerLanguage } from '../../components/language'
import { popupGlossary } from '../../components/popup/popup-glossary'
import { brief } from '../../glossary/brief/pack'
import { byBrief } from '../../glossary/browse'
import { names, viewEntry } from '../../glossary/entry'
import type { FromUi } from '../../platform/messages'
import { defaults, type Settings } from '../../platform/settings'
import { translate } from '../../platform/translate'
import { ask } from '../../platform/ui-client'

const links = { welcome: '/welcome.html', entries: '/entry.html', options: '/options.html' }
const packs = [brief]

const href = (key: string) => `/entry.html?${new URLSearchParams({ key })}`
const open = (key: string) => location.assign(href(key))

function All({ language, query }: { language: ReaderLanguage; query: string }) {
  return (
    <GlossaryPage
      glossary={popupGlossary(packs, language)}
      sections={byBrief(brief)}
      {...(brief.document && { document: brief.document })}
      {...{ language, query, href }}
      onOpen={open}
    />
  )
}

const complain = (error: unknown) => console.warn('Sidegloss:', error)
const copy = (text: string) => {
  navigator.clipboard.writeText(text).catch(complain)
}

/** Has the background write a change, then shows what came of it. */
function change(message: FromUi): void {
  ask(message)
    .then(() => ask({ type: 'settings' }))
    .then(({ settings }) => show(settings))
    .catch(complain)
}

function One({ entryKey, language, settings }: { entryKey: string; language: ReaderLanguage; settings: Settings }) {
  const own = settings.corrections.find(({ concept }) => concept === entryKey)
  const found = viewEntry(packs, entryKey)
  const view = found && own ? { ...found, own: own.definition } : found
  const since = new Date().toISOString()
  const write = (text: string) => {
    const { [language]: _before, ...rest } = own?.definition ?? {}
    const definition = text === '' ? rest : { ...rest, [language]: text }
    const correction = { concept: entryKey, definition, since }
    change({ type: Object.keys(definition).length > 0 ? 'put-correction' : 'delete-correction', correction })
  }
  const hide = (hidden: boolean) => {
    const mute = { concept: entryKey, reach: 'everywhere' as const, place: '', since }
    change({ type: hidden ? 'put-mute' : 'delete-mute', mute })
  }
  return (
    <>
      <a class="strong-link g-back" href={links.entries}>
        {translate('page_entry_all')}
      </a>
      {view ? (
        <EntryArticle
          view={view}
          language={language}
          variant="page"
          onOpen={open}
          onCopy={copy}
          actions={
            <OwnWording
              {...{ view, language }}
              hidden={settings.mutes.some(({ concept, reach }) => concept === entryKey && reach === 'everywhere')}
              onWrite={write}
              onHide={hide}
              onCopy={copy}
            />
          }
        />
      ) : (
        <h1 class="title">{translate('page_entry_missing')}</h1>
      )}
    </>
  )
}

function show(settings: Settings): void {
  const { cards } = settings
  const parameters = new URLSearchParams(location.search)
  const key = parameters.get('key')
  const language = readerLanguage(cards.language, browser.i18n.getUILanguage())
  const view = key === null ? undefined : viewEntry(packs, key)
  document.title = view
    ? translate('page_title_entry', inLanguage(names(view.entry), language).text)
    : translate('page_title_entries')
  applyTheme(cards.theme)
  present(
    <PageFrame current="entries" links={links} width="text">
      {key === null ? (
        <All language={language} query={parameters.get('q') ?? ''} />
      ) : (
        <One entryKey={key} {...{ language, settings }} />
      )}
    </PageFrame>,
    translate,
  )
}

ask({ type: 'settings' })
  .then(({ settings }) => show(settings))
  .catch((error: unknown) => {
    // The entries are here in any case; only the reader's language and look are not.
    complain(error)
    show(defaults)
  })
