/** Which senses a page supports: the cues and vetoes seen in each scope. */
import type { FormTable, ReadBlock, Role, RuleRecord } from '../reading'

/** Different weak cues that together support a sense. */
export const WEAK_ENOUGH = 2
/**
 * How far from a term a veto is near, code units: eight English words, or as many Chinese ones. A sentence that speaks of
 * two things has the words of each closer to it than that.
 */
const NEAR = { letters: 48, han: 16 }
const HAN = /\p{Script=Han}/u
/** Scopes are numbered: the page, then sections, then blocks (paragraphs). */
const PAGE = 0

/** What was seen of one rule's cues, by number of the scope. */
interface Seen {
  rule: RuleRecord
  strong: Set<number>
  vetoes: Set<number>
  weak: Map<number, Set<number>>
  /** Vetoes that hold around their place alone. */
  near: { block: number; from: number; to: number }[]
}

export interface Evidence {
  blocks: readonly ReadBlock[]
  rules: FormTable['rules']
  sections: ReadonlyMap<number, number>
  seen: ReadonlyMap<number, Seen>
}

type CueRole = Extract<Role, { kind: 'cue' }>

/**
 * Reads every cue of a page. A cue inside a designation that waits for the same rule says nothing: a word must not
 * vouch for itself.
 */
export function gatherEvidence(blocks: readonly ReadBlock[], table: FormTable): Evidence {
  const sections = new Map<number, number>()
  for (const { section } of blocks) if (!sections.has(section)) sections.set(section, 1 + sections.size)
  const seen = new Map<number, Seen>()
  const evidence: Evidence = { blocks, rules: table.rules, sections, seen }
  eachCue(blocks, table, ({ role, rule, ...place }) => {
    let entry = seen.get(role.rule)
    if (!entry) {
      entry = { rule, strong: new Set(), vetoes: new Set(), weak: new Map(), near: [] }
      seen.set(role.rule, entry)
    }
    note(evidence, entry, role, place)
  })
  return evidence
}

/** Code units in a block, end exclusive. */
interface Place {
  block: number
  start: number
  end: number
}

interface FoundCue extends Place {
  role: CueRole
  rule: RuleRecord
  form: string
}

function eachCue(blocks: readonly ReadBlock[], table: FormTable, tell: (cue: FoundCue) => void): void {
  for (const [block, { hits }] of blocks.entries()) {
    const waiting = hits.length === 0 ? undefined : waitingSpans(hits, table)
    for (let i = 0; i < hits.length; i += 3) {
      const record = table.forms[hits[i + 2] as number]
      for (const role of record?.roles ?? []) {
        const rule = role.kind === 'cue' ? table.rules[role.rule] : undefined
        if (role.kind !== 'cue' || !rule || !record) continue
        const start = hits[i] as number
        const end = hits[i + 1] as number
        if (liesWithin(waiting?.get(role.rule), start, end)) continue
        tell({ role, rule, block, start, end, form: record.form })
      }
    }
  }
}

/** The cues that speak for the sense of `rule` in `block`, each once, the strong ones first. */
export function cuesFor(blocks: readonly ReadBlock[], table: FormTable, rule: number, block: number): string[] {
  const evidence = gatherEvidence(blocks, table)
  const cues: Record<'strong' | 'weak', Set<string>> = { strong: new Set(), weak: new Set() }
  eachCue(blocks, table, ({ role, rule: { cueScope }, block: at, form }) => {
    if (role.rule !== rule || role.strength === 'veto') return
    if (scopeNumber(evidence, cueScope, at) === scopeNumber(evidence, cueScope, block)) cues[role.strength].add(form)
  })
  return [...new Set([...cues.strong, ...cues.weak])]
}

/** True if the sense of `rule` is supported at a place. */
export function passes(evidence: Evidence, rule: number, place: Place): boolean {
  const seen = evidence.seen.get(rule)
  const presumed = evidence.rules[rule]?.presumed ?? false
  if (!seen) return presumed
  if (isVetoed(evidence, seen, place)) return false
  if (presumed) return true
  const scope = scopeNumber(evidence, seen.rule.cueScope, place.block)
  return seen.strong.has(scope) || (seen.weak.get(scope)?.size ?? 0) >= WEAK_ENOUGH
}

function isVetoed(evidence: Evidence, { rule, vetoes, near }: Seen, { block, start, end }: Place): boolean {
  if (rule.vetoScope === 'near') return near.some((veto) => veto.block === block && veto.from < end && start < veto.to)
  return vetoes.has(scopeNumber(evidence, rule.vetoScope, block))
}

function note(
  evidence: Evidence,
  { rule, strong, vetoes, weak, near }: Seen,
  role: CueRole,
  cue: Place & { form: string },
): void {
  const { block, start, end, form } = cue
  if (role.strength === 'veto') {
    const reach = HAN.test(form) ? NEAR.han : NEAR.letters
    if (rule.vetoScope === 'near') near.push({ block, from: start - reach, to: end + reach })
    else vetoes.add(scopeNumber(evidence, rule.vetoScope, block))
    return
  }
  const scope = scopeNumber(evidence, rule.cueScope, block)
  if (role.strength === 'strong') {
    strong.add(scope)
    return
  }
  const cues = weak.get(scope)
  if (cues) cues.add(role.cue)
  else weak.set(scope, new Set([role.cue]))
}

function scopeNumber({ blocks, sections }: Evidence, scope: RuleRecord['cueScope'], block: number): number {
  switch (scope) {
    case 'page':
      return PAGE
    case 'section':
      return sections.get((blocks[block] as ReadBlock).section) as number
    case 'paragraph':
      return sections.size + 1 + block
  }
}

/** Flat pairs of start and end of the designations that wait for a rule, by rule. */
function waitingSpans(hits: readonly number[], table: FormTable): Map<number, number[]> | undefined {
  let spans: Map<number, number[]> | undefined
  for (let i = 0; i < hits.length; i += 3)
    for (const role of table.forms[hits[i + 2] as number]?.roles ?? []) {
      if (role.kind !== 'term' || role.rule === undefined) continue
      spans ??= new Map()
      const ofRule = spans.get(role.rule)
      if (ofRule) ofRule.push(hits[i] as number, hits[i + 1] as number)
      else spans.set(role.rule, [hits[i] as number, hits[i + 1] as number])
    }
  return spans
}

/** Spans come in order of their starts, as hits do. */
function liesWithin(spans: readonly number[] | undefined, start: number, end: number): boolean {
  if (!spans) return false
  for (let i = 0; i < spans.length; i += 2)
    if ((spans[i] as number) <= start && end <= (spans[i + 1] as number)) return true
  return false
}
