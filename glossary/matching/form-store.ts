/** The forms of a compiled glossary in flat arrays: a million of them must not become a million objects. */
import type { FormRecord, Role, RuleRecord } from '../reading'
import type { CaseRule } from './agreement'
import { type PackedTexts, textAt } from './packed-texts'

const CASES: readonly CaseRule[] = ['fold', 'exact', 'title-sensitive', 'common']
const CASE_BITS = 3
/** The form has a dotted acronym, and asks for the dots. */
export const DOTTED = 4
/** A prefix cue: any word that begins so. Of a guard: any name that goes on so. */
export const PREFIX = 8
/** Punctuation at the form's edges, as in C++, which the text must have too. */
export const EDGED = 16
/** A term's form. Kept apart from cues and guards of the same wording: another term may govern it, never them. */
export const DESIGNATION = 32
/** A guard's form: cues inside it are silent. */
export const GUARDED = 64
/** A string in which guards do not hold; never told. */
export const EXEMPT = 128

export const beginsWord = (flags: number): boolean => (flags & (PREFIX | GUARDED)) === PREFIX
export const isOpenGuard = (flags: number): boolean => (flags & (PREFIX | GUARDED)) === (PREFIX | GUARDED)

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

/** A role by itself, in one number, where it is a plain term: mark, style and concept. */
const CONCEPT_BITS = 26
const CONCEPT = (1 << CONCEPT_BITS) - 1
const STYLE_SHIFT = 28
/** The rest is a place in `FormStore.more`. */
const MORE = 0x80000000

export interface FormStore {
  texts: PackedTexts
  /** Case rule and shape of each form. */
  flags: Uint8Array
  /** What each form means: one plain term, or where in `more` its roles stand. */
  roles: Uint32Array
  /** Runs of roles, each begun by their number. The first one is empty. */
  more: Uint32Array
  /** Ids of concepts in their packs. */
  concepts: PackedTexts
  /** The packs, each with the number of its first concept, in order. */
  packs: readonly (readonly [id: string, first: number])[]
  rules: readonly RuleRecord[]
}

/** The role as one number, or undefined where it takes more. */
export function plainRole(role: NumberedRole): number | undefined {
  if (role.kind !== 'term' || role.rule !== undefined || role.concept > CONCEPT) return undefined
  return role.concept | (MARKS.indexOf(role.mark) << CONCEPT_BITS) | (STYLES.indexOf(role.style) << STYLE_SHIFT)
}

/** The role that `plainRole` made a number of. */
export const asRole = (plain: number): NumberedRole => ({
  kind: 'term',
  concept: plain & CONCEPT,
  mark: MARKS[(plain >>> CONCEPT_BITS) & 3] ?? 'always',
  style: STYLES[plain >>> STYLE_SHIFT] ?? 'term',
})

/** The number in `FormStore.roles` of a form whose roles stand in `more` from `at` on. */
export const rolesAt = (at: number): number => (MORE | at) >>> 0

/** Appends a role's numbers to `more`. */
export function writeRole(more: number[], role: NumberedRole): void {
  switch (role.kind) {
    case 'term':
      more.push(TERM | (MARKS.indexOf(role.mark) << 2) | (STYLES.indexOf(role.style) << 4))
      more.push(role.concept, role.rule === undefined ? 0 : role.rule + 1)
      break
    case 'guard':
      more.push(GUARD, 0, 0)
      break
    case 'cue':
      more.push(CUE | (STRENGTHS.indexOf(role.strength) << 2), role.cue, role.rule + 1)
  }
}

function numberedRoles({ roles, more }: FormStore, form: number): NumberedRole[] {
  const plain = roles[form] as number
  if (plain < MORE) return [asRole(plain)]
  const at = (plain & ~MORE) >>> 0
  const found: NumberedRole[] = []
  const end = at + 1 + (more[at] as number) * ROLE_SIZE
  for (let role = at + 1; role < end; role += ROLE_SIZE) found.push(readRole(more, role))
  return found
}

function readRole(more: Uint32Array, at: number): NumberedRole {
  const shades = more[at] as number
  const subject = more[at + 1] as number
  const rule = more[at + 2] as number
  const kind = shades & 3
  if (kind === GUARD) return { kind: 'guard' }
  if (kind === CUE) return { kind: 'cue', rule: rule - 1, strength: STRENGTHS[shades >> 2] ?? 'veto', cue: subject }
  return {
    kind: 'term',
    concept: subject,
    mark: MARKS[(shades >> 2) & 3] ?? 'always',
    style: STYLES[(shades >> 4) & 3] ?? 'term',
    ...(rule > 0 && { rule: rule - 1 }),
  }
}

export const formText = ({ texts }: FormStore, form: number): string => textAt(texts, form)

/** What a reading tells of a form, and the rules that this names. */
interface Told {
  record: FormRecord
  rules: readonly number[]
}

/** Kept once read, since a page asks for the same forms with each part of it. */
export function toldOf(store: FormStore, form: number): Told {
  let kept = TOLD.get(store)
  if (!kept || kept.size >= MOST_TOLD) {
    kept = new Map()
    TOLD.set(store, kept)
  }
  let told = kept.get(form)
  if (!told) {
    const record = readRecord(store, form)
    const rules = record.roles.flatMap((role) => (role.kind === 'guard' ? [] : (role.rule ?? [])))
    told = { record, rules: [...new Set(rules)] }
    if (!store.texts.absent) kept.set(form, told)
  }
  return told
}

const TOLD = new WeakMap<FormStore, Map<number, Told>>()
/** Some 500 bytes each: 1 MB for a glossary, and more forms than a page has. */
const MOST_TOLD = 2048

/** A form as a reading gives it. */
export const formRecord = (store: FormStore, form: number): FormRecord => toldOf(store, form).record

function readRecord(store: FormStore, form: number): FormRecord {
  const flags = store.flags[form] as number
  const star = beginsWord(flags) ? '*' : isOpenGuard(flags) ? ' *' : ''
  const roles = numberedRoles(store, form).map(
    (role): Role => (role.kind === 'term' ? { ...role, concept: conceptKey(store, role.concept) } : role),
  )
  return { form: formText(store, form) + star, roles }
}

/** `packId:conceptId`. */
function conceptKey({ packs, concepts }: FormStore, concept: number): string {
  const pack = packs.findLast(([, first]) => first <= concept)
  return `${pack?.[0]}:${textAt(concepts, concept)}`
}

/** True if the form is a name of a concept. */
export const isDesignation = ({ flags }: FormStore, form: number): boolean =>
  ((flags[form] as number) & DESIGNATION) !== 0

/**
 * A number by which the strong cue that a form is differs from most others (its wordings have the same), or undefined if it is
 * none. What speaks for a sense that asks for company itself may be any word of the news.
 */
export function strongCue(store: FormStore, form: number): number | undefined {
  for (const role of toldOf(store, form).record.roles)
    if (role.kind === 'cue' && role.strength === 'strong' && !store.rules[role.rule]?.company)
      return role.rule * 31 + role.cue
  return undefined
}

/** True if the form is a designation that is marked in one sense alone. */
export const isSensed = (store: FormStore, form: number): boolean =>
  numberedRoles(store, form).some((role) => role.kind === 'term' && role.mark === 'sense')

/** True if one form is a strong cue for a sense in which the other is marked. */
export function speaksFor(store: FormStore, cue: number, term: number): boolean {
  const senses = numberedRoles(store, term).flatMap((role) => (role.kind === 'term' ? (role.rule ?? []) : []))
  return numberedRoles(store, cue).some(
    (role) => role.kind === 'cue' && role.strength === 'strong' && senses.includes(role.rule),
  )
}

/** The other designations of the concepts that `form` is one of. Looks at every form: some milliseconds for a million. */
export function synonyms(store: FormStore, form: number): string[] {
  const found: string[] = []
  for (let other = 0; other < store.flags.length; other++)
    if (other !== form && isDesignation(store, other) && shareConcept(store, form, other))
      found.push(formText(store, other))
  return found
}

/** True if both forms are designations of one concept. */
export function shareConcept(store: FormStore, one: number, other: number): boolean {
  const plain = store.roles[one] as number
  const another = store.roles[other] as number
  if (plain < MORE && another < MORE) return (plain & CONCEPT) === (another & CONCEPT)
  const concepts = conceptsOf(store, other)
  return conceptsOf(store, one).some((concept) => concepts.includes(concept))
}

const conceptsOf = (store: FormStore, form: number): number[] =>
  numberedRoles(store, form).flatMap((role) => (role.kind === 'term' ? [role.concept] : []))
