/** Counts the terms of a file while they are read: what has too many is refused at the first one beyond. */
import { isTooShort } from '../lint/forms'
import { SHORT_FORMS, TERMS } from './budgets'
import type { DraftTerm } from './draft'
import { type Place, Refusal } from './issue'

/** Takes the terms of one place after the other; throws the refusal. */
export function termBudget(): (terms: readonly DraftTerm[], place: Place) => void {
  let all = 0
  let short = 0
  return (terms, place) => {
    for (const { form } of terms) {
      if (++all > TERMS) throw new Refusal('too-many-terms', place, { limit: TERMS })
      if (form.length < 3 && isTooShort(form.trim()) && ++short > SHORT_FORMS)
        throw new Refusal('too-many-short-forms', place, { limit: SHORT_FORMS })
    }
  }
}
