/** The language of a name as it is typed, until its writer chooses one. */
import { languageByScript } from '../exchange/language-tag'
import type { WrittenTerm } from './written'

/** Standard in browsers and Node; the types of neither belong here. */
declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string }

export type LanguageTyped = (typed: string) => string | undefined

/** `chinese`: of names that both scripts write alike. Undefined where characters say nothing. */
export function languageTyped(chinese: 'zh-Hans' | 'zh-Hant'): LanguageTyped {
  // What each script writes: the hanzi of GB 2312 (rows 16 to 87) and those of Big5.
  const simplified = charactersOf('gbk', [0xb0, 0xf7], [0xa1, 0xfe])
  const traditional = charactersOf('big5', [0xa4, 0xf9], [0x40, 0xfe])
  const count = (typed: string, these: Set<string>, others: Set<string>): number =>
    [...typed].filter((one) => these.has(one) && !others.has(one)).length
  return (typed) => {
    const found = languageByScript(typed)
    // The only language of our own that is written in Latin letters.
    if (found === undefined) return /\p{Script=Latin}/u.test(typed) ? 'en' : undefined
    if (found !== 'zh-Hans') return found
    const more = count(typed, simplified, traditional) - count(typed, traditional, simplified)
    return more === 0 ? chinese : more > 0 ? 'zh-Hans' : 'zh-Hant'
  }
}

/** All characters of an encoding of two bytes, by its first and second ones. Pairs that are none give no Chinese. */
function charactersOf(
  encoding: string,
  lead: readonly [number, number],
  trail: readonly [number, number],
): Set<string> {
  const bytes: number[] = []
  for (let first = lead[0]; first <= lead[1]; first++)
    for (let second = trail[0]; second <= trail[1]; second++) bytes.push(first, second)
  return new Set(new TextDecoder(encoding).decode(Uint8Array.from(bytes)))
}

/** Names whose language nobody chose, each in the language of what stands there. */
export const followed = (terms: readonly WrittenTerm[], languageOf: LanguageTyped): WrittenTerm[] =>
  terms.map((term) => (term.follows ? { ...term, language: languageOf(term.form) ?? term.language } : term))
