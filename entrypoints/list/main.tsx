/** The page that lists the entries of one glossary (`?glossary=`) and edits several of them at once. */
import '../../components/tokens.css'
import '../../components/base.css'
import '../../components/controls/controls.css'
import '../../components/screen.css'
import '../../components/options/options.css'
import '../../components/list/list.css'
import browser from 'webextension-polyfill'
import { PageFrame } from '../../components/controls/PageFrame'
import { applyTheme, present } from '../../components/controls/present'
import { RefusedPage } from '../../components/controls/RefusedPage'
import { inLanguage } from '../../components/language'
import { EntryList } from '../../components/list/EntryList'
import { ownPages } from '../../platform/own-pages'
import { onReaderChange, readerOfPages } from '../../platform/reader'
import { translate } from '../../platform/translate'
import { EntryList as List } from './entry-list'

async function begin(): Promise<void> {
  const { language, theme } = await readerOfPages()
  applyTheme(theme)
  onReaderChange((reader) => applyTheme(reader.theme))
  document.title = translate('write_page_title', translate('list_title'))
  const list = await List.open({
    glossary: new URLSearchParams(location.search).get('glossary') ?? '',
    language,
    version: browser.runtime.getManifest().version,
    ownName: { [translate('page_lang')]: translate('write_own_glossary') },
    show: (name, props) => {
      const { text, lang } = inLanguage(name, language)
      document.title = translate('write_page_title', text)
      present(
        <PageFrame current="options" links={ownPages} width="text">
          {wayBack()}
          <h1 class="title" lang={lang}>
            <bdi>{text}</bdi>
          </h1>
          <EntryList {...props} />
        </PageFrame>,
        translate,
      )
    },
  })
  if (list) list.show()
  else refuse('list_not_here')
}

const wayBack = () => (
  <p class="e-back">
    <a class="strong-link" href={`${ownPages.options}#options-library`}>
      {translate('list_back')}
    </a>
  </p>
)

/** Says why there is no list. */
function refuse(reason: string): void {
  const told = { title: 'list_title', reason, back: wayBack() }
  present(<RefusedPage current="options" links={ownPages} width="text" {...told} />, translate)
}

begin().catch((error: unknown) => {
  console.error('Sidegloss:', error)
  refuse('library_unreadable')
})
