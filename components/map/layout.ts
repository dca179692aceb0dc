/** Where the names of a map come to stand in one language. Pure: nothing is measured, widths are estimates. */

import type { Anchor, ConceptMap, MapGroup, MapNode } from '../../glossary/concept-map'
import type { EntryName } from '../../glossary/entry'
import { relatedName } from '../entry/Related'
import { restoredBars } from '../entry/Stance'
import { inLanguage, type ReaderLanguage, readerLanguages } from '../language'
import { estimate, FONT_SIZE, HEAD_SIZE, LABEL_SIZE, LEADING, linesOf } from './measure'

/** In units of the drawing, y downwards. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** One name in its place. */
export interface PlacedName {
  concept: string
  key: string
  group: string
  name: string
  lang: string
  contested: boolean
  size: MapNode['size']
  anchor: Anchor
  /** Baseline of each line, and where the lines are anchored. */
  x: number
  lines: { text: string; y: number }[]
  /** Bars of a name that was only worked out, behind its last line. */
  bars?: number
  /** The name in the other language, with its own bars. */
  beside?: { text: string; lang: string; x: number; y: number; bars?: number }
  box: Box
}

/** Room for three bars behind a name. */
export const BARS = { gap: 5, width: 13 }

/** How much of the bars' room the words give way, so that words and bars together stand at their spot. */
const SHIFT: Record<Anchor, number> = { start: 0, middle: 0.5, end: 1 }

/** Height of letters above and below the baseline, in font sizes. */
const ASCENT = 0.82
const DESCENT = 0.24

export const isBold = (size: MapNode['size']): boolean => size === 'hub' || size === 'big'

/** What is shown in the map: entries by concept id, and which of them the document does not speak of. */
export interface MapEntries {
  entries: ReadonlyMap<string, EntryName>
  outside: ReadonlySet<string>
}

/** A name that the document does not have stands in brackets, in the drawing as in the list. */
export const inBrackets = (text: string, lang: string): string => (lang.startsWith('zh') ? `（${text}）` : `(${text})`)

/** The names of the map in `language`, groups in their order. Concepts that `entries` lacks are left out. */
export function placeNames(map: ConceptMap, { entries, outside }: MapEntries, language: ReaderLanguage): PlacedName[] {
  const tied = new Set(map.lines.flatMap(({ from, to }) => [...from, ...to]))
  return map.groups.flatMap((group) => {
    // By column: how far names move up because those above take fewer lines than there is room for.
    const up = new Map<number, number>()
    return group.nodes.flatMap((node) => {
      const entry = entries.get(node.concept)
      if (!entry) return []
      const [x, y] = node.at
      const moved = tied.has(node.concept) ? 0 : (up.get(x) ?? 0)
      const named = { entry, isOutside: outside.has(node.concept) }
      up.set(x, moved + spareRoom(node, named, language))
      return [placeName({ group, node: { ...node, at: [x, y - moved] }, ...named, language })]
    })
  })
}

/** The arrangement has room for a name in the language in which it takes most lines. */
function spareRoom(node: MapNode, named: Named, language: ReaderLanguage): number {
  const count = (shown: ReaderLanguage) => nameLines(node, nameIn(named, shown).text).length
  return (Math.max(...readerLanguages.map(count)) - count(language)) * FONT_SIZE[node.size] * LEADING
}

const nameLines = ({ width, size }: MapNode, text: string): string[] =>
  linesOf(text, { width, size: FONT_SIZE[size], bold: isBold(size) })

interface Named {
  entry: EntryName
  isOutside: boolean
}

function nameIn({ entry, isOutside }: Named, language: ReaderLanguage): { text: string; lang: string } {
  const { text, lang } = relatedName(entry, language)
  return { text: isOutside ? inBrackets(text, lang) : text, lang }
}

interface Placing extends Named {
  group: MapGroup
  node: MapNode
  language: ReaderLanguage
}

function placeName({ group, node, entry, isOutside, language }: Placing): PlacedName {
  const { text, lang } = nameIn({ entry, isOutside }, language)
  const [x, y] = node.at
  const size = FONT_SIZE[node.size]
  const bold = isBold(node.size)
  const bars = restoredBars(entry.confidence, lang)
  const lines = nameLines(node, text).map((line, index) => ({
    text: line,
    y: y + index * size * LEADING,
  }))
  // Bars hang behind the last line.
  const room = bars === undefined ? 0 : BARS.gap + BARS.width
  const width = Math.max(...lines.map(({ text }, index) => estimate(text, size, bold) + (lines[index + 1] ? 0 : room)))
  const beside = besideOf(node, entry, language)
  return {
    concept: node.concept,
    key: entry.key,
    group: group.id,
    name: text,
    lang,
    contested: entry.contested,
    size: node.size,
    anchor: group.anchor,
    x: x - room * SHIFT[group.anchor],
    lines,
    ...(bars !== undefined && { bars }),
    ...(beside && { beside }),
    box: boxOf({ x, y, width, size, lines: lines.length, anchor: group.anchor }),
  }
}

/** Only readers of English are shown the other name: Chinese names stand for themselves. */
function besideOf(node: MapNode, entry: EntryName, language: ReaderLanguage): PlacedName['beside'] {
  if (node.besideAt === undefined || language !== 'en') return undefined
  const { text, lang } = inLanguage(entry.name, 'zh-Hans')
  const bars = restoredBars(entry.confidence, lang)
  return { text, lang, x: node.besideAt, y: node.at[1], ...(bars !== undefined && { bars }) }
}

/** Left end of a line of a name that is `width` wide. */
export const lineLeft = ({ x, anchor }: Pick<PlacedName, 'x' | 'anchor'>, width: number): number =>
  anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2

/** A heading or the label of a line. */
export interface PlacedLabel {
  text: string
  lang: string
  x: number
  y: number
  anchor: Anchor
  look: MapGroup['look']
  box: Box
}

/** Titles of groups and labels of lines. */
export function placeLabels({ groups, lines }: ConceptMap, language: ReaderLanguage): PlacedLabel[] {
  const titles = groups.flatMap(({ title, titleAt, anchor, look }) =>
    titleAt ? [placeLabel({ texts: title, at: titleAt, anchor, look, language })] : [],
  )
  const labels = lines.flatMap(({ label, labelAt }) =>
    label && labelAt ? [placeLabel({ texts: label, at: labelAt, anchor: 'middle', look: 'label', language })] : [],
  )
  return [...titles, ...labels]
}

function placeLabel(props: {
  texts: MapGroup['title']
  at: readonly [number, number]
  anchor: Anchor
  look: MapGroup['look']
  language: ReaderLanguage
}): PlacedLabel {
  const { anchor, look } = props
  const [x, y] = props.at
  const size = look === 'head' ? HEAD_SIZE : LABEL_SIZE
  const { text, lang } = inLanguage(props.texts, props.language)
  const width = estimate(text, size, look === 'head')
  return { text, lang, x, y, anchor, look, box: boxOf({ x, y, width, size, lines: 1, anchor }) }
}

/** The box of words whose first baseline is at `y`. */
export function boxOf(words: {
  x: number
  y: number
  width: number
  size: number
  lines: number
  anchor: Anchor
}): Box {
  const { x, y, width, size, lines, anchor } = words
  return {
    x: lineLeft({ x, anchor }, width),
    y: y - size * ASCENT,
    width,
    height: size * (ASCENT + DESCENT + (lines - 1) * LEADING),
  }
}
