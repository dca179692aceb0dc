/** Languages: what the pack claims to speak, every entry speaks. */
import { names } from '../entry'
import { type Prose, proseOf } from './prose'
import type { Subject } from './subject'

/** Shorter texts may rightly be the same in two languages: a name, a title. Measured in code units. */
const LONG = 20

export function lintLanguages(subject: Subject): void {
  const { pack, report } = subject
  const claimed = new Set(pack.languages)
  for (const [number, concept] of pack.concepts.entries()) {
    const named = names(concept)
    for (const language of pack.languages)
      if (named[language] === undefined) report('name-missing', ['concepts', number, 'terms'], { language })
  }
  for (const prose of proseOf(pack)) lintProse(subject, prose, claimed)
}

function lintProse({ pack, report }: Subject, { path, field, texts }: Prose, claimed: ReadonlySet<string>): void {
  for (const language of pack.languages)
    if (texts[language] === undefined) report('text-missing', path, { field, language })
  const first = new Map<string, string>()
  for (const language in texts) {
    const text = texts[language] as string
    if (!claimed.has(language)) report('language-unclaimed', [...path, language], { field, language })
    const other = text.length >= LONG ? first.get(text) : undefined
    if (other === undefined) first.set(text, language)
    else report('text-copied', [...path, language], { field, language, other })
  }
}
