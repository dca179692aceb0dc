/** Walks a document into blocks of text. Reads no style, touches no node, and can stop and go on anywhere. */
import {
  APART,
  BLOCK,
  CLOSED,
  ELEMENT,
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
  /** Elements we are in, the innermost last, and the nearest block of each: asking the page for parents costs more. */
  readonly #open: Element[] = []
  readonly #containers: Element[] = []
  /** Those of them in whose shadow trees we are: their own children come after. */
  readonly #shadowed = new Set<Element>()
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

  /** Walks until `enough` says so (`more`) or the end is reached (`done`); `lost` where the page took away or moved the place we stood at. */
  walk(enough: () => boolean): 'more' | 'done' | 'lost' {
    if (this.#begun && this.#node && !this.#standsWhereItStood(this.#node)) return 'lost'
    if (!this.#begun) this.#skipIn(this.#root)
    this.#begun = true
    let node = this.#node
    for (let nodes = 1; node; nodes++) {
      const type = typeOf(node)
      if (type === TEXT) this.#read(node as Text)
      node = (type === ELEMENT ? this.#enter(node as Element) : null) ?? this.#after(node)
      if (nodes % NODES_A_LOOK === 0 && enough()) {
        this.#node = node
        return 'more'
      }
    }
    this.#node = null
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

  #standsWhereItStood(node: Node): boolean {
    let inner = node
    for (let i = this.#open.length - 1; i >= 0; i--) {
      const outer = this.#open[i] as Element
      const parent = above(inner)
      if (parent !== outer && (parent === null || parent !== shadowOf(outer))) return false
      inner = outer
    }
    return isInPage(inner)
  }

  #read(part: Text): void {
    const data = part.data
    if (this.#parts.length === 0) {
      // White space at the beginning of a block is most of the text nodes of a page.
      if (isBlank(data)) return
      this.#begin(part, data)
    } else {
      this.#parts.push(part)
      this.#text += this.#held
      this.#starts.push(this.#text.length)
      this.#text += data
      this.#ends.push(this.#text.length)
    }
    this.#held = ''
  }

  /** Most blocks have one part: a list that is written out has room for no more, and one that is pushed to for 17. */
  #begin(part: Text, data: string): void {
    this.#parts = [part]
    this.#starts = [0]
    this.#ends = [data.length]
    this.#text = data
  }

  /** The first node inside, or null where there is nothing to read. */
  #enter(element: Element): Node | null {
    const name = nameOf(element)
    let kind = kindOf(name)
    if (kind === CLOSED && this.#plainText) kind = BLOCK
    if (kind === INLINE || kind === BLOCK || kind === APART) {
      if (this.#skipped.size === 0 || !this.#skipped.has(element)) return this.#into(element, name, kind)
      kind = has(element, 'hidden') ? NOTHING : kind === BLOCK ? CLOSED : OBJECT
    }
    if (kind === CLOSED) this.#flush()
    else if (kind === SPACE) this.#held ||= ' '
    else if (kind === OBJECT) this.#held = OBJECT_CHARACTER
    return null
  }

  #into(element: Element, name: string, kind: number): Node | null {
    const shadow = shadowOf(element)
    if (kind === APART) this.#held ||= ' '
    const parts = kind === BLOCK || shadow !== null
    if (parts) {
      this.#flush()
      if (isHeading(name)) {
        this.#heading = element
        this.headings.push(element)
      }
    }
    const first = shadow ? this.#descend(element, shadow) : this.#inside(element, name)
    if (first) {
      this.#containers.push(parts ? element : this.#container())
      this.#open.push(element)
    }
    return first
  }

  /** The shadow tree is read before the host's own children. */
  #descend(host: Element, shadow: ShadowRoot): Node | null {
    this.roots.push(shadow)
    this.#skipIn(shadow)
    const first = firstIn(shadow)
    if (first) this.#shadowed.add(host)
    return first ?? firstIn(host)
  }

  #skipIn(tree: Element | ShadowRoot): void {
    for (const element of allIn(tree, SKIPPED)) this.#skipped.add(element)
  }

  #inside(element: Element, name: string): Node | null {
    if (name.includes('-')) this.hosts.push(element)
    else if (name === 'slot' && (element as HTMLSlotElement).assignedNodes().length > 0) return null
    if (!isShut(element, name)) return firstIn(element)
    const summary =
      name === 'details' ? [...element.children].find((child) => child.localName === 'summary') : undefined
    if (summary) this.#lone.add(summary)
    return summary ?? null
  }

  /** The next node once `node` and all that is in it was read. */
  #after(node: Node): Node | null {
    const open = this.#open
    let last = node
    while (open.length > 0) {
      const next = this.#lone.size > 0 && this.#lone.has(last) ? null : nextOf(last)
      if (next) return next
      const outer = open[open.length - 1] as Element
      if (this.#shadowed.delete(outer)) {
        this.#flush()
        const first = firstIn(outer)
        if (first) return first
      }
      this.#leave()
      last = outer
    }
    return null
  }

  #leave(): void {
    const element = this.#open.pop() as Element
    if (this.#container() === element) this.#flush()
    else if (kindOf(nameOf(element)) === APART) this.#held ||= ' '
    this.#containers.pop()
  }

  #container(): Element {
    return this.#containers[this.#containers.length - 1] ?? this.#root
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
    this.#text = ''
  }
}

function isBlank(data: string): boolean {
  for (let i = 0; i < data.length; i++) if (data.charCodeAt(i) > 32) return false
  return true
}
