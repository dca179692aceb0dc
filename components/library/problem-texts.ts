/** What parsers say of a damaged file, in the interface's language: the sayings that files of readers bring about. */
import type { Translate } from '../translate'

/** Beginnings of what saxes, n3, papaparse, fflate and JSON-LD's parser say; the part in brackets is filled in as `$1`. */
const sayings: readonly (readonly [pattern: RegExp, key: string])[] = [
  [/^unclosed tag: (.+)/, 'problem_unclosed_tag'],
  [/^(?:unexpected|unmatched) clos\w+ tag:? ?(.*)/, 'problem_unexpected_close'],
  [/^document must contain a root element/, 'problem_no_root'],
  [/^text data outside of root node/, 'problem_text_outside'],
  [/^(?:unbound|undefined) (?:namespace )?prefix:? "?([^".]*)/i, 'problem_prefix'],
  [/^duplicate attribute:? ?(.*)/, 'problem_attribute_twice'],
  [/^undefined entity:? ?(.*)|^entity not defined:? ?(.*)/, 'problem_entity'],
  [/^disallowed character/, 'problem_character'],
  [/^unexpected end|^unexpected EOF|ended unexpectedly|unclosed (?!tag)/i, 'problem_end'],
  [/^Unexpected "?(.+?)"? on line/, 'problem_unexpected'],
  [/^Expected (.+?) (?:but got|to follow) (.+?)(?: on line|$)/, 'problem_expected'],
  [/quoted field unterminated/i, 'problem_quote_open'],
  [/trailing quote/i, 'problem_quote_stray'],
  [/^invalid zip data|^invalid (?:block|length)/i, 'problem_zip'],
  [/^it has no files/, 'problem_zip_empty'],
]

/** The saying as it is where nobody has translated it. */
export function problemText(problem: string, t: Translate): string {
  for (const [pattern, key] of sayings) {
    const found = pattern.exec(problem)
    if (found) return t(key, ...found.slice(1).filter((part) => part !== undefined)).trim()
  }
  return problem
}
