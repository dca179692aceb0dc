/** Which of the stretches that overlap in a block stand. */
import type { Role } from './reading'

export type TermRole = Extract<Role, { kind: 'term' }>

/** A stretch of a block that may be marked, or that guards against marks. */
export interface Candidate {
  start: number
  end: number
  form: number
  /** Absent for a guard. */
  role?: TermRole
}

/** The longest without overlaps, in order of place. A guard comes before a term of its length. */
export function chosen(candidates: readonly Candidate[]): Candidate[] {
  if (candidates.length < 2) return [...candidates]
  const covered = new Uint8Array(candidates.reduce((most, { end }) => Math.max(most, end), 0))
  return [...candidates]
    .sort(
      (a, b) =>
        b.end - b.start - (a.end - a.start) ||
        Number(!b.role) - Number(!a.role) ||
        a.start - b.start ||
        a.form - b.form,
    )
    .filter(
      // What stands already is as long or longer: it meets this one only if it holds its first or its last unit.
      ({ start, end }) => !covered[start] && !covered[end - 1] && covered.fill(1, start, end),
    )
    .sort((a, b) => a.start - b.start)
}
