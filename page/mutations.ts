/** Watches a document and its open shadow roots. What changed is told twice: at once, and as places to read anew. */
import { parentOf } from './order'
import { APART, BLOCK, CLOSED, ELEMENT, INLINE, isShut, isSkipped, kindOf, SKIPPED_ATTRIBUTES, TEXT } from './tags'
import { nameOf, shadowOf, typeOf } from './unclobbered'
import { whenOver } from './when-over'

export interface Changes {
  /** Blocks whose own text changed: text came, went or became another. */
  touched: ReadonlySet<Element>
  /** Elements that came to be hidden, shown, closed, opened or editable, or that stand elsewhere now. */
  switched: ReadonlySet<Element>
  /** What to read anew. */
  places: ReadonlySet<Element>
}

/** Calls `changed` in the very task of the change, before the page is painted. */
export class MutationWatch {
  readonly #observer: MutationObserver

  constructor(changed: (changes: Changes) => void, ours: () => Node | undefined, signal: AbortSignal) {
    this.#observer = new MutationObserver((mutations) => {
      const host = ours()
      const theirs = mutations.filter((mutation) => !isOnly(mutation, host))
      if (theirs.length > 0) changed(gather(theirs))
    })
    whenOver(signal, () => this.#observer.disconnect())
  }

  watch(root: Node): void {
    this.#observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: [...SKIPPED_ATTRIBUTES, 'open'],
    })
  }
}

function gather(mutations: readonly MutationRecord[]): Changes {
  const touched = new Set<Element>()
  const switched = new Set<Element>()
  const places = new Set<Element>()
  const touch = (node: Node): void => {
    const block = blockAround(node)
    if (!block) return
    touched.add(block)
    places.add(block)
  }
  for (const mutation of mutations) {
    const { target, type } = mutation
    if (type === 'characterData') touch(target)
    else if (type === 'attributes') {
      switched.add(target as Element)
      if (isBlock(target)) places.add(target as Element)
      else touch(target)
    } else {
      for (const node of mutation.removedNodes) if (node.isConnected && isBlock(node)) switched.add(node as Element)
      if (joins(mutation)) touch(target)
      else for (const node of mutation.addedNodes) if (isBlock(node)) places.add(node as Element)
    }
  }
  return { touched, switched, places }
}

/** Whether nothing but our own host came or went. */
const isOnly = ({ addedNodes, removedNodes }: MutationRecord, ours: Node | undefined): boolean =>
  ours !== undefined && addedNodes.length + removedNodes.length === 1 && (addedNodes[0] ?? removedNodes[0]) === ours

/** Whether the text of the block itself changed, or what stands between its parts. */
const joins = ({ target, addedNodes, removedNodes, previousSibling, nextSibling }: MutationRecord): boolean =>
  [previousSibling, nextSibling, ...addedNodes, ...removedNodes].some(isText) || !isBlock(target)

const isText = (node: Node | null): boolean =>
  node !== null &&
  (typeOf(node) === TEXT
    ? /\S/u.test((node as Text).data)
    : typeOf(node) === ELEMENT && kindOf(nameOf(node as Element)) === INLINE)

const isBlock = (node: Node): boolean => typeOf(node) === ELEMENT && kindOf(nameOf(node as Element)) === BLOCK

/** The nearest block that `node` stands in or is. */
function blockAround(node: Node): Element | null {
  let element = typeOf(node) === ELEMENT ? (node as Element) : hostOrParent(node)
  while (element && !isBlock(element) && !shadowOf(element)) element = parentOf(element)
  return element
}

const hostOrParent = (node: Node): Element | null => (node instanceof ShadowRoot ? node.host : parentOf(node))

/** Whether anything in `element` is read: neither it nor what it stands in is left out. */
export function isReadable(element: Element, plainText: boolean): boolean {
  let child: Element | null = null
  for (let at: Element | null = element; at; child = at, at = parentOf(at)) {
    const name = nameOf(at)
    const kind = kindOf(name)
    if (kind !== BLOCK && kind !== INLINE && kind !== APART && !(plainText && kind === CLOSED)) return false
    if (isSkipped(at)) return false
    if (child && isShut(at, name) && nameOf(child) !== 'summary') return false
  }
  return true
}
