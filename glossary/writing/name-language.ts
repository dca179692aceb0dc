/** The language of a name as it is typed, and whether it is the preferred one, until its writer chooses. */
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

/**
 * Names whose language nobody chose, each in the language of what stands there; and of those whose status nobody chose,
 * the first of its language as the preferred one.
 */
export function followed(terms: readonly WrittenTerm[], languageOf: LanguageTyped): WrittenTerm[] {
  const preferred = new Set<string>()
  return terms.map((term) => {
    const language = (term.follows && languageOf(term.form)) || term.language
    const status = term.ranks ? (preferred.has(language) ? 'admitted' : 'preferred') : term.status
    if (status === 'preferred' && !term.removed) preferred.add(language)
    return { ...term, language, status }
  })
}
