/** Relations of drafts to relations of entries: to ids that are there, true from both ends, one between two entries. */
import { inverse } from '../lint/relations'
import type { ConceptEntry, Relation } from '../pack'
import type { DraftConcept } from './draft'
import type { Issues } from './issue'

export interface Names {
  /** Id of an entry by its draft's key. */
  idOf: ReadonlyMap<string, string>
  /** Key by another name. */
  aliases: ReadonlyMap<string, string>
  issues: Issues
}

/** Fills the entries' relations in; `concepts` and `drafts` go side by side. */
export function relate(
  concepts: readonly ConceptEntry[],
  drafts: readonly DraftConcept[],
  { idOf, aliases, issues }: Names,
): void {
  const byId = new Map(concepts.map((concept) => [concept.id, concept]))
  const held = new Set<string>()
  const add = (from: ConceptEntry, type: Relation['type'], target: string): void => {
    // The first that is said of two entries stands.
    const key = `${from.id} ${target}`
    if (held.has(key)) return
    held.add(key)
    from.relations.push({ type, target })
  }
  for (const [number, { relations, place }] of drafts.entries()) {
    const concept = concepts[number] as ConceptEntry
    for (const { type, target } of relations) {
      const id = idOf.get(target) ?? idOf.get(aliases.get(target) ?? '')
      const other = id === undefined ? undefined : byId.get(id)
      if (!other) issues.add('mended', 'relation-unknown', place, { target })
      else if (other === concept) issues.add('mended', 'relation-to-itself', place)
      else {
        add(concept, type, other.id)
        add(other, inverse[type], concept.id)
      }
    }
  }
}
