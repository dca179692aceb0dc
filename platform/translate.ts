/** Interface strings in the browser's language. */
import type { Translate } from '../components/translate'
import { native } from './native'

export const translate: Translate = (key, ...fill) => native.i18n.getMessage(key, fill.map(String)) || key
