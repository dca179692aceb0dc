/** Whether a stretch of text is a form: the exact comparison behind every hit. */

import type { Term } from '../pack'
import { CAPITAL, CLASSES, FOLDED } from './fold'
import { beginOf, type PackedTexts } from './packed-texts'
import { END, type Spelling } from './spelling'

export type CaseRule = Term['case']

/** The higher, the closer. */
export type Agreement = 0 | 1 | 2
export const DIFFERS = 0
export const PLURAL = 1
export const SAME = 2

const SPACE_CODE = 0x20
const E = 101
const I = 105
const S = 115
const Y = 121
/** s, x, z, h, o: letters whose plural may be -es. */
const TAKES_ES: readonly number[] = [115, 120, 122, 104, 111]

/** Compares the spelling of a form with that of a text, both just opened; reads both to where they part. */
export function compare(form: Spelling, text: Spelling, caseRule: CaseRule): Agreement {
  let last = END
  while (form.code !== END && form.code === text.code) {
    last = form.code
    if (caseRule === 'exact' ? form.capital !== text.capital : caseRule !== 'fold' && form.capital && !text.capital)
      return DIFFERS
    form.next()
    text.next()
  }
  if (form.code === END && text.code === END) return SAME
  return caseRule !== 'exact' && isPlural(form, text, last) ? PLURAL : DIFFERS
}

/**
 * The same at a tenth of the cost where form and text are the same plain letters and spaces, as most are that are proposed;
 * undefined where it takes the spellings to tell.
 */
export function compareLetters(
  forms: PackedTexts,
  form: number,
  { text, start, end }: { text: string; start: number; end: number },
  caseRule: CaseRule,
): Agreement | undefined {
  const { bytes } = forms
  const from = beginOf(forms, form)
  if (beginOf(forms, form + 1) - from !== end - start) return undefined
  for (let i = start; i < end; i++) {
    const wanted = bytes[from + i - start] as number
    const seen = text.charCodeAt(i)
    const wantedKind = wanted < 0x80 ? (CLASSES[wanted] as number) : 0
    const seenKind = CLASSES[seen] as number
    if (wanted === SPACE_CODE && seen === SPACE_CODE) continue
    if (wantedKind === 0 || wantedKind > CAPITAL || seenKind === 0 || seenKind > CAPITAL) return undefined
    if (FOLDED[wanted] !== FOLDED[seen]) return undefined
    const capital = wantedKind === CAPITAL
    if (caseRule === 'exact' ? wantedKind !== seenKind : caseRule !== 'fold' && capital && seenKind !== CAPITAL)
      return DIFFERS
  }
  return SAME
}

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
export function begins(form: Spelling, text: Spelling): boolean {
  while (form.code !== END && form.code === text.code) {
    form.next()
    text.next()
  }
  return form.code === END
}
