/**
 * Quotation marks stand in pairs, and names are quoted in part: “Belt and Road” Initiative, 共建“一带一路”. They are no part
 * of a name, unless it goes on outside them: what is marked holds both halves of a pair, or neither.
 */
import { APOSTROPHE, classAt, EXPAND, NOTHING, QUOTE } from './fold'

/** Closing marks by their opening mark. */
const PAIRS: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“',
  '「': '」',
  '『': '』',
  '｢': '｣',
  '«': '»',
  '〝': '〞',
  '"': '"',
  '＂': '＂',
  '‘': '’',
  "'": "'",
}

/** Code units, ends exclusive. */
export interface Stretch {
  start: number
  end: number
}

/** How a stretch cuts a pair. */
export interface Cut {
  /** What the pair encloses of the stretch. */
  quoted: Stretch
  /** The stretch with the other half, where that stands directly beside it. */
  whole?: Stretch
}

/** The first pair of which `start` to `end` holds one half; undefined for nearly every stretch. */
export function cutQuotation(text: string, start: number, end: number): Cut | undefined {
  let first = start
  while (first < end && !isMark(text, first)) first++
  if (first === end) return undefined
  const open: number[] = []
  const before = beside(text, start, -1)
  for (let at = first; at < end; at++) {
    if (!isMark(text, at)) continue
    if (isPair(text, open.at(-1), at)) open.pop()
    else if (isPair(text, before, at)) return { quoted: { start, end: at }, whole: { start: before, end } }
    else if (text.charAt(at) in PAIRS) open.push(at)
    else if (!isSingle(text, at)) return { quoted: { start, end: at } }
  }
  const after = beside(text, end - 1, 1)
  for (const at of open) {
    const quoted = { start: at + 1, end }
    if (isPair(text, at, after)) return { quoted, whole: { start, end: after + 1 } }
    if (!isSingle(text, at)) return { quoted }
  }
  return undefined
}

const isPair = (text: string, opening: number | undefined, closing: number): boolean =>
  opening !== undefined && opening >= 0 && closing < text.length && PAIRS[text.charAt(opening)] === text.charAt(closing)

/** Inside a word, an apostrophe is none. */
function isMark(text: string, at: number): boolean {
  const kind = classAt(text, at)
  return kind === QUOTE || (kind === APOSTROPHE && (classAt(text, at - 1) > EXPAND || classAt(text, at + 1) > EXPAND))
}

/** At a word's end such a mark may be a possessive: only beside a partner is it half of a pair. */
const isSingle = (text: string, at: number): boolean => classAt(text, at) === APOSTROPHE

/** The next place before (`step` -1) or after `at` that holds something. */
function beside(text: string, at: number, step: -1 | 1): number {
  let place = at + step
  while (classAt(text, place) === NOTHING) place += step
  return place
}
