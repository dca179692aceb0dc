/** The drawing as a file of its own: styles written into the elements, no links, a title, and the line of its licence. */

import { linesOf } from './measure'

/** What the drawing's looks are made of. All are inherited in SVG: an element needs only what its parent has not. */
const LOOKS = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
]

/** Room above the drawing for its title, of which its baseline takes less; and around all of it; units of the drawing. */
const HEAD = 80
const TITLE_UP = 34
const SIDE = 24
/** Its first letters stand as far in as those of the drawing. */
const INDENT = 8
const TITLE_SIZE = 26
const NOTE_SIZE = 12.5
const NOTE_LEADING = 20

export interface SavedWords {
  title: string
  description: string
  /** Where it is from, and under which licence. */
  licence: string
  /** Language of the words. */
  lang: string
}

/** The SVG document of a drawing as it is shown: its colours and faces are those of the page. */
export function savedSvg(drawing: SVGSVGElement, words: SavedWords): string {
  const { x, y, width, height } = drawing.viewBox.baseVal
  const notes = [...notesOf(words.description, width - 2 * INDENT), words.licence]
  const below = y + height + SIDE
  const bottom = below + notes.length * NOTE_LEADING + SIDE
  const box = { x: x - SIDE, y: y - HEAD, width: width + 2 * SIDE, height: bottom - y + HEAD }
  const sheet = getComputedStyle(drawing)
  const ink = { fill: sheet.color }
  const saved = element('svg', {
    viewBox: `${box.x} ${box.y} ${box.width} ${box.height}`,
    role: 'img',
    'xml:lang': words.lang,
    ...looksOf(drawing),
  })
  saved.append(
    element('title', {}, words.title),
    element('desc', {}, words.description),
    element('rect', { ...box, fill: sheet.backgroundColor }),
    element(
      'text',
      { ...ink, x: x + INDENT, y: y - TITLE_UP, 'font-size': TITLE_SIZE, 'font-weight': 600 },
      words.title,
    ),
    ...childrenOf(drawing),
    ...notes.map((line, number) =>
      element('text', { ...ink, x: x + INDENT, y: below + (number + 1) * NOTE_LEADING, 'font-size': NOTE_SIZE }, line),
    ),
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(saved)}\n`
}

/** How it is read, in lines no wider than the drawing: SVG breaks none. */
const notesOf = (description: string, width: number): string[] =>
  linesOf(description, { width, size: NOTE_SIZE, bold: false })

/** Frames show what is pointed at, which a file does not know. */
const OF_THE_MOMENT = '.map-frame'
/** Attributes that mean something on the page alone. */
const OF_THE_PAGE = /^(class|id|href|tabindex|role|lang|aria-.*|data-.*)$/

const childrenOf = (shown: Element): Element[] =>
  [...shown.children].filter((child) => !child.matches(OF_THE_MOMENT)).map(saveElement)

/** An element and what is in it, with its looks written out; a link becomes a group. */
function saveElement(shown: Element): Element {
  const kept = [...shown.attributes].filter(({ name }) => !OF_THE_PAGE.test(name))
  const inherited = shown.parentElement ? looksOf(shown.parentElement) : {}
  const own = Object.entries(looksOf(shown)).filter(([look, value]) => inherited[look] !== value)
  const made = element(shown.localName === 'a' ? 'g' : shown.localName, {
    ...Object.fromEntries(kept.map(({ name, value }) => [name, value])),
    ...Object.fromEntries(own),
    ...(shown instanceof SVGTextElement && lengthOf(shown)),
  })
  if (shown.childElementCount === 0) made.textContent = shown.textContent
  else made.append(...childrenOf(shown))
  return made
}

/** Where other faces are at hand than here, words keep their width: lines under them and bars behind them stay right. */
function lengthOf(words: SVGTextElement): Record<string, string> {
  if (words.hasAttribute('textLength')) return {}
  const length = words.getComputedTextLength()
  return length > 0 ? { textLength: length.toFixed(1), lengthAdjust: 'spacingAndGlyphs' } : {}
}

function looksOf(shown: Element): Record<string, string> {
  const looks = getComputedStyle(shown)
  return Object.fromEntries(LOOKS.map((look) => [look, looks.getPropertyValue(look)]))
}

function element(name: string, attributes: Record<string, string | number>, text = ''): Element {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value))
  made.textContent = text
  return made
}
