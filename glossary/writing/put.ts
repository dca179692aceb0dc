/** Puts an entry into its pack, with the other ends of its relations. */
import { makeId } from '../exchange/entry-ids'
import { inverse } from '../lint/relations'
import type { ConceptEntry, Pack } from '../pack'

/** In the place of the entry with its id, or after all others. What it is related to is related to it, and what it was is no more. */
export function withEntry(pack: Pack, entry: ConceptEntry): Pack {
  const at = pack.concepts.findIndex(({ id }) => id === entry.id)
  const known = new Set(pack.concepts.map(({ id }) => id))
  const relations = entry.relations.filter(({ target }) => known.has(target) && target !== entry.id)
  const put = { ...entry, relations }
  const typeOf = new Map(relations.map(({ type, target }) => [target, inverse[type]]))
  const before = new Set(pack.concepts[at]?.relations.map(({ target }) => target))
  const others = pack.concepts.map((other) => {
    const type = typeOf.get(other.id)
    if (other.id === entry.id || (type === undefined && !before.has(other.id))) return other
    const rest = other.relations.filter(({ target }) => target !== entry.id)
    return { ...other, relations: type === undefined ? rest : [...rest, { type, target: entry.id }] }
  })
  return { ...pack, concepts: at === -1 ? [...others, put] : others.with(at, put) }
}

/** After all others, under its id where that is free. */
export function withNewEntry(pack: Pack, entry: ConceptEntry): Pack {
  const taken = new Set(pack.concepts.map(({ id }) => id))
  return withEntry(pack, { ...entry, id: makeId(entry.id, [], taken) })
}

/** Without the entries of these ids, and without the relations to them. */
export function withoutEntries(pack: Pack, ids: ReadonlySet<string>): Pack {
  const concepts = pack.concepts
    .filter(({ id }) => !ids.has(id))
    .map((entry) =>
      entry.relations.some(({ target }) => ids.has(target))
        ? { ...entry, relations: entry.relations.filter(({ target }) => !ids.has(target)) }
        : entry,
    )
  return { ...pack, concepts }
}
