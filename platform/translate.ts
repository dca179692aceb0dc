/** Interface strings in the browser's language. */
import { automaticLanguage } from '../components/language'
import type { Translate } from '../components/translate'
import { native } from './native'

export const translate: Translate = (key, ...fill) => native.i18n.getMessage(key, fill.map(filled)) || key

/** From here on a number has separators; smaller ones, those of a card, do not wait for the browser's formats to come up. */
const LONG = 1000

/** Numbers are counts and measures, in the interface's way; a year is given as text. */
const filled = (value: string | number): string =>
  typeof value === 'number' && value >= LONG
    ? new Intl.NumberFormat(native.i18n.getMessage('page_lang')).format(value)
    : String(value)

/** The tag of the language that explanations are in where the reader chose none. */
export const browserLanguage = (): string =>
  automaticLanguage(translate('entry_interface_language'), native.i18n.getUILanguage())
