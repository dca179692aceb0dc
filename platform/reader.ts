/** How the reader wants our own pages to speak and to look. */
import browser from 'webextension-polyfill'
import { type ReaderLanguage, readerLanguage } from '../components/language'
import { defaults, type Settings } from './settings'
import { browserLanguage } from './translate'
import { ask } from './ui-client'

export interface Reader {
  language: ReaderLanguage
  theme: Settings['cards']['theme']
  settings: Settings
}

/** Never rejects: the glossary is there in any case, so without an answer it is shown by the defaults. */
export async function readerOfPages(): Promise<Reader> {
  const settings = await ask({ type: 'settings' }).then(
    (report) => report.settings,
    (error: unknown) => {
      console.warn('Sidegloss:', error)
      return defaults
    },
  )
  const { language, theme } = settings.cards
  return { language: readerLanguage(language, browserLanguage()), theme, settings }
}

/** Calls `heed` whenever a choice of the reader's changes, in whatever page they make it. */
export function onReaderChange(heed: (reader: Reader) => void): void {
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'local') void readerOfPages().then(heed)
  })
}
