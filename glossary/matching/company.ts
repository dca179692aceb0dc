/** What stands beside a name that works, firms and horses bear too, and says that its page is on the matter. */
import { type FormStore, isDesignation, isSpeaking } from './form-store'

/** Of the names of a pack with their quotation marks, white space and all; code units. */
const LONGEST_NAME = 400

/**
 * Puts the form for company, which has no letters, at the start of each designation of one text, and of the first cue that
 * shares no letter with one: a name does not vouch for itself, nor do the words it is made of. The hits of the text are
 * those from `from` on.
 */
export function accompany(hits: number[], from: number, company: number, forms: FormStore): void {
  const all = hits.splice(from)
  let spoken = false
  for (let i = 0; i < all.length; i += 4) {
    const [text, start, end, form] = [all[i], all[i + 1], all[i + 2], all[i + 3]] as [number, number, number, number]
    hits.push(text, start, end, form)
    const name = isDesignation(forms, form)
    if (!name && (spoken || !isSpeaking(forms, form) || touchesName(all, i, forms))) continue
    hits.push(text, start, start, company)
    if (!name) spoken = true
  }
}

/** Whether the hit at `at` shares a letter with a designation. A text may be one long row of names: only those about are asked. */
function touchesName(hits: readonly number[], at: number, forms: FormStore): boolean {
  const start = hits[at + 1] as number
  const end = hits[at + 2] as number
  let from = at
  while (from > 0 && (hits[from - 3] as number) > start - LONGEST_NAME) from -= 4
  for (let i = from; i < hits.length && (hits[i + 1] as number) < end + LONGEST_NAME; i += 4)
    if (isDesignation(forms, hits[i + 3] as number) && (hits[i + 1] as number) < end && start < (hits[i + 2] as number))
      return true
  return false
}
