/** The language of a name as it is typed, until its writer chooses one. */
import { type Chinese, chineseOf } from '../chinese-script'
import { languageByScript } from '../exchange/language-tag'
import type { WrittenTerm } from './written'

export type LanguageTyped = (typed: string) => string | undefined

/** `chinese`: of names that both scripts write alike. Undefined where characters say nothing. */
export const languageTyped =
  (chinese: Chinese): LanguageTyped =>
  (typed) => {
    const found = languageByScript(typed)
    // The only language of our own that is written in Latin letters.
    if (found === undefined) return /\p{Script=Latin}/u.test(typed) ? 'en' : undefined
    return found === 'zh-Hans' ? chineseOf([typed], chinese) : found
  }

/** Names whose language nobody chose, each in the language of what stands there. */
export const followed = (terms: readonly WrittenTerm[], languageOf: LanguageTyped): WrittenTerm[] =>
  terms.map((term) => (term.follows ? { ...term, language: languageOf(term.form) ?? term.language } : term))
