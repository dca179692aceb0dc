/**
 * Decides what is marked, from all that was found on a page: sense, guards, overlap, repetition.
 * Pure over blocks in document order, so neither slicing nor order of arrival can change the result.
 */
import type { FormTable, ReadBlock, Repetition, Role, RuleRecord, Settled } from './reading'

/**
 * Different garbled wordings that make a page look machine-translated. One or two (“people first”,
 * “countries along the line”) occur in ordinary English.
 */
export const GARBLED_ENOUGH = 3

export interface SettleOptions {
  repeat: Repetition
  garbled: 'auto' | 'always' | 'never'
}

type TermRole = Extract<Role, { kind: 'term' }>

/** What was seen of one rule's cues: keys are scopes (`p`, `s3`, `b7`), values the numbers of the cues. */
interface Seen {
  strong: Set<string>
  weak: Map<string, Set<number>>
  veto: Set<string>
}

/** Occurrences in document order, without overlaps. Blocks without hits may be left out only with their order kept. */
export function settle(blocks: readonly ReadBlock[], table: FormTable, options: SettleOptions): Settled[] {
  const seen = gatherCues(blocks, table)
  const garbled = options.garbled === 'always' || (options.garbled === 'auto' && looksGarbled(blocks, table))
  const result: Settled[] = []
  const shown = new Set<string>()
  for (const [number, block] of blocks.entries()) {
    if (block.hits.length === 0) continue
    const eligible = (role: TermRole): boolean => {
      if (role.mark === 'always') return true
      if (role.mark === 'garbled-pages') return garbled
      const rule = role.rule === undefined ? undefined : table.rules[role.rule]
      return rule !== undefined && passes(rule, seen.get(role.rule as number), block.section, number)
    }
    for (const { start, end, form, role } of choose(block, table, eligible)) {
      const key = options.repeat === 'section' ? `${block.section}\n${role.concept}` : role.concept
      const first = options.repeat === 'every' || !shown.has(key)
      shown.add(key)
      result.push({ block: number, start, end, form, concept: role.concept, style: role.style, shown: first })
    }
  }
  return result
}

function looksGarbled(blocks: readonly ReadBlock[], table: FormTable): boolean {
  const wordings = new Set<number>()
  for (const { hits } of blocks)
    for (let i = 2; i < hits.length; i += 3) {
      const form = hits[i] as number
      if (table.forms[form]?.roles.some((role) => role.kind === 'term' && role.mark === 'garbled-pages'))
        wordings.add(form)
    }
  return wordings.size >= GARBLED_ENOUGH
}

const scopeKey = (scope: RuleRecord['cueScope'], section: number, block: number): string =>
  scope === 'page' ? 'p' : scope === 'section' ? `s${section}` : `b${block}`

function gatherCues(blocks: readonly ReadBlock[], table: FormTable): Map<number, Seen> {
  const rules = new Map<number, Seen>()
  for (const [number, { section, hits }] of blocks.entries())
    for (let i = 2; i < hits.length; i += 3)
      for (const role of table.forms[hits[i] as number]?.roles ?? []) {
        const rule = role.kind === 'cue' ? table.rules[role.rule] : undefined
        if (role.kind !== 'cue' || !rule) continue
        let seen = rules.get(role.rule)
        if (!seen) {
          seen = { strong: new Set(), weak: new Map(), veto: new Set() }
          rules.set(role.rule, seen)
        }
        if (role.strength === 'veto') seen.veto.add(scopeKey(rule.vetoScope, section, number))
        else {
          const key = scopeKey(rule.cueScope, section, number)
          if (role.strength === 'strong') seen.strong.add(key)
          else seen.weak.set(key, (seen.weak.get(key) ?? new Set<number>()).add(role.cue))
        }
      }
  return rules
}

function passes(rule: RuleRecord, seen: Seen | undefined, section: number, block: number): boolean {
  if (!seen || seen.veto.has(scopeKey(rule.vetoScope, section, block))) return false
  const key = scopeKey(rule.cueScope, section, block)
  return seen.strong.has(key) || (seen.weak.get(key)?.size ?? 0) >= 2
}

interface Choice {
  start: number
  end: number
  form: number
  /** Absent for a guard. */
  role?: TermRole
}

/** Longest first, guards before terms of the same length; what is rejected yields to the next shorter one. */
function choose(
  { hits }: ReadBlock,
  table: FormTable,
  eligible: (role: TermRole) => boolean,
): (Choice & { role: TermRole })[] {
  const candidates: Choice[] = []
  for (let i = 0; i < hits.length; i += 3) {
    const start = hits[i] as number
    const end = hits[i + 1] as number
    const form = hits[i + 2] as number
    for (const role of table.forms[form]?.roles ?? []) {
      if (role.kind === 'guard') candidates.push({ start, end, form })
      else if (role.kind === 'term' && eligible(role)) candidates.push({ start, end, form, role })
    }
  }
  candidates.sort(
    (a, b) =>
      b.end - b.start - (a.end - a.start) ||
      Number(a.role !== undefined) - Number(b.role !== undefined) ||
      a.start - b.start ||
      a.form - b.form,
  )
  const taken: Choice[] = []
  for (const candidate of candidates)
    if (!taken.some((other) => candidate.start < other.end && other.start < candidate.end)) taken.push(candidate)
  return taken
    .filter((choice): choice is Choice & { role: TermRole } => choice.role !== undefined)
    .sort((a, b) => a.start - b.start)
}
