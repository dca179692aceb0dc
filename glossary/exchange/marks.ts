/** How imported terms are marked: names that stand everywhere are not marked everywhere. */
import { type CommonWords, isTooCommon, isTooShort } from '../lint/forms'
import type { Sense, Term } from '../pack'
import type { Issues, Place } from './issue'

/** Name of the sense rule that everyday words of an imported entry wait for. */
export const IN_COMPANY = 'in-company'

interface Unmarked extends Omit<Term, 'mark' | 'sense' | 'case'> {
  searchOnly: boolean
  /** Somebody says that its capitals count: so spelt, two letters are no other word. */
  spelt?: boolean
}

/** Capitals throughout, at least two: UNESCO, U.N., 5G-AKA. */
const isAcronym = (form: string): boolean => /\p{Lu}.*\p{Lu}/u.test(form) && !/\p{Ll}/u.test(form)

export interface Marked {
  terms: Term[]
  senses: Record<string, Sense>
}

/**
 * Too short or too common a form is found by search alone, unless the entry has other names: then it is marked where
 * one of those stands on the page. Acronyms must be written as acronyms.
 */
export function markTerms(
  terms: readonly Unmarked[],
  { common, issues, place }: { common: CommonWords; issues: Issues; place: Place },
): Marked {
  const cased = terms.map((term) => ({ ...term, case: isAcronym(term.form) ? ('exact' as const) : ('fold' as const) }))
  const tooShort = (form: string, spelt = false): boolean => isTooShort(form) && !(spelt && isAcronym(form))
  const clear = cased.filter(
    (term) => !term.searchOnly && !tooShort(term.form, term.spelt) && !isTooCommon(term, common),
  )
  // A star at the end of a cue stands for any ending.
  const strong = clear.filter(({ form }) => !form.includes('*')).map((term) => [{ form: term.form, case: term.case }])
  const marked = cased.map(({ searchOnly, spelt, ...term }): Term => {
    if (searchOnly) return { ...term, mark: 'search-only' }
    if (tooShort(term.form, spelt)) {
      issues.add('kept', 'form-short', place, { form: term.form })
      return { ...term, mark: 'search-only' }
    }
    if (!isTooCommon(term, common)) return { ...term, mark: 'always' }
    issues.add('kept', 'form-common', place, { form: term.form })
    return strong.length > 0 ? { ...term, mark: 'sense', sense: IN_COMPANY } : { ...term, mark: 'search-only' }
  })
  const waits = marked.some(({ mark }) => mark === 'sense')
  const sense: Sense = { strong: unique(strong), weak: [], vetoes: [], cueScope: 'page', vetoScope: 'page' }
  return { terms: marked, senses: waits ? { [IN_COMPANY]: sense } : {} }
}

const unique = (cues: Sense['strong']): Sense['strong'] => [
  ...new Map(cues.map((cue) => [cue[0]?.form.toLowerCase(), cue])).values(),
]
