import { classAt, DOT, EXPAND, endsAcronym, PUNCTUATION } from './fold'

/** Punctuation at a form's edges (`C++`, `.NET`): it belongs to no word, and yet the text must have it. */
export function edges(form: string): { lead: string; tail: string } {
  let first = 0
  while (first < form.length && classAt(form, first) > EXPAND) first++
  let last = form.length
  while (last > first && classAt(form, last - 1) > EXPAND) last--
  return { lead: marks(form, 0, first), tail: marks(form, last, form.length) }
}

function marks(form: string, from: number, to: number): string {
  let result = ''
  for (let i = from; i < to; i++) {
    const kind = classAt(form, i)
    if (kind === PUNCTUATION || (kind === DOT && !endsAcronym(form, i))) result += form.charAt(i)
  }
  return result
}
