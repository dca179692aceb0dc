/** Texts of a draft to texts of an entry: one a language, within the schema's limit. */
import type { Texts } from '../pack'
import { isWellFormed } from './characters'
import type { DraftText } from './draft'
import type { Issues, Place } from './issue'
import { languageOf } from './language-tag'

/** The schema's limit, in UTF-16 code units. */
const LENGTH = 4000

/** Several texts of one language are joined in their order, each in a paragraph of its own. */
export function textsOf(
  drafts: readonly DraftText[],
  { issues, place, assume }: { issues: Issues; place: Place; assume: (text: string) => string },
): Texts {
  const joined = new Map<string, Set<string>>()
  for (const { text: given, language: written } of drafts) {
    const text = given.trim()
    if (text === '') continue
    if (!isWellFormed(text)) {
      issues.add('mended', 'lone-surrogate', place, { text: text.slice(0, 40) })
      continue
    }
    const tag = languageOf(written ?? assume(text))
    if (!tag) {
      issues.add('mended', 'language-unknown', place, { language: written ?? '' })
      continue
    }
    const known = joined.get(tag.language)
    if (known) known.add(text)
    else joined.set(tag.language, new Set([text]))
  }
  const texts: Texts = {}
  for (const [language, list] of joined) {
    if (list.size > 1) issues.add('mended', 'text-joined', place, { language })
    const text = [...list].join('\n\n')
    if (text.length > LENGTH) issues.add('mended', 'text-too-long', place, { length: text.length, limit: LENGTH })
    texts[language] = text.length > LENGTH ? whole(text.slice(0, LENGTH)) : text
  }
  return texts
}

/** Without the half of a pair that a cut has left. */
const whole = (text: string): string => (isWellFormed(text) ? text : text.slice(0, -1))
