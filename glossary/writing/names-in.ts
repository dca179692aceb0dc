/** Which names another glossary explains as well. */
import type { PackTexts } from '../pack'
import { plain } from '../searching/candidates'

/** Tells of a name whether an entry of the pack bears it, on pages as in search. */
export function namesIn({ concepts }: PackTexts): (form: string) => boolean {
  const names = new Set(
    concepts.flatMap(({ terms }) =>
      terms.flatMap(({ form, status, mark }) => (status === 'garbled' || mark === 'search-only' ? [] : [plain(form)])),
    ),
  )
  return (form) => names.has(plain(form))
}
