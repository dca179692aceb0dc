/** What is known of a text's hits only once all of them are: quotations are made whole, guards hold or do not. */
import { DESIGNATION, type FormStore, GUARDED, shareConcept, speaksFor } from './form-store'
import type { Cut, Stretch } from './quotations'
import { Stretches } from './stretches'

export interface Doubts {
  /** Designations that cut a pair of quotation marks, by their place in the hits. */
  readonly cuts: Map<number, Cut>
  /** Acronyms, by their form, with the names in the text that have these initials. */
  readonly names: Map<number, readonly Stretch[]>
  /** Guards, and the strings in which guards do not hold: flat pairs of start and end. */
  readonly guards: number[]
  readonly exempt: number[]
}

/** The hits of one text, and what finds those at a place among them. */
interface Found {
  readonly hits: readonly number[]
  readonly places: Stretches
}

/** Strings that are other things, or that guards do not hold in. */
type Others = Readonly<Record<'guards' | 'exempt', Stretches>>

/** Revises the hits of one text, which are those from `from` on, and forgets its doubts. */
export function revise(hits: number[], from: number, doubts: Doubts, forms: FormStore): void {
  const { cuts, names, guards, exempt } = doubts
  const spelled = [...names].filter(([, all]) => all.length > 0)
  if (cuts.size > 0 || spelled.length > 0 || guards.length > 0) {
    const all = hits.splice(from)
    const found: Found = { hits: all, places: new Stretches(all, 4, 1) }
    const others: Others = { guards: new Stretches(guards), exempt: new Stretches(exempt) }
    const meanings = new Map(spelled.map(([form, stretches]) => [form, meaningsOf(found, form, stretches, forms)]))
    for (let i = 0; i < all.length; i += 4) {
      const text = all[i] as number
      const start = all[i + 1] as number
      const end = all[i + 2] as number
      const form = all[i + 3] as number
      const meant = meanings.get(form)
      if (
        meant &&
        distance(meant.others, start, end) <= distance(meant.own, start, end) &&
        !isSpokenFor(found, i, forms)
      )
        continue
      const cut = cuts.get(from + i)
      if (cut ? !isWhole(start, end, cut) && isNamed(found, form, cut, forms) : isIdle(form, start, end, others, forms))
        continue
      hits.push(text, cut?.whole?.start ?? start, cut?.whole?.end ?? end, form)
    }
  }
  cuts.clear()
  names.clear()
  guards.length = 0
  exempt.length = 0
}

/**
 * Whether the name goes on outside its quotation marks: “一带一路”倡议, 共建“一带一路”. A single character there belongs to the
 * sentence (以“和为贵”收场), or to a longer word (“瞭望新时代”网站).
 */
const isWhole = (start: number, end: number, { quoted, whole }: Cut): boolean =>
  whole !== undefined && end - start - (quoted.end - quoted.start) > ONE_AND_ITS_MARK
const ONE_AND_ITS_MARK = 2

/** Whether what half a pair encloses is a name of the same concept, which can stand for the whole by itself. */
function isNamed({ hits, places }: Found, form: number, { quoted: { start, end } }: Cut, forms: FormStore): boolean {
  return places.someMeets(
    start,
    end,
    (from, to, row) => from === start && to === end && shareConcept(forms, form, hits[row + 3] as number),
  )
}

/** The names in a text that an acronym may stand for; undefined where there are none but those of its concept. */
function meaningsOf(
  found: Found,
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
const isOwn = ({ hits, places }: Found, form: number, { start, end }: Stretch, forms: FormStore): boolean =>
  places.someMeets(start, end, (_from, _to, row) => shareConcept(forms, form, hits[row + 3] as number))

/** Whether a longer string around the hit at `at` says its sense, as “China’s BRI” does. */
function isSpokenFor({ hits, places }: Found, at: number, forms: FormStore): boolean {
  const [, start = 0, end = 0, form = 0] = hits.slice(at, at + 4)
  return places.someMeets(start, end, (from, to, row) => {
    const other = hits[row + 3] as number
    return from <= start && end <= to && other !== form && speaksFor(forms, other, form)
  })
}

/** Code units to the nearest of some stretches, whichever comes first. */
const distance = (names: readonly Stretch[], start: number, end: number): number =>
  Math.min(...names.map((name) => Math.max(name.start - end, start - name.end)))

/** A guard in a string that is exempt; a cue that is part of a guard: that other thing says nothing of its words' senses. */
function isIdle(form: number, start: number, end: number, { guards, exempt }: Others, forms: FormStore): boolean {
  const flags = forms.flags[form] as number
  if ((flags & DESIGNATION) !== 0) return false
  if ((flags & GUARDED) !== 0) return isInside(exempt, start, end)
  return guards.someMeets(
    start,
    end,
    (from, to) => from <= start && end <= to && end - start < to - from && !isInside(exempt, from, to),
  )
}

const isInside = (others: Stretches, start: number, end: number): boolean =>
  others.someMeets(start, end, (from, to) => from <= start && end <= to)
