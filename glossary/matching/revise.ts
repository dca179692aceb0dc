/** What is known of a text's hits only once all of them are: quotations are made whole, cues inside guards leave. */
import { DESIGNATION, type FormStore, GUARDED, shareConcept } from './form-store'
import type { Cut } from './quotations'

export interface Doubts {
  /** Designations that cut a pair of quotation marks, by their place in the hits. */
  readonly cuts: Map<number, Cut>
  /** Flat pairs of start and end. */
  readonly guards: number[]
}

/** Revises the hits of one text, which are those from `from` on, and forgets its doubts. */
export function revise(hits: number[], from: number, doubts: Doubts, forms: FormStore): void {
  const { cuts, guards } = doubts
  if (cuts.size === 0 && guards.length === 0) return
  const found = hits.splice(from)
  for (let i = 0; i < found.length; i += 4) {
    const [text, start, end, form] = found.slice(i, i + 4) as [number, number, number, number]
    const cut = cuts.get(from + i)
    if (cut ? isNamed(found, form, cut, forms) : isSilent(form, start, end, doubts, forms)) continue
    hits.push(text, cut?.whole?.start ?? start, cut?.whole?.end ?? end, form)
  }
  cuts.clear()
  guards.length = 0
}

/** Whether what the quotation marks enclose is a name of the same concept, which can stand for the whole by itself. */
function isNamed(found: readonly number[], form: number, { quoted: { start, end } }: Cut, forms: FormStore): boolean {
  for (let i = 0; i < found.length; i += 4)
    if (found[i + 1] === start && found[i + 2] === end && shareConcept(forms, form, found[i + 3] as number)) return true
  return false
}

/** Whether a cue is part of a guard: the other thing that a guard is says nothing of the senses of its words. */
function isSilent(form: number, start: number, end: number, { guards }: Doubts, forms: FormStore): boolean {
  if (((forms.flags[form] as number) & (DESIGNATION | GUARDED)) !== 0) return false
  for (let i = 0; i < guards.length; i += 2) {
    const from = guards[i] as number
    const to = guards[i + 1] as number
    if (from <= start && end <= to && end - start < to - from) return true
  }
  return false
}
