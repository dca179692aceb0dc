/** The page that writes entries: a new one, perhaps from words that were met on a page, or one that is there (`?key=`). */
import '../../components/tokens.css'
import '../../components/base.css'
import '../../components/controls/controls.css'
import '../../components/screen.css'
import '../../components/options/options.css'
import '../../components/writing/writing.css'
import browser from 'webextension-polyfill'
import { PageFrame } from '../../components/controls/PageFrame'
import { applyTheme, present } from '../../components/controls/present'
import { RefusedPage } from '../../components/controls/RefusedPage'
import { WriteEntry } from '../../components/writing/WriteEntry'
import { ownPages } from '../../platform/own-pages'
import { onReaderChange, readerOfPages } from '../../platform/reader'
import { translate } from '../../platform/translate'
import { askedEntry } from './asked-entry'
import { EntryForm } from './entry-form'

async function begin(): Promise<void> {
  const { language, theme } = await readerOfPages()
  applyTheme(theme)
  onReaderChange((reader) => applyTheme(reader.theme))
  const asked = askedEntry(new URLSearchParams(location.search))
  const form = await EntryForm.open({
    asked,
    language,
    version: browser.runtime.getManifest().version,
    show(props) {
      document.title = translate('write_page_title', props.title)
      present(
        <PageFrame current="entries" links={ownPages} width="text">
          <h1 class="title">{props.title}</h1>
          <WriteEntry {...props} />
        </PageFrame>,
        translate,
      )
    },
  })
  if (form) form.show()
  else if (asked.key !== undefined) refuse('write_not_here')
  else refuse('write_nowhere', 'write_title')
}

/** Says why there is no form. */
function refuse(reason: string, title = 'write_title_edit'): void {
  document.title = translate('write_page_title', translate(title))
  present(<RefusedPage current="entries" links={ownPages} width="text" title={title} reason={reason} />, translate)
}

begin().catch((error: unknown) => {
  console.error('Sidegloss:', error)
  refuse('library_unreadable')
})
