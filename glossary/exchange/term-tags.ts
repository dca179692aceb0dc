/** Terms by their language tag, region included, as other formats write it. */
import type { ConceptEntry, Term } from '../pack'

/** `en`, `zh-Hant-HK`. Regions that are no tags' parts are left out. */
export const tagOf = ({ language, region }: Pick<Term, 'language' | 'region'>): string =>
  region !== undefined && /^([A-Z]{2}|\d{3})$/.test(region) ? `${language}-${region}` : language

/** In the order of their first terms. */
export function termsByTag(terms: ConceptEntry['terms']): Map<string, Term[]> {
  const groups = new Map<string, Term[]>()
  for (const term of terms) {
    const group = groups.get(tagOf(term))
    if (group) group.push(term)
    else groups.set(tagOf(term), [term])
  }
  return groups
}
