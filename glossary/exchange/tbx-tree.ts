/** Elements of a TBX file as small trees, in either style: data categories as `type` (DCA) or as element names (DCT). */
import type { Place } from './issue'

export interface TbxNode {
  /** Local name of a structural element; empty for a data category in the DCT style. */
  name: string
  /** The data category: `administrativeStatus`, `subjectField`. */
  category: string | undefined
  language: string | undefined
  id: string | undefined
  target: string | undefined
  text: string
  children: TbxNode[]
  place: Place
}

/** Structural elements of versions 2 and 3. What else stands in an entry is a data category by its name. */
const STRUCTURE = new Set([
  'conceptEntry',
  'termEntry',
  'langSec',
  'langSet',
  'termSec',
  'tig',
  'ntig',
  'termGrp',
  'termNoteGrp',
  'descripGrp',
  'adminGrp',
  'transacGrp',
  'term',
  'note',
  'descrip',
  'descripNote',
  'admin',
  'adminNote',
  'termNote',
  'transac',
  'transacNote',
  'ref',
  'xref',
  'date',
  'hi',
  'foreign',
  'ph',
  'bpt',
  'ept',
  'sc',
  'ec',
  'termComp',
  'termCompList',
  'termCompGrp',
  'itemSet',
  'itemGrp',
  'item',
])

export function nodeOf(name: string, attributes: Readonly<Record<string, string>>, place: Place): TbxNode {
  const local = name.slice(name.indexOf(':') + 1)
  const structural = STRUCTURE.has(local)
  return {
    name: structural ? local : '',
    category: structural ? attributes.type : local,
    language: attributes['xml:lang'],
    id: attributes.id ?? attributes['xml:id'],
    target: attributes.target ?? attributes['tbx:target'],
    text: '',
    children: [],
    place,
  }
}

/** Text as running text: what stands between elements is laid out by line and column. */
export const plain = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** The same of a text that may have paragraphs, between which lines are empty. */
export const paragraphs = (text: string): string =>
  text
    .split(/\n[^\S\n]*\n/)
    .map(plain)
    .filter((part) => part !== '')
    .join('\n\n')

/** Elements of groups (`descripGrp`, `termGrp`) as if they stood by themselves. */
export function* flat(node: TbxNode): Generator<TbxNode> {
  for (const child of node.children) {
    if (/Grp$/.test(child.name)) yield* flat(child)
    else yield child
  }
}
