/** How the reader wants our own pages to speak and to look. */
import browser from 'webextension-polyfill'
import { type ReaderLanguage, readerLanguage } from '../components/language'
import { defaults, type Settings } from './settings'
import { ask } from './ui-client'

export interface Reader {
  language: ReaderLanguage
  theme: Settings['cards']['theme']
}

/** Never rejects: the glossary is there in any case, so without an answer it is shown by the defaults. */
export async function readerOfPages(): Promise<Reader> {
  const { cards } = await ask({ type: 'settings' }).then(
    ({ settings }) => settings,
    (error: unknown) => {
      console.warn('Sidegloss:', error)
      return defaults
    },
  )
  return { language: readerLanguage(cards.language, browser.i18n.getUILanguage()), theme: cards.theme }
}
