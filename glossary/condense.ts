/**
 * Leaves out of a reading what can decide nothing on its page: most pages hold no term, and a cue speaks only for a sense that
 * some wording asks for. `settle` decides the same from what is left, whichever slices it comes in.
 */
import type { FormRecord, Known, Reading, Role, RuleRecord } from './reading'

/** What of a form counts here. */
interface Import {
  record: FormRecord
  term: boolean
  guard: boolean
  /** Rules that its designations wait for. */
  waits: readonly number[]
  cues: readonly Cue[]
}
type Cue = Extract<Role, { kind: 'cue' }>

/**
 * Cues stay where a designation of their paragraph waits for their rule; elsewhere each stays once, without its place, if
 * its scope is wider than the paragraph and, of a page that is read `whole`, if something on it waits for its rule. Guards
 * stay beside designations. Roles are told for the rules that the page has met, those of this reading included; where these
 * are more than `known`, they are told for the forms of before as well, as `recordOf` gives them.
 */
export function condense(
  reading: Reading,
  known: Known,
  recordOf: (form: number) => FormRecord | undefined = () => undefined,
): Reading {
  const imports = new Map<number, Import>()
  const rules = new Set(known.rules)
  for (const [number, record] of Object.entries(reading.forms)) {
    const one = importOf(record)
    imports.set(Number(number), one)
    for (const rule of one.waits) rules.add(rule)
  }
  const counts = ({ strength, rule }: Cue): boolean =>
    (!known.whole || rules.has(rule)) && reachesFar(strength, reading.rules[rule])
  const hits = essential(reading.hits, imports, counts)
  const forms: Reading['forms'] = {}
  const tell = (form: number, { form: wording, roles }: FormRecord): void => {
    const told = roles.filter((role) => role.kind !== 'cue' || rules.has(role.rule))
    if (told.length > 0) forms[form] = { form: wording, roles: told }
  }
  for (let i = 3; i < hits.length; i += 4) {
    const form = hits[i] as number
    if (!forms[form]) tell(form, (imports.get(form) as Import).record)
  }
  if (rules.size > known.rules.length)
    for (const form of known.forms) {
      const record = forms[form] ? undefined : recordOf(form)
      if (record) tell(form, record)
    }
  return { revision: reading.revision, hits, forms, rules: only(reading.rules, rules) }
}

function importOf(record: FormRecord): Import {
  const { roles } = record
  return {
    record,
    term: roles.some(({ kind }) => kind === 'term'),
    guard: roles.some(({ kind }) => kind === 'guard'),
    waits: roles.flatMap((role) => (role.kind === 'term' ? (role.rule ?? []) : [])),
    cues: roles.filter((role) => role.kind === 'cue'),
  }
}

function essential(
  hits: readonly number[],
  imports: ReadonlyMap<number, Import>,
  counts: (cue: Cue) => boolean,
): number[] {
  const kept: number[] = []
  for (let from = 0, to = 0; from < hits.length; from = to) {
    const text = hits[from] as number
    const waits = new Set<number>()
    let terms = false
    for (; hits[to] === text; to += 4) {
      const one = imports.get(hits[to + 3] as number) as Import
      terms ||= one.term
      for (const rule of one.waits) waits.add(rule)
    }
    const once = new Set<number>()
    for (let i = from; i < to; i += 4) {
      const form = hits[i + 3] as number
      const { term, guard, cues } = imports.get(form) as Import
      if (term || (guard && terms) || cues.some(({ rule }) => waits.has(rule)))
        kept.push(text, hits[i + 1] as number, hits[i + 2] as number, form)
      else if (!once.has(form) && cues.some(counts)) {
        once.add(form)
        kept.push(text, 0, 0, form)
      }
    }
  }
  return kept
}

/** Whether a cue counts beyond its paragraph. */
function reachesFar(strength: string, rule: RuleRecord | undefined): boolean {
  const scope = strength === 'veto' ? rule?.vetoScope : rule?.cueScope
  return scope === 'page' || scope === 'section'
}

function only(all: Reading['rules'], wanted: ReadonlySet<number>): Reading['rules'] {
  return Object.fromEntries(Object.entries(all).filter(([rule]) => wanted.has(Number(rule))))
}
