/** The comparison of `agreement` at a tenth of its cost, for nearly all that is proposed. */
import { type Agreement, type CaseRule, DIFFERS, PLURAL, partedByCase, SAME, TAKES_ES } from './agreement'
import { AMPERSAND, CAPITAL, CLASSES, DOT, FOLDED, HAN, HYPHEN, SPACE } from './fold'
import { beginOf, HAN_LEAD, isThere, LETTER_LEAD, OTHER_LEAD, type PackedTexts, unitAt, unitSize } from './packed-texts'

const E = 101
const S = 115
const Y = 121

/**
 * How closely a text, which was tokenised and is given from `start` to `end`, agrees with a form that has no punctuation at its
 * edges: what `compare` says, where both are letters, Han characters and what parts them alike; undefined where it takes
 * the spellings to tell. With `begins`, the text may go on after the form.
 */
export function compareLetters(
  forms: PackedTexts,
  form: number,
  text: string,
  start: number,
  end: number,
  caseRule: CaseRule,
  begins: boolean,
): Agreement | undefined {
  const { bytes, absent } = forms
  if (absent && !isThere(forms, form)) return DIFFERS
  const to = beginOf(forms, form + 1)
  let at = start
  let last = 0
  let lastKind = 0
  for (let from = beginOf(forms, form); from < to; at++) {
    let wanted = bytes[from++] as number
    if (wanted >= HAN_LEAD) {
      if (wanted >= LETTER_LEAD && wanted < OTHER_LEAD) return undefined
      const rest = unitSize(wanted) - 1
      wanted = unitAt(bytes, from - 1)
      from += rest
    }
    const kind = CLASSES[wanted] as number
    if (at === end) return isPlain(kind) ? DIFFERS : undefined
    const seen = text.charCodeAt(at)
    const seenKind = CLASSES[seen] as number
    if (isPlain(kind) && isPlain(seenKind)) {
      last = FOLDED[wanted] as number
      // Policy and policies.
      if (last !== FOLDED[seen]) return last === Y ? undefined : DIFFERS
      if (partedByCase(kind === CAPITAL, seenKind === CAPITAL, caseRule)) return DIFFERS
    } else if (wanted === seen) {
      // A dot is read with what stands around it, an ampersand as a word.
      if (kind === DOT || kind === AMPERSAND) return undefined
    } else {
      const next = bytes[from] as number
      const apart = parts(kind) && parts(seenKind) && lastKind < HAN
      if (
        !apart ||
        next >= HAN_LEAD ||
        !isPlain(CLASSES[next] as number) ||
        !isPlain(CLASSES[text.charCodeAt(at + 1)] as number)
      )
        return undefined
    }
    lastKind = kind
  }
  if (at === end || begins) return SAME
  for (let i = at; i < end; i++) if (!isPlain(CLASSES[text.charCodeAt(i)] as number)) return undefined
  if (caseRule === 'exact') return DIFFERS
  if (end - at === 2 && FOLDED[text.charCodeAt(at)] === E && TAKES_ES.includes(last)) at++
  return end - at === 1 && FOLDED[text.charCodeAt(at)] === S ? PLURAL : DIFFERS
}

const isPlain = (kind: number): boolean => kind !== 0 && kind <= HAN

/** Spaces and hyphens part Latin words alike. */
const parts = (kind: number): boolean => kind === SPACE || kind === HYPHEN
