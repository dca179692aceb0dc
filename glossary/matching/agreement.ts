/** Whether a stretch of text is a form: the exact comparison behind every hit. */

import type { Term } from '../pack'
import { END, type Spelling } from './spelling'

export type CaseRule = Term['case']

/** The higher, the closer. */
export type Agreement = 0 | 1 | 2
export const DIFFERS = 0
export const PLURAL = 1
export const SAME = 2

const E = 101
const I = 105
const S = 115
const Y = 121
/** s, x, z, h, o: letters whose plural may be -es. */
export const TAKES_ES: readonly number[] = [115, 120, 122, 104, 111]

/** Compares the spelling of a form with that of a text, both just opened; reads both to where they part. */
export function compare(form: Spelling, text: Spelling, caseRule: CaseRule): Agreement {
  let last = END
  while (form.code !== END && form.code === text.code) {
    last = form.code
    if (partedByCase(form.capital, text.capital, caseRule)) return DIFFERS
    form.next()
    text.next()
  }
  if (form.code === END && text.code === END) return SAME
  return caseRule !== 'exact' && isPlural(form, text, last) ? PLURAL : DIFFERS
}

/** Whether the text must have capitals where the form has them. */
export const asksForCase = (rule: CaseRule): boolean => rule === 'exact' || rule === 'title-sensitive'

/** Whether the case of one letter parts them. */
export const partedByCase = (form: boolean, text: boolean, caseRule: CaseRule): boolean =>
  caseRule === 'exact' ? form !== text : asksForCase(caseRule) && form && !text

/** True if what is left after the common beginning makes the text the form's regular plural: -s, -es, -y to -ies. */
function isPlural(form: Spelling, text: Spelling, last: number): boolean {
  if (form.code === Y) {
    if (form.next().code !== END || text.code !== I || text.next().code !== E) return false
    text.next()
  } else if (form.code !== END) return false
  else if (text.code === E && TAKES_ES.includes(last)) text.next()
  return text.code === S && text.next().code === END
}

/** True if the text begins with the form, in any case. */
export function beginsWith(form: Spelling, text: Spelling): boolean {
  while (form.code !== END && form.code === text.code) {
    form.next()
    text.next()
  }
  return form.code === END
}
