/**
 * What the hits of a block say by themselves, whatever the rest of the page says: read once for each block, since a page
 * that changes is settled again and again, and most of its blocks stay.
 */
import { leading } from './leading'
import { type Candidate, chosen } from './overlap'
import type { FormTable, Role, RuleRecord } from './reading'

export interface BlockReading {
  /** Guards, and designations whatever their conditions, in order of hits. */
  candidates: readonly Candidate[]
  /** What stands where no designation waits for the page; undefined where one does. */
  sure: readonly Candidate[] | undefined
  cues: readonly BlockCue[]
  /** Numbers of garbled wordings; one inside a longer one is no second sign. */
  garbled: readonly number[]
}

/** A cue at its place. Those inside a designation that waits for the same rule are left out: a word must not vouch for itself. */
export interface BlockCue {
  role: Extract<Role, { kind: 'cue' }>
  rule: RuleRecord
  /** Code units in the block, end exclusive. */
  start: number
  end: number
  form: string
}

interface Place {
  start: number
}

/** A paragraph of the news is shorter, and so is every designation, code units. */
export const REACH = 2000
const FEW = 64

export type ReadHits = (hits: readonly number[]) => BlockReading

const NOTHING: BlockReading = { candidates: [], sure: [], cues: [], garbled: [] }

/**
 * Hits are read once while a page changes, and what they say goes when memory is collected: kept in a page that rests, it
 * would be a third of what the page keeps. Forms and rules of a table may come to be more, never others.
 */
export function hitsReader(table: FormTable): ReadHits {
  let kept: WeakRef<WeakMap<readonly number[], BlockReading>> | undefined
  return (hits) => {
    if (hits.length === 0) return NOTHING
    let known = kept?.deref()
    if (!known) {
      known = new WeakMap()
      kept = new WeakRef(known)
    }
    const before = known.get(hits)
    if (before) return before
    const reading = readHits(hits, table)
    known.set(hits, reading)
    return reading
  }
}

function readHits(hits: readonly number[], { forms, rules }: FormTable): BlockReading {
  const candidates: Candidate[] = []
  const cues: BlockCue[] = []
  for (let i = 0; i < hits.length; i += 3) {
    const start = hits[i] as number
    const end = hits[i + 1] as number
    const form = hits[i + 2] as number
    const record = forms[form]
    for (const role of record?.roles ?? []) {
      if (role.kind === 'guard') candidates.push({ start, end, form })
      else if (role.kind === 'term') candidates.push({ start, end, form, role })
      else {
        const rule = rules[role.rule]
        if (rule) cues.push({ role, rule, start, end, form: record?.form ?? '' })
      }
    }
  }
  const garbled = candidates.filter(({ role }) => role?.mark === 'garbled-pages')
  return {
    candidates,
    sure: candidates.some(({ role }) => role && role.mark !== 'always') ? undefined : chosen(candidates),
    cues: cues.filter((cue) => !vouchesForItself(cue, near(candidates, cue))),
    garbled: chosen(garbled).map(({ form }) => form),
  }
}

/**
 * Of what stands in order, at least what begins at most `REACH` before or after one place: a page may be one paragraph, in
 * which to hold everything against everything takes minutes. Few are held against all, which is faster than to choose.
 */
export function near<T extends Place>(all: readonly T[], { start }: Place): readonly T[] {
  if (all.length < FEW) return all
  return all.slice(
    leading(all, (one) => one.start < start - REACH),
    leading(all, (one) => one.start <= start + REACH),
  )
}

const vouchesForItself = ({ role, start, end }: BlockCue, candidates: readonly Candidate[]): boolean =>
  candidates.some((term) => term.role?.rule === role.rule && term.start <= start && end <= term.end)
