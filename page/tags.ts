/** How each element takes part in reading: a static table, so that no style is asked for while walking. */

import { fits, has } from './unclobbered'

/** Node types, by number: reading them off `Node` costs more than a step of a walk. */
export const ELEMENT = 1
export const TEXT = 3

/** Its text joins the text around it. */
export const INLINE = 1
/** A block of its own: no term runs across its edges. */
export const BLOCK = 2
/** White space. */
export const SPACE = 3
/** As if it were not there. */
export const NOTHING = 4
/** Something that a reader sees and we do not read: no term runs across it. */
export const OBJECT = 5
/** A block that is not read. */
export const CLOSED = 6
/** Joins the text around it, held off by white space: the figure of a footnote is not part of the word it hangs on. */
export const APART = 7

/** The bits of a tag that are its kind. */
export const KIND = 7
/** Opens a section. */
export const HEADING = 8
/** May have a shadow tree: those that `attachShadow` takes. To ask every element for one costs as much as to ask for its name. */
export const HOST = 16
/** May get its shadow tree later. */
export const CUSTOM = 32
export const SLOT = 64
/** A `details` or `dialog`: what is in it is not shown while it is closed. */
export const SHUTS = 128

const names: readonly [tag: number, names: string][] = [
  [SPACE, 'br'],
  [NOTHING, 'wbr script style template noscript link meta rt rp area param source track'],
  [OBJECT, 'code kbd samp input select math svg img picture iframe object embed canvas audio video meter progress'],
  [CLOSED, 'pre textarea head title datalist option optgroup frameset noframes xmp listing plaintext hr'],
  [APART, 'sup sub'],
  [
    INLINE,
    'a abbr acronym b bdi bdo big cite data del dfn em font i ins label map mark nobr output q rb rtc ruby s small strike strong time tt u var',
  ],
  [INLINE | HOST, 'span'],
  [INLINE | SLOT, 'slot'],
  [BLOCK, 'dd dl dt figcaption figure form li ol table tbody td th thead tr ul'],
  [BLOCK | HOST, 'article aside blockquote body div footer header main nav p section'],
  [BLOCK | HOST | HEADING, 'h1 h2 h3 h4 h5 h6'],
  [BLOCK | SHUTS, 'details dialog'],
]
const tags = new Map<string, number>()
for (const [tag, all] of names) for (const name of all.split(' ')) tags.set(name, tag)

/**
 * The kind of an element with what else a walk must know of it: one look a node. Everything that is not named is a block,
 * custom elements too: most of them are laid out as one.
 */
export const tagOf = (localName: string): number =>
  tags.get(localName) ?? (localName.includes('-') ? BLOCK | HOST | CUSTOM : BLOCK)

export const kindOf = (localName: string): number => tagOf(localName) & KIND

/** Where nothing is read although the tag is: what is not shown, what assistive technology is not told, what is typed. */
export const SKIPPED_ATTRIBUTES = ['hidden', 'inert', 'aria-hidden', 'contenteditable'] as const

/** One query over a whole tree costs less than a question to each of its elements. */
export const SKIPPED = '[hidden],[inert],[aria-hidden="true"],[contenteditable]:not([contenteditable="false"])'

export const isSkipped = (element: Element): boolean => fits(element, SKIPPED)

/** A `details` or `dialog` that stands closed. */
export const isShut = (element: Element, localName: string): boolean =>
  (tagOf(localName) & SHUTS) !== 0 && !has(element, 'open')
