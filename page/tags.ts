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

const names: readonly [kind: number, tags: string][] = [
  [SPACE, 'br'],
  [NOTHING, 'wbr script style template noscript link meta rt rp area param source track'],
  [OBJECT, 'code kbd samp input select math svg img picture iframe object embed canvas audio video meter progress'],
  [CLOSED, 'pre textarea head title datalist option optgroup frameset noframes xmp listing plaintext hr'],
  [APART, 'sup sub'],
  [
    INLINE,
    'a abbr acronym b bdi bdo big cite data del dfn em font i ins label map mark nobr output q rb rtc ruby s slot small span strike strong time tt u var',
  ],
]
const kinds = new Map<string, number>()
for (const [kind, tags] of names) for (const tag of tags.split(' ')) kinds.set(tag, kind)

/** Everything else is a block, custom elements too: most of them are laid out as one. */
export const kindOf = (localName: string): number => kinds.get(localName) ?? BLOCK

/** Where nothing is read although the tag is: what is not shown, what assistive technology is not told, what is typed. */
export const SKIPPED_ATTRIBUTES = ['hidden', 'inert', 'aria-hidden', 'contenteditable'] as const

/** One query over a whole tree costs less than a question to each of its elements. */
export const SKIPPED = '[hidden],[inert],[aria-hidden="true"],[contenteditable]:not([contenteditable="false"])'

export const isSkipped = (element: Element): boolean => fits(element, SKIPPED)

/** A `details` or `dialog` that stands closed. */
export const isShut = (element: Element, localName: string): boolean =>
  (localName === 'details' || localName === 'dialog') && !has(element, 'open')

const HEADING = /^h[1-6]$/
export const isHeading = (localName: string): boolean => localName.length === 2 && HEADING.test(localName)
