/** In which languages the form asks for a definition and a note. */
import type { Written } from './written'
import { standing } from './written-parts'

/** The reader's own first; with names in several languages each of those; those that something was written in. */
export function textLanguages({ terms, definition, note }: Written, own: string): string[] {
  const named = new Set(standing(terms).flatMap(({ form, language }) => (form.trim() === '' ? [] : [language])))
  return [...new Set([own, ...(named.size > 1 ? named : []), ...Object.keys(definition), ...Object.keys(note)])]
}
