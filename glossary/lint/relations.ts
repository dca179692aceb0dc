/** Relations: to concepts that exist, once each, and true from both ends. */
import type { Relation } from '../pack'
import type { Subject } from './subject'

/** What the other end of a relation must say. */
export const inverse: Readonly<Record<Relation['type'], Relation['type']>> = {
  broader: 'narrower',
  narrower: 'broader',
  related: 'related',
  contrasts: 'contrasts',
}

export function lintRelations({ pack, conceptIds, report }: Subject): void {
  const told = new Set<string>()
  for (const { id, relations } of pack.concepts)
    for (const { type, target } of relations) told.add(`${id} ${type} ${target}`)

  for (const [number, { id, relations }] of pack.concepts.entries()) {
    const targets = new Map<string, Relation['type']>()
    for (const [at, { type, target }] of relations.entries()) {
      const path = ['concepts', number, 'relations', at]
      const before = targets.get(target)
      targets.set(target, before ?? type)
      if (target === id) report('relation-to-itself', path, { type })
      else if (!conceptIds.has(target)) report('relation-unknown', path, { type, target })
      else if (before) report('relation-twice', path, { type, before, target })
      else if (!told.has(`${target} ${inverse[type]} ${id}`))
        report('relation-one-way', path, { id, type, target, inverse: inverse[type] })
    }
  }
}
