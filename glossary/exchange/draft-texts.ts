/** Texts of a draft to texts of an entry: one a language, within the schema's limit. */
import type { Texts } from '../pack'
import type { Assume } from './assumed-language'
import { cut, isWellFormed } from './characters'
import type { DraftText } from './draft'
import type { Issues, Place } from './issue'
import { type Language, languageOf, speakingRegions } from './language-tag'
import { tagOf } from './term-tags'

/** The schema's limit, in UTF-16 code units. */
const LENGTH = 4000

/**
 * Several texts of one language are joined in their order, each in a paragraph of its own. Cards know languages without
 * a region: where all texts of one are of regions, the first stands for it, and the others keep theirs.
 */
export function textsOf(
  drafts: readonly DraftText[],
  { issues, place, assume }: { issues: Issues; place: Place; assume: Assume },
): Texts {
  const joined = new Map<string, { tag: Language; list: Set<string> }>()
  for (const { text: given, language: written, chinese } of drafts) {
    const text = given.trim()
    if (text === '') continue
    if (!isWellFormed(text)) {
      issues.add('mended', 'lone-surrogate', place, { text: text.slice(0, 40) })
      continue
    }
    const tag = languageOf(written ?? assume(text, chinese))
    if (!tag) {
      issues.add('mended', 'language-unknown', place, { language: written ?? '' })
      continue
    }
    const known = joined.get(tagOf(tag))
    if (known) known.list.add(text)
    else joined.set(tagOf(tag), { tag, list: new Set([text]) })
  }
  const speaks = speakingRegions([...joined.values()].map(({ tag }) => tag))
  const texts: Texts = {}
  for (const [key, { tag, list }] of joined) {
    const language = speaks.get(tag.language) === tag.region ? tag.language : key
    if (list.size > 1) issues.add('mended', 'text-joined', place, { language })
    texts[language] = cut([...list].join('\n\n'), LENGTH, { issues, place })
  }
  return texts
}
