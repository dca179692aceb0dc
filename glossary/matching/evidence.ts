/** Which senses a page supports: the cues and vetoes seen in each scope. */
import { type BlockCue, hitsReader, type ReadHits } from '../block-reading'
import { finished, type Gradual, pausesAt } from '../gradual'
import type { FormTable, ReadBlock, RuleRecord } from '../reading'

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

/** Reads every cue of a page. */
export function* gatherEvidence(blocks: readonly ReadBlock[], { rules }: FormTable, read: ReadHits): Gradual<Evidence> {
  const sections = new Map<number, number>()
  for (const { section } of blocks) if (!sections.has(section)) sections.set(section, 1 + sections.size)
  const seen = new Map<number, Seen>()
  const evidence: Evidence = { blocks, rules, sections, seen }
  for (const [block, { hits }] of blocks.entries()) {
    if (pausesAt(block)) yield
    for (const cue of read(hits).cues) {
      let entry = seen.get(cue.role.rule)
      if (!entry) {
        entry = { rule: cue.rule, strong: new Set(), vetoes: new Set(), weak: new Map(), near: [] }
        seen.set(cue.role.rule, entry)
      }
      note(evidence, entry, cue, block)
    }
  }
  return evidence
}

/** Code units in a block, end exclusive. */
interface Place {
  block: number
  start: number
  end: number
}

/** The cues that speak for the sense of `rule` in `block`, each once, the strong ones first. */
export function cuesFor(blocks: readonly ReadBlock[], table: FormTable, rule: number, block: number): string[] {
  const read = hitsReader(table)
  const evidence = finished(gatherEvidence(blocks, table, read))
  const cues: Record<'strong' | 'weak', Set<string>> = { strong: new Set(), weak: new Set() }
  for (const [at, { hits }] of blocks.entries())
    for (const {
      role,
      rule: { cueScope },
      form,
    } of read(hits).cues) {
      if (role.rule !== rule || role.strength === 'veto') continue
      if (scopeNumber(evidence, cueScope, at) === scopeNumber(evidence, cueScope, block)) cues[role.strength].add(form)
    }
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
  { role, start, end, form }: BlockCue,
  block: number,
): void {
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
