/** What stands beside a name that works, firms and horses bear too, and says that its page is on the matter. */
import { type FormStore, isDesignation, strongCue } from './form-store'

/** Of the names of a pack with their quotation marks, white space and all; code units. */
const LONGEST_NAME = 400

/** How many forms without words there are: one for names, and kinds of cues, so that two cues are told from one. */
const KINDS = 8
export const COMPANY_FORMS = 1 + KINDS
/** The first of them. */
export const NAMES = 0
/** Kinds told of one text: no sense asks for more. */
const MOST_KINDS = 2

/** Number of the first form that stands for company (they are the last ones), where a sense asks for it. */
export const companyForm = ({ rules, flags }: FormStore): number | undefined =>
  rules.some(({ company }) => company) ? flags.length - COMPANY_FORMS : undefined

/**
 * Puts a form for company, which has no letters, at the start of each designation of one text, and of its first cues that
 * share no letter with one: a name does not vouch for itself, nor do the words it is made of. `company` is the first such
 * form. The hits of the text are those from `from` on.
 */
export function accompany(hits: number[], from: number, company: number, forms: FormStore): void {
  const all = hits.splice(from)
  const told = new Set<number>()
  for (let i = 0; i < all.length; i += 4) {
    const [text, start, end, form] = [all[i], all[i + 1], all[i + 2], all[i + 3]] as [number, number, number, number]
    hits.push(text, start, end, form)
    if (isDesignation(forms, form)) hits.push(text, start, start, company + NAMES)
    else if (told.size < MOST_KINDS) {
      const cue = strongCue(forms, form)
      if (cue === undefined) continue
      const kind = 1 + (cue % KINDS)
      if (told.has(kind) || touchesName(all, i, forms)) continue
      hits.push(text, start, start, company + kind)
      told.add(kind)
    }
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
