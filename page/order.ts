/** Document order as a reader meets it: a shadow tree stands where its host does, before the host's own children. */

/** Of `compareDocumentPosition`; contained nodes follow too. */
const FOLLOWING = 4

/** True if `a` comes before `b`, or contains it. */
export function comesBefore(a: Node, b: Node): boolean {
  const rootOfA = a.getRootNode()
  const rootOfB = b.getRootNode()
  if (rootOfA === rootOfB) return (a.compareDocumentPosition(b) & FOLLOWING) !== 0
  const upA = [a, ...hostsOf(a)]
  const upB = [b, ...hostsOf(b)]
  for (const fromA of upA)
    for (const fromB of upB)
      if (fromA.getRootNode() === fromB.getRootNode()) {
        // The same host, or one is a child of the other's host: what is in the shadow comes first.
        if (fromA === fromB) return upB.indexOf(fromB) > 0 && upA.indexOf(fromA) === 0
        return (fromA.compareDocumentPosition(fromB) & FOLLOWING) !== 0
      }
  return false
}

function hostsOf(node: Node): Element[] {
  const hosts: Element[] = []
  for (let root = node.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode()) hosts.push(root.host)
  return hosts
}

/** Whether `node` is in `outer`, shadow trees included. */
export function isWithin(outer: Node, node: Node): boolean {
  if (outer.contains(node)) return true
  return hostsOf(node).some((host) => outer.contains(host))
}

/** The parent, or the host of the shadow tree that the node is at the top of. */
export function parentOf(node: Node): Element | null {
  const parent = node.parentNode
  if (parent instanceof ShadowRoot) return parent.host
  return parent instanceof Element ? parent : null
}

/** Where to insert among items in document order; `precedes` tells whether an item stands before the new one. */
export function placeAmong<T>(items: readonly T[], precedes: (item: T) => boolean): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (precedes(items[middle] as T)) low = middle + 1
    else high = middle
  }
  return low
}
