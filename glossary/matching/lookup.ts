/** Concepts by an exact designation, for words that a reader selected. */
import type { Pack } from '../pack'
import { canonical } from './fold'

/** Keys of the concepts of which `text` is a designation in any tolerated spelling, search-only forms included. */
export function lookup(packs: readonly Pack[], text: string): string[] {
  const wanted = canonical(text.trim())
  if (wanted === '') return []
  const singular = wanted.replace(/s$/, '')
  return packs.flatMap((pack) =>
    pack.concepts
      .filter((entry) =>
        entry.terms.some(({ form }) => {
          const spelling = canonical(form)
          return spelling === wanted || spelling === singular
        }),
      )
      .map((entry) => `${pack.id}:${entry.id}`),
  )
}
