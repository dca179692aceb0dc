/**
 * The contract between finding (background) and settling (tab).
 * `find` reports every verified candidate, overlaps included; `settle` decides what is marked.
 */
import * as v from 'valibot'

const natural = v.pipe(v.number(), v.integer(), v.minValue(0))

/** Shape of the line under a mark: a note; the name takes a side; a machine translation went wrong. */
export const markStyle = v.picklist(['term', 'contested', 'repaired'])
export type MarkStyle = v.InferOutput<typeof markStyle>

/** What a form that was found means. One form may play several roles. */
export const role = v.variant('kind', [
  v.object({
    kind: v.literal('term'),
    /** `packId:conceptId`. */
    concept: v.string(),
    mark: v.picklist(['always', 'sense', 'garbled-pages']),
    style: markStyle,
    /** Number of the sense rule in the compiled glossary; present when `mark` is `sense`. */
    rule: v.optional(natural),
  }),
  v.object({ kind: v.literal('guard') }),
  v.object({
    kind: v.literal('cue'),
    rule: natural,
    strength: v.picklist(['strong', 'weak', 'veto']),
    /** Cues of one rule with the same number are alternatives and count once. */
    cue: natural,
  }),
])
export type Role = v.InferOutput<typeof role>

export const formRecord = v.object({ form: v.string(), roles: v.array(role) })
export type FormRecord = v.InferOutput<typeof formRecord>

export const ruleRecord = v.object({
  name: v.string(),
  cueScope: v.picklist(['page', 'section', 'paragraph']),
  vetoScope: v.picklist(['page', 'section', 'paragraph', 'near']),
  /** Has no cues: only vetoes count. */
  presumed: v.boolean(),
  /** Passes by whatever else of its glossary stands on the page. */
  company: v.optional(v.picklist(['some', 'much'])),
})
export type RuleRecord = v.InferOutput<typeof ruleRecord>

export const reading = v.object({
  /** Changes whenever the compiled glossary does: readings of different revisions do not mix. */
  revision: v.string(),
  /** Flat quadruples: index of the text in the request, start, end (UTF-16 code units in it, end exclusive), form number. */
  hits: v.array(natural),
  /** The forms named by `hits`, with what they say, and the rules that this names; by number. */
  forms: v.record(v.string(), formRecord),
  rules: v.record(v.string(), ruleRecord),
})
export type Reading = v.InferOutput<typeof reading>

/**
 * What a page has kept of its readings: numbers of forms, and of the rules that designations on it wait for. `whole` where
 * nothing else of it is to be read, or it was read like that before: cues of other rules are left out, and all is read
 * anew once a change brings such a rule.
 */
export const known = v.object({ forms: v.array(natural), rules: v.array(natural), whole: v.boolean() })
export type Known = v.InferOutput<typeof known>

/** One block (paragraph) of text with the hits found in it; blocks are given to `settle` in document order. */
export interface ReadBlock {
  /** Number of the section (run between headings) the block stands in. */
  section: number
  /** Flat triples: start, end, form number. */
  hits: readonly number[]
}

export interface FormTable {
  forms: Readonly<Record<number, FormRecord>>
  rules: Readonly<Record<number, RuleRecord>>
}

export type Repetition = 'section' | 'page' | 'every'

/** A decided occurrence. `shown` is false where the repetition setting leaves it unmarked; it still counts and can be jumped to. */
export interface Settled {
  /** Index into the blocks given. */
  block: number
  start: number
  end: number
  form: number
  concept: string
  style: MarkStyle
  shown: boolean
}
