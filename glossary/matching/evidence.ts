/** Which senses a page supports: the cues and vetoes seen in each scope. */
import { type BlockCue, type BlockReading, hitsReader, near, REACH, type ReadHits } from '../block-reading'
import { finished, type Gradual, pausesAt } from '../gradual'
import type { Candidate, TermRole } from '../overlap'
import type { FormTable, ReadBlock, RuleRecord } from '../reading'

/** Different weak cues that together support a sense. */
export const WEAK_ENOUGH = 2
/**
 * How far from a term a veto is near, code units: eight English words, or as many Chinese ones. A sentence that speaks of
 * two things has the words of each closer to it than that.
 */
const NEAR_LETTERS = 48
const NEAR_HAN = 16
const HAN = /\p{Script=Han}/u

/** What was seen of one rule's cues, by number of the scope: the page is 0, then sections, then blocks (paragraphs). */
interface Seen {
  rule: RuleRecord
  strong: Set<number>
  vetoes: Set<number>
  weak: Map<number, Set<number>>
}

export interface Evidence {
  blocks: readonly ReadBlock[]
  read: ReadHits
  rules: FormTable['rules']
  sections: ReadonlyMap<number, number>
  seen: ReadonlyMap<number, Seen>
}

/** Reads every cue of a page. */
export function* gatherEvidence(blocks: readonly ReadBlock[], { rules }: FormTable, read: ReadHits): Gradual<Evidence> {
  const sections = new Map<number, number>()
  for (const { section } of blocks) if (!sections.has(section)) sections.set(section, 1 + sections.size)
  const seen = new Map<number, Seen>()
  const evidence: Evidence = { blocks, read, rules, sections, seen }
  for (const [block, { hits }] of blocks.entries()) {
    if (pausesAt(block)) yield
    for (const cue of read(hits).cues) {
      let entry = seen.get(cue.role.rule)
      if (!entry) {
        entry = { rule: cue.rule, strong: new Set(), vetoes: new Set(), weak: new Map() }
        seen.set(cue.role.rule, entry)
      }
      note(evidence, entry, cue, block)
    }
  }
  return evidence
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
      // Company has no words.
      if (form && scopeNumber(evidence, cueScope, at) === scopeNumber(evidence, cueScope, block))
        cues[role.strength].add(form)
    }
  return [...new Set([...cues.strong, ...cues.weak])]
}

/** True if the sense that a designation waits for is supported where it stands. */
export function passes(evidence: Evidence, block: number, term: Candidate, { concept, rule = -1 }: TermRole): boolean {
  const presumed = evidence.rules[rule]?.presumed ?? false
  const seen = evidence.seen.get(rule)
  if (!seen) return presumed
  const { strong, weak, vetoes } = seen
  const { cueScope, vetoScope } = seen.rule
  const scope = scopeNumber(evidence, cueScope, block)
  const speaks = presumed || strong.has(scope) || (weak.get(scope)?.size ?? 0) >= WEAK_ENOUGH
  if (!speaks || !vetoes.has(scopeNumber(evidence, vetoScope, block))) return speaks
  return (
    vetoScope !== 'page' &&
    vetoScope !== 'section' &&
    !isVetoed(evidence.read((evidence.blocks[block] as ReadBlock).hits))
  )

  /**
   * Within a paragraph, what is nearer counts: a veto, or what says the concept itself (Belt and Road, “China’s BRI”).
   */
  function isVetoed({ candidates, cues }: BlockReading): boolean {
    let name = REACH
    let veto = Infinity
    for (const one of near(candidates, term))
      if (one.role?.mark === 'always' && one.role.concept === concept) name = Math.min(name, between(one, term))
    for (const cue of near(cues, term)) {
      if (cue.role.rule !== rule) continue
      const distance = between(cue, term)
      if (cue.role.strength === 'veto') {
        if (distance < (vetoScope !== 'near' ? REACH : HAN.test(cue.form) ? NEAR_HAN : NEAR_LETTERS))
          veto = Math.min(veto, distance)
      } else if (cue.role.strength === 'strong' && distance < 0) name = Math.min(name, distance)
    }
    return veto <= name
  }
}

/** Code units from one to the other, whichever comes first. */
const between = (one: Pick<Candidate, 'start' | 'end'>, other: Pick<Candidate, 'start' | 'end'>): number =>
  Math.max(other.start - one.end, one.start - other.end)

function note(
  evidence: Evidence,
  { rule: { cueScope, vetoScope }, strong, vetoes, weak }: Seen,
  { role: { strength, cue } }: BlockCue,
  block: number,
): void {
  const scope = scopeNumber(evidence, strength === 'veto' ? vetoScope : cueScope, block)
  if (strength === 'veto') vetoes.add(scope)
  else if (strength === 'strong') strong.add(scope)
  else weak.set(scope, (weak.get(scope) ?? new Set()).add(cue))
}

function scopeNumber({ blocks, sections }: Evidence, scope: RuleRecord['vetoScope'], block: number): number {
  if (scope === 'page') return 0
  if (scope === 'section') return sections.get((blocks[block] as ReadBlock).section) as number
  return sections.size + 1 + block
}
