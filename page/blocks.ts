/** Walks a document into blocks of text. Reads no style, touches no node, and can stop and go on anywhere. */
import {
  APART,
  BLOCK,
  CLOSED,
  ELEMENT,
  FRAGMENT,
  INLINE,
  isHeading,
  isShut,
  isSkipped,
  kindOf,
  NOTHING,
  OBJECT,
  SKIPPED,
  SPACE,
  TEXT,
} from './tags'
import { above, allIn, firstIn, has, isInPage, nameOf, nextOf, shadowOf, typeOf } from './unclobbered'

/** The text of one paragraph, joined across inline elements. */
export interface Block {
  readonly text: string
  readonly parts: readonly Text[]
  /** Where each part begins and ends in `text`; parts that a `<br>` holds apart have a space between them. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  /** The nearest block around the text. */
  readonly container: Element
  /** The walk it comes from, and its place in it: telling order from the page costs a search among siblings. */
  readonly walk: object
  readonly order: number
  /** The heading that opens its section; null before the first. */
  heading: Element | null
  /** What the page changed since: where parts meet (text came between them, or left), or the whole. */
  lost: 'nothing' | 'joins' | 'all'
}

/** A thing that no term runs across, inside a paragraph: the matcher takes it for punctuation. */
const OBJECT_CHARACTER = '\uFFFC'
/** Shorter texts hold no form; UTF-16 code units. */
const SHORTEST = 2
/** Nodes between two looks at the clock: a look costs about as much as two nodes. */
const NODES_A_LOOK = 64

export interface Walk {
  /** Blocks and headings found since they were last taken. */
  blocks: Block[]
  headings: Element[]
  /** Open shadow roots met since they were last taken. */
  roots: ShadowRoot[]
  /** Custom elements without one: it may come later, and nothing tells. */
  hosts: Element[]
}

export class Walker implements Walk {
  blocks: Block[] = []
  headings: Element[] = []
  roots: ShadowRoot[] = []
  hosts: Element[] = []
  /** Code units of the blocks that were not taken yet. */
  size = 0
  #node: Node | null
  readonly #root: Element
  #heading: Element | null
  /** Nearest block of each open element, the innermost last. */
  readonly #containers: Element[] = []
  #parts: Text[] = []
  #starts: number[] = []
  #ends: number[] = []
  #text = ''
  #held = ''
  /** Summaries of closed details: what follows them is not shown. */
  readonly #lone = new Set<Node>()
  /** What is left out by its attributes, of the trees entered so far. */
  readonly #skipped = new Set<Element>()
  readonly #plainText: boolean
  #begun = false
  readonly #walk = {}
  #order = 0

  /** Walks `root` with all that is in it; `heading` is the one that stands before it. */
  constructor(root: Element, heading: Element | null = null) {
    this.#root = root
    this.#node = root
    this.#heading = heading
    if (isSkipped(root)) this.#skipped.add(root)
    this.#plainText = document.contentType === 'text/plain'
  }

  /** Walks until `enough` says so (`more`) or the end is reached (`done`); `lost` where the page took away the node we stood at. */
  walk(enough: () => boolean): 'more' | 'done' | 'lost' {
    if (this.#node && !isInPage(this.#node)) return 'lost'
    if (!this.#begun) this.#skipIn(this.#root)
    this.#begun = true
    for (let nodes = 1; this.#node; nodes++) {
      this.#node = this.#visit(this.#node)
      if (nodes % NODES_A_LOOK === 0 && enough()) return 'more'
    }
    this.#flush()
    return 'done'
  }

  /** What was found so far, once. */
  take(): Walk {
    const { blocks, headings, roots, hosts } = this
    this.blocks = []
    this.headings = []
    this.roots = []
    this.hosts = []
    this.size = 0
    return { blocks, headings, roots, hosts }
  }

  #visit(node: Node): Node | null {
    const type = typeOf(node)
    if (type === TEXT) this.#read(node as Text)
    else if (type === ELEMENT) {
      const first = this.#enter(node as Element)
      if (first) return first
    }
    return this.#after(node)
  }

  #read(part: Text): void {
    const data = part.data
    // White space at the beginning of a block is most of the text nodes of a page.
    if (this.#parts.length === 0 && isBlank(data)) return
    if (this.#held !== '') {
      if (this.#parts.length > 0) this.#text += this.#held
      this.#held = ''
    }
    this.#parts.push(part)
    this.#starts.push(this.#text.length)
    this.#text += data
    this.#ends.push(this.#text.length)
  }

  /** The first node inside, or null where there is nothing to read. */
  #enter(element: Element): Node | null {
    const name = nameOf(element)
    let kind = kindOf(name)
    if (kind === CLOSED && this.#plainText) kind = BLOCK
    if (kind === INLINE || kind === BLOCK || kind === APART) {
      if (this.#skipped.size === 0 || !this.#skipped.has(element)) return this.#open(element, name, kind)
      kind = has(element, 'hidden') ? NOTHING : kind === BLOCK ? CLOSED : OBJECT
    }
    if (kind === CLOSED) this.#flush()
    else if (kind === SPACE) this.#held ||= ' '
    else if (kind === OBJECT) this.#held = OBJECT_CHARACTER
    return null
  }

  #open(element: Element, name: string, kind: number): Node | null {
    const shadow = shadowOf(element)
    if (!shadow && name.includes('-')) this.hosts.push(element)
    if (kind === APART) this.#held ||= ' '
    if (kind === BLOCK || shadow) {
      this.#flush()
      if (isHeading(name)) {
        this.#heading = element
        this.headings.push(element)
      }
    }
    const first = shadow ? this.#descend(element, shadow) : (this.#inside(element, name) ?? null)
    if (first) this.#containers.push(kind === BLOCK || shadow ? element : this.#container())
    return first
  }

  /** The shadow tree is read before the host's own children. */
  #descend(host: Element, shadow: ShadowRoot): Node | null {
    this.roots.push(shadow)
    this.#skipIn(shadow)
    return shadow.firstChild ?? host.firstChild
  }

  #skipIn(tree: Element | ShadowRoot): void {
    for (const element of allIn(tree, SKIPPED)) this.#skipped.add(element)
  }

  #inside(element: Element, name: string): Node | null {
    if (name === 'slot' && (element as HTMLSlotElement).assignedNodes().length > 0) return null
    if (!isShut(element, name)) return firstIn(element)
    const summary =
      name === 'details' ? [...element.children].find((child) => child.localName === 'summary') : undefined
    if (summary) this.#lone.add(summary)
    return summary ?? null
  }

  /** The next node once `node` and all that is in it was read. */
  #after(node: Node): Node | null {
    for (let last: Node = node; last !== this.#root; ) {
      const next = this.#lone.size > 0 && this.#lone.has(last) ? null : nextOf(last)
      if (next) return next
      const parent = above(last)
      if (!parent) return null
      if (parent.nodeType === FRAGMENT) {
        const host = (parent as ShadowRoot).host
        this.#flush()
        if (host?.firstChild) return host.firstChild
        last = host
      } else last = parent
      this.#leave(last as Element)
    }
    return null
  }

  #leave(element: Element): void {
    if (this.#container() === element) this.#flush()
    else if (kindOf(nameOf(element)) === APART) this.#held ||= ' '
    this.#containers.pop()
  }

  #container(): Element {
    return this.#containers.at(-1) ?? this.#root
  }

  #flush(): void {
    this.#held = ''
    if (this.#parts.length === 0) return
    const text = this.#text
    if (text.length >= SHORTEST) {
      this.size += text.length
      this.blocks.push({
        text,
        parts: this.#parts,
        starts: this.#starts,
        ends: this.#ends,
        container: this.#container(),
        walk: this.#walk,
        order: this.#order++,
        heading: this.#heading,
        lost: 'nothing',
      })
    }
    this.#parts = []
    this.#starts = []
    this.#ends = []
    this.#text = ''
  }
}

function isBlank(data: string): boolean {
  for (let i = 0; i < data.length; i++) if (data.charCodeAt(i) > 32) return false
  return true
}
