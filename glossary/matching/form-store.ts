/** The forms of a compiled glossary in flat arrays: a million of them must not become a million objects. */
import type { FormRecord, Role, RuleRecord } from '../reading'
import type { CaseRule } from './agreement'

/** Parts forms in the store's text; no form contains it. */
export const FORM_END = '\n'

const CASES: readonly CaseRule[] = ['fold', 'exact', 'title-sensitive']
const CASE_BITS = 3
/** The form has a dotted acronym, and asks for the dots. */
export const DOTTED = 4
/** A prefix cue: any word that begins so. */
export const PREFIX = 8
/** Punctuation at the form's edges, as in C++, which the text must have too. */
export const EDGED = 16
/** A term's form. Kept apart from cues and guards of the same wording: another term may govern it, never them. */
export const DESIGNATION = 32
/** A guard's form: cues inside it are silent. */
export const GUARDED = 64
/** A string in which guards do not hold; never told. */
export const EXEMPT = 128

export const caseFlag = (rule: CaseRule): number => CASES.indexOf(rule)
export const caseOf = (flags: number): CaseRule => CASES[flags & CASE_BITS] as CaseRule

const MARKS = ['always', 'sense', 'garbled-pages'] as const
const STYLES = ['term', 'contested', 'repaired'] as const
const STRENGTHS = ['strong', 'weak', 'veto'] as const
const TERM = 0
const GUARD = 1
const CUE = 2
/** Numbers a role takes: kind with its shades, concept or cue, rule + 1. */
export const ROLE_SIZE = 3

/** A term's concept is given as a number into `FormStore.concepts`. */
export type NumberedRole =
  | Exclude<Role, { kind: 'term' }>
  | (Omit<Extract<Role, { kind: 'term' }>, 'concept'> & { concept: number })

export interface FormStore {
  /** All forms, each followed by `FORM_END`. */
  text: string
  /** Where each form begins in `text`, and one more. */
  starts: Uint32Array
  /** Case rule and shape of each form. */
  flags: Uint8Array
  /** Next form on the same path, + 1; 0 ends the chain. */
  nextForm: Uint32Array
  /** First role of each form and next role of each role, + 1; 0 ends the chain. */
  firstRole: Uint32Array
  nextRole: Uint32Array
  roles: Uint32Array
  concepts: readonly string[]
  rules: readonly RuleRecord[]
}

/** Appends a role's numbers to `roles`. */
export function writeRole(roles: number[], role: NumberedRole): void {
  switch (role.kind) {
    case 'term':
      roles.push(TERM | (MARKS.indexOf(role.mark) << 2) | (STYLES.indexOf(role.style) << 4))
      roles.push(role.concept, role.rule === undefined ? 0 : role.rule + 1)
      break
    case 'guard':
      roles.push(GUARD, 0, 0)
      break
    case 'cue':
      roles.push(CUE | (STRENGTHS.indexOf(role.strength) << 2), role.cue, role.rule + 1)
  }
}

function readRole({ roles, concepts }: FormStore, at: number): Role {
  const [shades, subject, rule] = roles.subarray(at * ROLE_SIZE, (at + 1) * ROLE_SIZE) as unknown as [
    number,
    number,
    number,
  ]
  const kind = shades & 3
  if (kind === GUARD) return { kind: 'guard' }
  if (kind === CUE) return { kind: 'cue', rule: rule - 1, strength: STRENGTHS[shades >> 2] ?? 'veto', cue: subject }
  return {
    kind: 'term',
    concept: concepts[subject] as string,
    mark: MARKS[(shades >> 2) & 3] ?? 'always',
    style: STYLES[(shades >> 4) & 3] ?? 'term',
    ...(rule > 0 && { rule: rule - 1 }),
  }
}

export const formText = (store: FormStore, form: number): string =>
  store.text.slice(store.starts[form], (store.starts[form + 1] as number) - 1)

/** A form as a reading gives it. */
export function formRecord(store: FormStore, form: number): FormRecord {
  const roles: Role[] = []
  for (let role = store.firstRole[form] as number; role !== 0; role = store.nextRole[role - 1] as number)
    roles.push(readRole(store, role - 1))
  const star = ((store.flags[form] as number) & PREFIX) === 0 ? '' : '*'
  return { form: formText(store, form) + star, roles }
}

/** True if both forms are designations of one concept. */
export function shareConcept(store: FormStore, one: number, other: number): boolean {
  const { firstRole, nextRole, roles } = store
  for (let a = firstRole[one] as number; a !== 0; a = nextRole[a - 1] as number) {
    const at = (a - 1) * ROLE_SIZE
    if (((roles[at] as number) & 3) !== TERM) continue
    for (let b = firstRole[other] as number; b !== 0; b = nextRole[b - 1] as number) {
      const against = (b - 1) * ROLE_SIZE
      if (((roles[against] as number) & 3) === TERM && roles[against + 1] === roles[at + 1]) return true
    }
  }
  return false
}
