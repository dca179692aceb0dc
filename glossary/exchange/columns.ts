/** What the columns of a table hold: said by the one who imports, or read from the header. */
import type { Chinese } from '../chinese-script'
import { type HeaderWord, headerWords, languageWords, plainWord } from './header-words'
import { languageOf } from './language-tag'

export const columnRoles = [
  'id',
  'term',
  'synonym',
  'abbreviation',
  'deprecated',
  'status',
  'romanisation',
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
  /** In which its header is written, where that is not English: a hint at the language of its texts. */
  tongue?: string
  /** Those in which it may be written, until the other headers are known. */
  tongues?: readonly string[]
  /** Of those of its texts that are found to be Chinese, where it has no language. */
  chinese?: Chinese
  /** Cells end in `@en` or `^^datatype`, as tables made from RDF have it. */
  tagged?: boolean
}

/** Code units of the longest name of a column: an address. A whole row that was not parted is no name. */
const LONGEST_HEADER = 200

const SOURCE = /^\s*source(?:[ _-]?(?:term|text))?\s*$/i
const TARGET = /^\s*target(?:[ _-]?(?:term|text))?\s*$/i

const IGNORED: Column = { role: 'ignored' }

/** Chinese is written without spaces: `英文术语`, `术语英文`. */
const JOINED = new RegExp(
  `^(${han(languageWords)})(?=${han(headerWords)}$)|(?<=^(?:${han(headerWords)}))(${han(languageWords)})$`,
  'u',
)

/** Words in Han characters as an alternative, the longest first. */
function han(words: ReadonlyMap<string, unknown>): string {
  return [...words.keys()]
    .filter((word) => /^\p{Script=Han}+$/u.test(word))
    .sort((a, b) => b.length - a.length)
    .join('|')
}

/** The column that a header names: `term`, `name_en`, `def_fr`, `zh-cn`, `Definition (French)`, `Begriff`, `英文术语`. */
export function columnOf(header: string): Column {
  if (header.length > LONGEST_HEADER) return IGNORED
  const address = /^https?:\/\//.test(header)
  const name = address ? header.slice(Math.max(header.lastIndexOf('#'), header.lastIndexOf('/')) + 1) : header
  const language = tagOf(name)
  if (language) return { role: 'term', language }
  const tagged = taggedWord(name)
  if (tagged) return tagged
  const parts = plainWord(name)
    .trim()
    .replace(JOINED, ' $& ')
    .split(/[^\p{L}\p{N}-]+|(?<=^(?:term|name|label|def|desc|definition|description|note|synonyms?))-/u)
    .filter((part) => part !== '')
  for (let length = parts.length; length > 0; length--) {
    const word = wordOf(parts.slice(0, length))
    const rest = parts.slice(length).join('-')
    if (word && (rest === '' || tagOf(rest))) return column(word, tagOf(rest), address)
    const last = wordOf(parts.slice(-length))
    const first = tagOf(parts.slice(0, -length).join('-'))
    if (last && first) return column(last, first, address)
  }
  return IGNORED
}

/** After a word and an underscore, as our own tables have it, any tag is one: `term_id` is Indonesian, `note_yue` Cantonese. */
function taggedWord(name: string): Column | undefined {
  const [, word = '', tag] = /^(.+)_([a-z]{2,3}(?:-[a-z0-9]{2,8})*)$/i.exec(name.trim()) ?? []
  const role = headerWords.get(plainWord(word))?.role
  return tag !== undefined && role && isSpoken({ role }) && languageOf(tag) ? { role, language: tag } : undefined
}

const wordOf = (parts: readonly string[]): HeaderWord | undefined => headerWords.get(parts.join(''))

/** Only tags that look like tags: `id` and `def` are words here, `id` a language too. */
const tagOf = (text: string): string | undefined => {
  const tag = text
    .trim()
    .replace(/[()（）]/g, ' ')
    .trim()
  if (tag === '' || headerWords.has(plainWord(tag))) return undefined
  const named = languageWords.get(plainWord(tag))
  if (named !== undefined) return named
  if (!/^[a-z]{2}([-_][a-z]{2,4}){0,2}$/i.test(tag) && languageOf(tag)?.language.length !== 2 && !/chinese/i.test(tag))
    return undefined
  return languageOf(tag) && tag
}

const column = ({ role, tongue, tongues }: HeaderWord, language: string | undefined, tagged: boolean): Column => ({
  role,
  ...(language !== undefined && { language }),
  ...(language === undefined && tongue !== undefined && { tongue }),
  ...(language === undefined && tongues && { tongues }),
  ...(tagged && { tagged }),
})

/** Whether the column holds names of entries, of whatever status. */
export const namesTerms = ({ role }: Pick<Column, 'role'>): boolean =>
  ['term', 'synonym', 'abbreviation', 'deprecated'].includes(role)

/** Whether its cells are texts in some language. */
export const isSpoken = (column: Pick<Column, 'role'>): boolean =>
  namesTerms(column) || column.role === 'definition' || column.role === 'note'

/** Whether the column names other entries. */
export const namesOthers = ({ role }: Column): boolean => ['broader', 'narrower', 'related'].includes(role)

/**
 * The columns that a first row names; undefined where it is no header. One known word in a row of many would be
 * chance: a header knows two, or is one cell.
 */
export function columnsOf(row: readonly string[]): Column[] | undefined {
  const columns = inOneTongue(row.map(columnOf))
  // A table of statements names its subject so; its cells are addresses.
  if (/^https?:/.test(row[1] ?? '') && row[0] === 'subject') columns[0] = { role: 'id', tagged: true }
  // What translators' tables call the two languages, of which the first is not where something was found.
  if (row.some((header) => TARGET.test(header)))
    for (const [number, header] of row.entries())
      if (TARGET.test(header) || SOURCE.test(header)) columns[number] = { role: 'term' }
  const preferred = row.some((header) => /#prefLabel$/.test(header))
  for (const [number, header] of row.entries()) if (preferred && /#label$/.test(header)) columns[number] = IGNORED
  // Beside a name of the same kind without a tag, what could be no tag is none: an id, a part of speech.
  for (const [number, { role, language }] of columns.entries())
    if (language !== undefined && isDoubtful(language) && columns.some((each) => isBare(each, role)))
      columns[number] = IGNORED
  const known = columns.filter(({ role }) => role !== 'ignored').length
  const named = columns.some(namesTerms)
  return named && !isTranslation(columns) && (known >= 2 || row.length === 1) ? columns : undefined
}

/** A header that several languages write alike is in that of another header: `Synonyme` beside `Deutsch`. */
function inOneTongue(columns: readonly Column[]): Column[] {
  const spoken = new Set(columns.map(({ language, tongue, tongues }) => language ?? (tongues ? undefined : tongue)))
  return columns.map(({ tongues, tongue, ...column }) => {
    const known = tongues ? tongues.find((one) => spoken.has(one)) : tongue
    return { ...column, ...(known !== undefined && { tongue: known }) }
  })
}

/** Of `term_id` and `term_pos`; `term_eng` is English. */
const isDoubtful = (language: string): boolean =>
  /^id$/i.test(language) || /^[a-z]{3}$/.test(languageOf(language)?.language ?? '')
const isBare = (column: Column, role: Role): boolean => column.role === role && column.language === undefined

/** One word in two languages is a row of a glossary that has the word “term” in it. */
const isTranslation = (columns: readonly Column[]): boolean =>
  columns.every(({ role, language }) => role === 'term' && language === undefined) &&
  new Set(columns.map(({ tongue }) => tongue)).size > 1
