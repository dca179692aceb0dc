/** No concept is broader than itself, part of itself or its own successor, by whatever way round. */
import type { ConceptEntry, Relation } from '../pack'
import type { Subject } from './subject'

const ON_THE_WAY = 1
const DONE = 2

const TRANSITIVE: readonly Relation['type'][] = ['broader', 'part-of', 'succeeds']

export function lintHierarchy(subject: Subject): void {
  for (const type of TRANSITIVE) lintWays(subject, type)
}

/** Each circle is reported once, at the relation that closes it. A concept may have several broader ones. */
function lintWays({ pack, numberOf, report }: Subject, type: Relation['type']): void {
  const state = new Uint8Array(pack.concepts.length)
  /** The way from a concept upwards, with the relation to try next at each step: a chain may be as long as the pack. */
  const way: { number: number; next: number }[] = []

  for (let start = 0; start < pack.concepts.length; start++) {
    if (state[start] === 0) enter(start)
    while (way.length > 0) climb(way[way.length - 1] as (typeof way)[number])
  }

  function enter(number: number): void {
    state[number] = ON_THE_WAY
    way.push({ number, next: 0 })
  }

  function climb(step: (typeof way)[number]): void {
    const { relations } = pack.concepts[step.number] as ConceptEntry
    const at = step.next++
    const relation = relations[at]
    if (!relation) {
      state[step.number] = DONE
      way.pop()
      return
    }
    const target = relation.type === type ? numberOf.get(relation.target) : undefined
    if (target === undefined || target === step.number) return
    if (state[target] === ON_THE_WAY)
      report('relation-in-a-circle', ['concepts', step.number, 'relations', at], { type, circle: circle(target) })
    else if (state[target] === 0) enter(target)
  }

  function circle(target: number): string {
    const from = way.findIndex(({ number }) => number === target)
    const ids = way.slice(from).map(({ number }) => pack.concepts[number]?.id)
    return [...ids, pack.concepts[target]?.id].join(' → ')
  }
}
