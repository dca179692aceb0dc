/** A drawing of a pack's concepts in one authored arrangement: groups of names at fixed places, and lines between them. */
import type { PackTexts, Texts } from './pack'

/** Units of the drawing, about a CSS pixel each; y points down and names the baseline of words. */
export type Spot = readonly [x: number, y: number]
export type Anchor = 'start' | 'middle' | 'end'

export interface MapNode {
  /** Id of the concept; each stands in the drawing once. */
  concept: string
  at: Spot
  /** Room for the name, units; a longer one goes on below. */
  width: number
  size: 'hub' | 'big' | 'plain' | 'small'
  /** The concept of the same group that it belongs to. */
  under?: string
  /** Where the name in the other language begins, for names whose original wording matters. */
  besideAt?: number
}

export interface MapGroup {
  id: string
  title: Texts
  /** Absent where the arrangement itself says it; the list has the title in any case. */
  titleAt?: Spot
  look: 'label' | 'head'
  /** Which end of the names stands at their spots. */
  anchor: Anchor
  nodes: readonly MapNode[]
}

export interface MapLine {
  /** `disputes` is drawn dashed. */
  kind: 'joins' | 'disputes'
  /** Ids of groups or concepts. */
  from: readonly string[]
  to: readonly string[]
  /** SVG path data. */
  path: string
  label?: Texts
  /** Middle of the label. */
  labelAt?: Spot
}

export interface ConceptMap {
  width: number
  height: number
  /** In the order in which they are read. */
  groups: readonly MapGroup[]
  lines: readonly MapLine[]
}

/** The concepts at an end of a line: itself, or those of the group. */
export function conceptsAt({ groups }: ConceptMap, end: string): string[] {
  const group = groups.find(({ id }) => id === end)
  return group ? group.nodes.filter(({ under }) => under === undefined).map(({ concept }) => concept) : [end]
}

/** For each concept of the drawing those it is near to: by the relations of its entry, by a line, by standing below it. */
export function nearTo(map: ConceptMap, pack: Pick<PackTexts, 'concepts'>): ReadonlyMap<string, ReadonlySet<string>> {
  const near = new Map(map.groups.flatMap(({ nodes }) => nodes.map(({ concept }) => [concept, new Set<string>()])))
  const join = (a: string, b: string) => {
    if (a === b) return
    near.get(a)?.add(b)
    near.get(b)?.add(a)
  }
  for (const { id, relations } of pack.concepts)
    if (near.has(id)) for (const { target } of relations) if (near.has(target)) join(id, target)
  for (const { from, to } of map.lines)
    for (const a of from.flatMap((end) => conceptsAt(map, end)))
      for (const b of to.flatMap((end) => conceptsAt(map, end))) join(a, b)
  for (const { nodes } of map.groups) for (const { concept, under } of nodes) if (under) join(concept, under)
  return near
}
