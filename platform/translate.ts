/** Interface strings in the browser's language. */
import browser from 'webextension-polyfill'
import type { Translate } from '../components/translate'

export const translate: Translate = (key, ...fill) => browser.i18n.getMessage(key, fill.map(String)) || key
