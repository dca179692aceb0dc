/** Sense rules: someone waits for them, they can pass, and each cue says one thing once. */
import { WEAK_ENOUGH } from '../matching/evidence'
import { foldForm } from '../matching/spelling'
import { PREFIX_LETTERS } from '../matching/tokens'
import type { Cue, Sense } from '../pack'
import type { Path } from './finding'
import type { Subject } from './subject'

const BEGINNING = new RegExp(`^[^\\s*]{${PREFIX_LETTERS},}\\*$`)

type Alternative = Cue[number]

/** One form of a cue with its place in the sense. */
interface Seen extends Alternative {
  list: 'strong' | 'weak' | 'vetoes'
  cue: number
  at: number
}

export function lintSenses(subject: Subject): void {
  for (const [number, { senses, terms }] of subject.pack.concepts.entries()) {
    const awaited = new Set(terms.map(({ sense }) => sense))
    for (const name in senses) {
      const path: Path = ['concepts', number, 'senses', name]
      if (!awaited.has(name)) subject.report('sense-unused', path, { sense: name })
      lintSense(subject, senses[name] as Sense, path)
    }
  }
}

function lintSense(subject: Subject, sense: Sense, path: Path): void {
  const { report } = subject
  const { strong, weak, vetoes, company } = sense
  if (strong.length === 0 && weak.length > 0 && weak.length < WEAK_ENOUGH)
    report('sense-impossible', path, { weak: weak.length, enough: WEAK_ENOUGH })
  if (strong.length + weak.length + vetoes.length === 0 && !company) report('sense-empty', path)
  const seen: Seen[] = []
  for (const list of ['strong', 'weak', 'vetoes'] as const)
    for (const [cue, alternatives] of sense[list].entries()) {
      if (alternatives.length === 0) report('cue-empty', [...path, list, cue])
      for (const [at, alternative] of alternatives.entries())
        seen.push({ form: alternative.form, case: alternative.case, list, cue, at })
    }
  for (const each of seen)
    if (each.form.includes('*') && !BEGINNING.test(each.form))
      report('cue-not-a-beginning', placeOf(path, each), { form: each.form, letters: PREFIX_LETTERS })
  lintRepeats(subject, seen, path)
}

/** The same words seen twice: two weak cues would count as different, and a veto would take back what a cue gives. */
function lintRepeats({ report }: Subject, seen: readonly Seen[], path: Path): void {
  const earlier = new Map<string, Seen[]>()
  const beginnings = new Map<string, Seen>()
  for (const each of seen) if (BEGINNING.test(each.form)) beginnings.set(foldForm(each.form.slice(0, -1)), each)
  for (const each of seen) {
    const folded = foldForm(each.form)
    const other = earlier.get(folded)?.find((candidate) => overlap(candidate, each)) ?? wider(each, folded, beginnings)
    if (other) report(repeatOf(each, other), placeOf(path, each), { form: each.form, other: other.form })
    const group = earlier.get(folded)
    if (group) group.push(each)
    else earlier.set(folded, [each])
  }
}

const placeOf = (sense: Path, { list, cue, at }: Seen): Path => [...sense, list, cue, at]

/** Alternatives of one cue count once, and so does whatever repeats a strong cue among strong ones or a veto. */
function repeatOf(one: Seen, other: Seen): 'veto-is-cue' | 'cue-twice' | 'cue-alike' {
  if ((one.list === 'vetoes') !== (other.list === 'vetoes')) return 'veto-is-cue'
  const sameCue = one.list === other.list && one.cue === other.cue
  return !sameCue && [one.list, other.list].includes('weak') ? 'cue-twice' : 'cue-alike'
}

/** True if some text is both. */
const overlap = (one: Alternative, other: Alternative): boolean =>
  one.case === 'fold' || other.case === 'fold' || one.form === other.form

/** A cue of beginnings (`econom*`) that matches the word too. */
function wider({ form }: Seen, folded: string, beginnings: ReadonlyMap<string, Seen>): Seen | undefined {
  if (form.endsWith('*') || folded.includes(' ')) return undefined
  for (let letters = PREFIX_LETTERS; letters <= folded.length; letters++) {
    const beginning = beginnings.get(folded.slice(0, letters))
    if (beginning) return beginning
  }
  return undefined
}
