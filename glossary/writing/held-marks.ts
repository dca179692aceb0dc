/** Marks that the form of an entry does not show: of names that are hidden, and of those that a machine translation made. */
import { Issues } from '../exchange/issue'
import { markTerms } from '../exchange/marks'
import { commonWords } from '../lint/common-words'
import type { Term } from '../pack'

type Named = Pick<Term, 'form' | 'language' | 'status'>

/**
 * Tells of a name the mark that it keeps, and undefined where its mark follows from what is written. A name that is found by
 * search alone because it is short or an everyday word is marked as soon as other names or words speak for it; one that is
 * garbled no longer is marked as the others are.
 */
export function heldMarks(before: readonly Term[]): (term: Named) => Term['mark'] | undefined {
  const plain = before.map((term) => ({ ...term, searchOnly: false }))
  const made = markTerms(plain, { common: commonWords(), issues: new Issues(), place: {} }).terms
  return ({ form, language, status }) => {
    const at = before.findIndex((term) => term.form === form && term.language === language)
    const old = before[at]
    if (old?.mark === 'garbled-pages') return old.status === status ? old.mark : undefined
    return old?.mark === 'search-only' && made[at]?.mark !== old.mark ? old.mark : undefined
  }
}
