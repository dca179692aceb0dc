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
  const sorted = [...candidates].sort((a, b) => a.start - b.start || a.end - b.end)
  const result: Candidate[] = []
  let from = 0
  while (from < sorted.length) {
    // Only within a run of overlapping candidates can one exclude another.
    let to = from + 1
    let reach = (sorted[from] as Candidate).end
    for (; to < sorted.length && (sorted[to] as Candidate).start < reach; to++)
      reach = Math.max(reach, (sorted[to] as Candidate).end)
    if (to === from + 1) result.push(sorted[from] as Candidate)
    else for (const one of longest(sorted.slice(from, to), reach)) result.push(one)
    from = to
  }
  return result
}

/** Of a run that hangs together and ends at `reach`. */
function longest(run: Candidate[], reach: number): Candidate[] {
  const begin = (run[0] as Candidate).start
  run.sort(
    (a, b) =>
      b.end - b.start - (a.end - a.start) || Number(!b.role) - Number(!a.role) || a.start - b.start || a.form - b.form,
  )
  const taken: Candidate[] = []
  const covered = new Uint8Array(reach - begin)
  for (const candidate of run) {
    const { start, end } = candidate
    // What is taken already is as long or longer: it can meet this one only by holding its first or its last unit.
    if (covered[start - begin] || covered[end - 1 - begin]) continue
    covered.fill(1, start - begin, end - begin)
    taken.push(candidate)
  }
  return taken.sort((a, b) => a.start - b.start)
}
