/** The drawing as a file of its own: styles written into the elements, no links, a title, and the line of its licence. */

/** What the drawing's looks are made of; everything else has its initial value. */
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

/** Room above the drawing for its title, and below it for the licence; units of the drawing. */
const HEAD = 64
const FOOT = 44
const SIDE = 24
const TITLE_SIZE = 26
const NOTE_SIZE = 12.5

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
  const page = drawing.ownerDocument
  const copy = drawing.cloneNode(true) as SVGSVGElement
  const copies = [...copy.querySelectorAll<SVGElement>('*')]
  for (const [index, shown] of [...drawing.querySelectorAll<SVGElement>('*')].entries()) {
    const looks = getComputedStyle(shown)
    for (const look of LOOKS) copies[index]?.setAttribute(look, looks.getPropertyValue(look))
  }
  for (const frame of copy.querySelectorAll('.map-frame')) frame.remove()
  const { x, y, width, height } = drawing.viewBox.baseVal
  const box = { x: x - SIDE, y: y - HEAD, width: width + 2 * SIDE, height: height + HEAD + FOOT }
  const sheet = getComputedStyle(drawing)
  const element = (name: string, attributes: Record<string, string | number>, text = '') => {
    const made = page.createElementNS('http://www.w3.org/2000/svg', name)
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value))
    made.textContent = text
    return made
  }
  const type = { fill: sheet.color, 'font-family': sheet.fontFamily }
  const saved = element('svg', { viewBox: Object.values(box).join(' '), role: 'img', 'xml:lang': words.lang })
  saved.append(
    element('title', {}, words.title),
    element('desc', {}, words.description),
    element('rect', { ...box, fill: sheet.backgroundColor }),
    element('text', { x, y: y - HEAD / 2, 'font-size': TITLE_SIZE, 'font-weight': 600, ...type }, words.title),
    ...[...copy.children].map((child) => unlinked(child, element)),
    element('text', { x, y: y + height + FOOT - SIDE, 'font-size': NOTE_SIZE, ...type }, words.licence),
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(saved)}\n`
}

/** Attributes that mean something on the page alone. */
const OF_THE_PAGE = /^(class|id|href|tabindex|role|lang|aria-.*|data-.*)$/

/** An element and what is in it without links and names of the page: a link becomes a group. */
function unlinked(node: Element, element: (name: string, attributes: Record<string, string>) => Element): Element {
  const attributes = [...node.attributes].filter(({ name }) => !OF_THE_PAGE.test(name))
  const made = element(
    node.localName === 'a' ? 'g' : node.localName,
    Object.fromEntries(attributes.map(({ name, value }) => [name, value])),
  )
  if (node.childElementCount === 0) made.textContent = node.textContent
  else made.append(...[...node.children].map((child) => unlinked(child, element)))
  return made
}
