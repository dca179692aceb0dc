/** What the columns of a table hold: said by the one who imports, or read from the header. */
import { languageOf } from './language-tag'

export const columnRoles = [
  'id',
  'term',
  'synonym',
  'abbreviation',
  'deprecated',
  'definition',
  'note',
  'field',
  'source',
  'broader',
  'narrower',
  'related',
  'ignored',
] as const
export type Role = (typeof columnRoles)[number]

export interface Column {
  role: Role
  /** Of the column's texts, where it has one. */
  language?: string
  /** Cells end in `@en` or `^^datatype`, as tables made from RDF have it. */
  tagged?: boolean
}

const words: Readonly<Record<string, Role>> = {
  id: 'id',
  key: 'id',
  identifier: 'id',
  uri: 'id',
  iri: 'id',
  term: 'term',
  terms: 'term',
  name: 'term',
  label: 'term',
  preflabel: 'term',
  preferred: 'term',
  word: 'term',
  headword: 'term',
  entry: 'term',
  phrase: 'term',
  expression: 'term',
  translation: 'term',
  front: 'term',
  synonym: 'synonym',
  synonyms: 'synonym',
  alt: 'synonym',
  altlabel: 'synonym',
  alternative: 'synonym',
  aka: 'synonym',
  variant: 'synonym',
  variants: 'synonym',
  abbreviation: 'abbreviation',
  abbr: 'abbreviation',
  acronym: 'abbreviation',
  deprecated: 'deprecated',
  forbidden: 'deprecated',
  hiddenlabel: 'deprecated',
  def: 'definition',
  definition: 'definition',
  description: 'definition',
  desc: 'definition',
  meaning: 'definition',
  explanation: 'definition',
  gloss: 'definition',
  back: 'definition',
  note: 'note',
  notes: 'note',
  comment: 'note',
  comments: 'note',
  remark: 'note',
  remarks: 'note',
  scopenote: 'note',
  field: 'field',
  domain: 'field',
  category: 'field',
  topic: 'field',
  subject: 'field',
  subjectfield: 'field',
  area: 'field',
  inscheme: 'field',
  source: 'source',
  sources: 'source',
  reference: 'source',
  url: 'source',
  link: 'source',
  broader: 'broader',
  narrower: 'narrower',
  related: 'related',
}

/** Code units of the longest name of a column: an address. A whole row that was not parted is no name. */
const LONGEST_HEADER = 200

const IGNORED: Column = { role: 'ignored' }

/** The column that a header names: `term`, `name_en`, `def_fr`, `zh-cn`, `Definition (French)`. */
export function columnOf(header: string): Column {
  if (header.length > LONGEST_HEADER) return IGNORED
  const address = /^https?:\/\//.test(header)
  const name = address ? header.slice(Math.max(header.lastIndexOf('#'), header.lastIndexOf('/')) + 1) : header
  const language = tagOf(name)
  if (language) return { role: 'term', language }
  const parts = name
    .trim()
    .toLowerCase()
    .split(/[^\p{L}\p{N}-]+|(?<=^(?:term|name|label|def|desc|definition|description|note|synonyms?))-/u)
    .filter((part) => part !== '')
  for (let length = parts.length; length > 0; length--) {
    const role = roleOf(parts.slice(0, length))
    const rest = parts.slice(length).join('-')
    if (role && (rest === '' || tagOf(rest))) return column(role, tagOf(rest), address)
    const last = roleOf(parts.slice(-length))
    const first = tagOf(parts.slice(0, -length).join('-'))
    if (last && first) return column(last, first, address)
  }
  return IGNORED
}

const roleOf = (parts: readonly string[]): Role | undefined => {
  const name = parts.join('')
  return Object.hasOwn(words, name) ? words[name] : undefined
}

/** Only tags that look like tags: `id` and `def` are words here, `id` a language too. */
const tagOf = (text: string): string | undefined => {
  const tag = text.trim().replace(/[()]/g, ' ').trim()
  if (tag === '' || Object.hasOwn(words, tag.toLowerCase())) return undefined
  if (!/^[a-z]{2}([-_][a-z]{2,4}){0,2}$/i.test(tag) && languageOf(tag)?.language.length !== 2 && !/chinese/i.test(tag))
    return undefined
  return languageOf(tag) && tag
}

const column = (role: Role, language: string | undefined, tagged: boolean): Column => ({
  role,
  ...(language !== undefined && { language }),
  ...(tagged && { tagged }),
})

/** Whether the column holds names of entries, of whatever status. */
export const namesTerms = ({ role }: Column): boolean =>
  ['term', 'synonym', 'abbreviation', 'deprecated'].includes(role)

/** Whether the column names other entries. */
export const namesOthers = ({ role }: Column): boolean => ['broader', 'narrower', 'related'].includes(role)

/**
 * The columns that a first row names; undefined where it is no header. One known word in a row of many would be
 * chance: a header knows two, or is one cell.
 */
export function columnsOf(row: readonly string[]): Column[] | undefined {
  const columns = row.map(columnOf)
  // A table of statements names its subject so; its cells are addresses.
  if (/^https?:/.test(row[1] ?? '') && row[0] === 'subject') columns[0] = { role: 'id', tagged: true }
  const preferred = row.some((header) => /#prefLabel$/.test(header))
  for (const [number, header] of row.entries()) if (preferred && /#label$/.test(header)) columns[number] = IGNORED
  const known = columns.filter(({ role }) => role !== 'ignored').length
  const named = columns.some(namesTerms)
  return named && (known >= 2 || row.length === 1) ? columns : undefined
}

/** Longer on average, in code units, and a text is a definition, not a translation. */
const DEFINITION_LENGTH = 40

/** Columns of a table without a header: term, then translation or definition, then a note. */
export function usualColumns(rows: readonly (readonly string[])[]): Column[] {
  const lengths = rows.map((row) => row[1]?.length ?? 0)
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, rows.length)
  return [{ role: 'term' }, { role: average > DEFINITION_LENGTH ? 'definition' : 'term' }, { role: 'note' }]
}
