/** Document order as a reader meets it: a shadow tree stands where its host does, before the host's own children. */

import { above, holds, relation, rootOf } from './unclobbered'

/** Of `compareDocumentPosition`; contained nodes follow too. */
const FOLLOWING = 4

/** True if `a` comes before `b`, or contains it. */
export function comesBefore(a: Node, b: Node): boolean {
  if (rootOf(a) === rootOf(b)) return (relation(a, b) & FOLLOWING) !== 0
  const upA = [a, ...hostsOf(a)]
  const upB = [b, ...hostsOf(b)]
  for (const fromA of upA)
    for (const fromB of upB)
      if (rootOf(fromA) === rootOf(fromB)) {
        // The same host, or one is a child of the other's host: what is in the shadow comes first.
        if (fromA === fromB) return upB.indexOf(fromB) > 0 && upA.indexOf(fromA) === 0
        return (relation(fromA, fromB) & FOLLOWING) !== 0
      }
  return false
}

function hostsOf(node: Node): Element[] {
  const hosts: Element[] = []
  for (let root = rootOf(node); root instanceof ShadowRoot; root = rootOf(root.host)) hosts.push(root.host)
  return hosts
}

/** Whether `node` is in `outer`, shadow trees included. */
export function isWithin(outer: Node, node: Node): boolean {
  if (holds(outer, node)) return true
  return hostsOf(node).some((host) => holds(outer, host))
}

/** The parent, or the host of the shadow tree that the node is at the top of. */
export function parentOf(node: Node): Element | null {
  const parent = above(node)
  if (parent instanceof ShadowRoot) return parent.host
  return parent instanceof Element ? parent : null
}
