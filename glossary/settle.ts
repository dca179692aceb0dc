/**
 * Decides what is marked, from all that was found on a page: sense, guards, overlap, repetition.
 * Pure over blocks in document order, so neither slicing nor order of arrival can change the result.
 */
import { type Evidence, gatherEvidence, passes } from './matching/evidence'
import type { FormTable, ReadBlock, Repetition, Role, Settled } from './reading'

/**
 * Different garbled wordings that make a page look machine-translated. One or two (“people first”,
 * “countries along the line”) occur in ordinary English; a machine-translated article has dozens.
 */
export const GARBLED_ENOUGH = 3

export interface SettleOptions {
  repeat: Repetition
  garbled: 'auto' | 'always' | 'never'
  /** Concepts that the reader does not want marked here; what lies inside their wordings may be. */
  muted?: ReadonlySet<string>
}

type TermRole = Extract<Role, { kind: 'term' }>

/** A stretch of a block that may be marked, or that guards against marks. */
interface Candidate {
  start: number
  end: number
  form: number
  /** Absent for a guard. */
  role?: TermRole
}

interface Page {
  blocks: readonly ReadBlock[]
  table: FormTable
  evidence: Evidence
  garbled: boolean
  muted: ReadonlySet<string>
}

const NONE: ReadonlySet<string> = new Set()

/** Occurrences in document order, without overlaps. Each block stands at its place, with or without hits. */
export function settle(blocks: readonly ReadBlock[], table: FormTable, options: SettleOptions): Settled[] {
  const page: Page = {
    blocks,
    table,
    evidence: gatherEvidence(blocks, table),
    garbled: options.garbled === 'always' || (options.garbled === 'auto' && looksGarbled(blocks, table)),
    muted: options.muted ?? NONE,
  }
  const result: Settled[] = []
  /** Concepts by section, or on the page. */
  const met = new Set<string>()
  for (const [block, { section, hits }] of blocks.entries()) {
    if (hits.length === 0) continue
    for (const { start, end, form, role } of chosen(eligible(page, block))) {
      if (!role) continue
      const key = options.repeat === 'section' ? `${section} ${role.concept}` : role.concept
      const shown = options.repeat === 'every' || !met.has(key)
      met.add(key)
      result.push({ block, start, end, form, concept: role.concept, style: role.style, shown })
    }
  }
  return result
}

/** Guards, and designations whose own conditions hold. */
function eligible({ blocks, table, evidence, garbled, muted }: Page, block: number): Candidate[] {
  const { hits } = blocks[block] as ReadBlock
  const candidates: Candidate[] = []
  for (let i = 0; i < hits.length; i += 3) {
    const start = hits[i] as number
    const end = hits[i + 1] as number
    const form = hits[i + 2] as number
    const record = table.forms[form]
    if (!record) continue
    for (const role of record.roles) {
      if (role.kind === 'guard') candidates.push({ start, end, form })
      else if (role.kind === 'term' && isEligible(role, start, end)) candidates.push({ start, end, form, role })
    }
  }
  return candidates

  function isEligible(role: TermRole, start: number, end: number): boolean {
    if (muted.has(role.concept)) return false
    switch (role.mark) {
      case 'always':
        return true
      case 'garbled-pages':
        return garbled
      case 'sense':
        return role.rule !== undefined && passes(evidence, role.rule, { block, start, end })
    }
  }
}

/** The longest without overlaps, in order of place. A guard comes before a term of its length. */
function chosen(candidates: Candidate[]): Candidate[] {
  candidates.sort((a, b) => a.start - b.start || a.end - b.end)
  const result: Candidate[] = []
  let from = 0
  while (from < candidates.length) {
    // Only within a run of overlapping candidates can one exclude another.
    let to = from + 1
    let reach = (candidates[from] as Candidate).end
    for (; to < candidates.length && (candidates[to] as Candidate).start < reach; to++)
      reach = Math.max(reach, (candidates[to] as Candidate).end)
    if (to === from + 1) result.push(candidates[from] as Candidate)
    else result.push(...longest(candidates.slice(from, to)))
    from = to
  }
  return result
}

function longest(run: Candidate[]): Candidate[] {
  run.sort(
    (a, b) =>
      b.end - b.start - (a.end - a.start) ||
      Number(a.role !== undefined) - Number(b.role !== undefined) ||
      a.start - b.start ||
      a.form - b.form,
  )
  const taken: Candidate[] = []
  for (const candidate of run)
    if (!taken.some((other) => candidate.start < other.end && other.start < candidate.end)) taken.push(candidate)
  return taken.sort((a, b) => a.start - b.start)
}

const looksGarbled = (blocks: readonly ReadBlock[], table: FormTable): boolean =>
  garbledWordings(blocks, table, GARBLED_ENOUGH).size >= GARBLED_ENOUGH

/** Numbers of the different garbled wordings on a page, at most `most` and perhaps a few more. */
export function garbledWordings(blocks: readonly ReadBlock[], table: FormTable, most: number): Set<number> {
  const wordings = new Set<number>()
  for (const { hits } of blocks) {
    const garbled: Candidate[] = []
    for (let i = 0; i < hits.length; i += 3) {
      const form = hits[i + 2] as number
      if (table.forms[form]?.roles.some((role) => role.kind === 'term' && role.mark === 'garbled-pages'))
        garbled.push({ start: hits[i] as number, end: hits[i + 1] as number, form })
    }
    // A wording inside a longer one is no second sign.
    if (garbled.length > 0) for (const { form } of chosen(garbled)) wordings.add(form)
    if (wordings.size >= most) break
  }
  return wordings
}
