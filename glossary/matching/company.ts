/** What stands beside a name that works, firms and horses bear too, and says that its page is on the matter. */
import { DESIGNATION, type FormStore, isSpeaking } from './form-store'

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
    const name = isName(forms, form)
    if (!name && (spoken || !isSpeaking(forms, form) || touchesName(all, start, end, forms))) continue
    hits.push(text, start, start, company)
    if (!name) spoken = true
  }
}

const isName = ({ flags }: FormStore, form: number): boolean => ((flags[form] as number) & DESIGNATION) !== 0

function touchesName(hits: readonly number[], start: number, end: number, forms: FormStore): boolean {
  for (let i = 0; i < hits.length; i += 4)
    if (isName(forms, hits[i + 3] as number) && (hits[i + 1] as number) < end && start < (hits[i + 2] as number))
      return true
  return false
}
