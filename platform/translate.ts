/** Interface strings in the browser's language. */
import { automaticLanguage } from '../components/language'
import type { Translate } from '../components/translate'
import { native } from './native'

export const translate: Translate = (key, ...fill) => native.i18n.getMessage(key, fill.map(String)) || key

/** The tag of the language that explanations are in where the reader chose none. */
export const browserLanguage = (): string =>
  automaticLanguage(translate('entry_interface_language'), native.i18n.getUILanguage())
