/** Relations: to concepts that exist, once each, and true from both ends. */
import { leading } from '../leading'
import type { Pack, Relation } from '../pack'
import type { Path } from './finding'
import type { Subject } from './subject'

/** What the other end of a relation must say. */
export const inverse: Readonly<Record<Relation['type'], Relation['type']>> = {
  broader: 'narrower',
  narrower: 'broader',
  'part-of': 'has-part',
  'has-part': 'part-of',
  succeeds: 'followed-by',
  'followed-by': 'succeeds',
  related: 'related',
  contrasts: 'contrasts',
}

const types = Object.keys(inverse) as Relation['type'][]

export function lintRelations({ pack, numberOf, report }: Subject): void {
  const told = new Told(pack, numberOf)
  /** Relations of the concept at hand by their target: the concept's number + 1 where it named that one already. */
  const met = new Uint32Array(pack.concepts.length)
  for (const [number, { id, relations }] of pack.concepts.entries())
    for (const [at, { type, target }] of relations.entries()) {
      const place = (): Path => ['concepts', number, 'relations', at]
      const other = numberOf.get(target)
      if (target === id) report('relation-to-itself', place(), { type })
      else if (other === undefined) report('relation-unknown', place(), { type, target })
      else if (met[other] === number + 1) report('relation-twice', place(), { type, target })
      else if (!told.has(other, inverse[type], number))
        report('relation-one-way', place(), { id, type, target, inverse: inverse[type] })
      if (other !== undefined) met[other] = number + 1
    }
}

/** All relations as sorted numbers: a pack may have a million, and a set of them takes five times as long. */
class Told {
  private readonly keys: Float64Array

  constructor(
    private readonly pack: Pack,
    numberOf: Subject['numberOf'],
  ) {
    const keys: number[] = []
    for (const [number, { relations }] of pack.concepts.entries())
      for (const { type, target } of relations) {
        const other = numberOf.get(target)
        if (other !== undefined) keys.push(this.key(number, type, other))
      }
    this.keys = Float64Array.from(keys).sort()
  }

  has(from: number, type: Relation['type'], to: number): boolean {
    const wanted = this.key(from, type, to)
    return this.keys[leading(this.keys, (key) => key < wanted)] === wanted
  }

  private key(from: number, type: Relation['type'], to: number): number {
    return (from * this.pack.concepts.length + to) * types.length + types.indexOf(type)
  }
}
