/** What is known of a text's hits only once all of them are: quotations are made whole, guards hold or do not. */
import { DESIGNATION, type FormStore, GUARDED, shareConcept, speaksFor } from './form-store'
import type { Cut, Stretch } from './quotations'

export interface Doubts {
  /** Designations that cut a pair of quotation marks, by their place in the hits. */
  readonly cuts: Map<number, Cut>
  /** Acronyms, by their form, with the names in the text that have these initials. */
  readonly names: Map<number, readonly Stretch[]>
  /** Guards, and the strings in which guards do not hold: flat pairs of start and end. */
  readonly guards: number[]
  readonly exempt: number[]
}

/** Revises the hits of one text, which are those from `from` on, and forgets its doubts. */
export function revise(hits: number[], from: number, doubts: Doubts, forms: FormStore): void {
  const { cuts, names, guards, exempt } = doubts
  const spelled = [...names].filter(([, all]) => all.length > 0)
  if (cuts.size > 0 || spelled.length > 0 || guards.length > 0) {
    const found = hits.splice(from)
    const meanings = new Map(spelled.map(([form, all]) => [form, meaningsOf(found, form, all, forms)]))
    for (let i = 0; i < found.length; i += 4) {
      const text = found[i] as number
      const start = found[i + 1] as number
      const end = found[i + 2] as number
      const form = found[i + 3] as number
      const meant = meanings.get(form)
      if (
        meant &&
        distance(meant.others, start, end) <= distance(meant.own, start, end) &&
        !isSpokenFor(found, i, forms)
      )
        continue
      const cut = cuts.get(from + i)
      if (cut ? isNamed(found, form, cut, forms) : isIdle(form, start, end, doubts, forms)) continue
      hits.push(text, cut?.whole?.start ?? start, cut?.whole?.end ?? end, form)
    }
  }
  cuts.clear()
  names.clear()
  guards.length = 0
  exempt.length = 0
}

/** Whether what the quotation marks enclose is a name of the same concept, which can stand for the whole by itself. */
function isNamed(found: readonly number[], form: number, { quoted: { start, end } }: Cut, forms: FormStore): boolean {
  for (let i = 0; i < found.length; i += 4)
    if (found[i + 1] === start && found[i + 2] === end && shareConcept(forms, form, found[i + 3] as number)) return true
  return false
}

/** The names in a text that an acronym may stand for; undefined where there are none but those of its concept. */
function meaningsOf(
  found: readonly number[],
  form: number,
  all: readonly Stretch[],
  forms: FormStore,
): { own: readonly Stretch[]; others: readonly Stretch[] } | undefined {
  const own: Stretch[] = []
  const others: Stretch[] = []
  for (const name of all) (isOwn(found, form, name, forms) ? own : others).push(name)
  return others.length > 0 ? { own, others } : undefined
}

/** Whether a name is one of the same concept: if not, the acronym stands for something else beside it. */
function isOwn(found: readonly number[], form: number, { start, end }: Stretch, forms: FormStore): boolean {
  for (let i = 0; i < found.length; i += 4) {
    const meets = (found[i + 1] as number) < end && start < (found[i + 2] as number)
    if (meets && shareConcept(forms, form, found[i + 3] as number)) return true
  }
  return false
}

/** Whether a longer string around the hit at `at` says its sense, as “China’s BRI” does. */
function isSpokenFor(found: readonly number[], at: number, forms: FormStore): boolean {
  const [, start = 0, end = 0, form = 0] = found.slice(at, at + 4)
  for (let i = 0; i < found.length; i += 4) {
    const around = (found[i + 1] as number) <= start && end <= (found[i + 2] as number)
    if (around && found[i + 3] !== form && speaksFor(forms, found[i + 3] as number, form)) return true
  }
  return false
}

/** Code units to the nearest of some stretches, whichever comes first. */
const distance = (names: readonly Stretch[], start: number, end: number): number =>
  Math.min(...names.map((name) => Math.max(name.start - end, start - name.end)))

/** A guard in a string that is exempt; a cue that is part of a guard: that other thing says nothing of its words' senses. */
function isIdle(form: number, start: number, end: number, { guards, exempt }: Doubts, forms: FormStore): boolean {
  const flags = forms.flags[form] as number
  if ((flags & DESIGNATION) !== 0) return false
  if ((flags & GUARDED) !== 0) return liesInside(exempt, start, end)
  return liesInside(guards, start, end, (from, to) => !liesInside(exempt, from, to))
}

/** Whether a stretch is part of one of `others`, and not the whole of it. */
function liesInside(
  others: readonly number[],
  start: number,
  end: number,
  counts: (from: number, to: number) => boolean = () => true,
): boolean {
  for (let i = 0; i < others.length; i += 2) {
    const from = others[i] as number
    const to = others[i + 1] as number
    if (from <= start && end <= to && end - start < to - from && counts(from, to)) return true
  }
  return false
}
