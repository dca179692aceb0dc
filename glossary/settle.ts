/**
 * Decides what is marked, from all that was found on a page: sense, guards, overlap, repetition.
 * Pure over blocks in document order, so neither slicing nor order of arrival can change the result.
 */
import { hitsReader, type ReadHits } from './block-reading'
import { finished, type Gradual, pausesAt } from './gradual'
import { type Evidence, gatherEvidence, passes } from './matching/evidence'
import { type Candidate, chosen } from './overlap'
import type { FormTable, ReadBlock, Repetition, Settled } from './reading'

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

interface Page {
  blocks: readonly ReadBlock[]
  read: ReadHits
  evidence: Evidence
  garbled: boolean
  muted: ReadonlySet<string>
}

const NONE: ReadonlySet<string> = new Set()

/** Occurrences in document order, without overlaps. Each block stands at its place, with or without hits. */
export const settle = (blocks: readonly ReadBlock[], table: FormTable, options: SettleOptions): Settled[] =>
  finished(settling(blocks, table, options))

/** The same in steps. `read` is given by who settles the same blocks again. */
export function* settling(
  blocks: readonly ReadBlock[],
  table: FormTable,
  { repeat, garbled, muted = NONE }: SettleOptions,
  read = hitsReader(table),
): Gradual<Settled[]> {
  const page: Page = {
    blocks,
    read,
    evidence: yield* gatherEvidence(blocks, table, read),
    garbled: garbled === 'always' || (garbled === 'auto' && looksGarbled(blocks, read)),
    muted,
  }
  const result: Settled[] = []
  /** Concepts by section, or on the page. */
  const metIn = new Map<number, Set<string>>()
  for (const [block, { section, hits }] of blocks.entries()) {
    if (pausesAt(block)) yield
    if (hits.length === 0) continue
    const scope = repeat === 'section' ? section : 0
    const met = metIn.get(scope) ?? new Set()
    metIn.set(scope, met)
    for (const { start, end, form, role } of standing(page, block)) {
      if (!role) continue
      const { concept, style } = role
      const shown = repeat === 'every' || !met.has(concept)
      met.add(concept)
      result.push({ block, start, end, form, concept, style, shown })
    }
  }
  return result
}

/** Guards, and designations whose own conditions hold, without overlaps. */
function standing({ blocks, read, evidence, garbled, muted }: Page, block: number): readonly Candidate[] {
  const { candidates, sure } = read((blocks[block] as ReadBlock).hits)
  return muted.size === 0 && sure ? sure : chosen(candidates.filter(isEligible))

  function isEligible(candidate: Candidate): boolean {
    const { role } = candidate
    if (!role) return true
    if (muted.has(role.concept)) return false
    switch (role.mark) {
      case 'always':
        return true
      case 'garbled-pages':
        return garbled
      case 'sense':
        return passes(evidence, block, candidate, role)
    }
  }
}

const looksGarbled = (blocks: readonly ReadBlock[], read: ReadHits): boolean =>
  garbledWordings(blocks, read, GARBLED_ENOUGH).size >= GARBLED_ENOUGH

/** Numbers of the different garbled wordings on a page, at most `most` and perhaps a few more. */
export function garbledWordings(blocks: readonly ReadBlock[], read: ReadHits, most: number): Set<number> {
  const wordings = new Set<number>()
  for (const { hits } of blocks) {
    for (const form of read(hits).garbled) wordings.add(form)
    if (wordings.size >= most) break
  }
  return wordings
}
