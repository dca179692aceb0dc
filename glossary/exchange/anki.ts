/**
 * Text files of Anki: `#key:value` lines, which name the delimiter and the columns, then a note a row.
 * https://docs.ankiweb.net/importing/text-files.html#file-headers
 */
import { type Column, columnOf, namesTerms } from './columns'
import type { DraftConcept, DraftTerm } from './draft'
import { usualColumns } from './usual-columns'

const KEY = /^#(separator|html|tags|columns|notetype|deck|(?:notetype|deck|tags|guid) column):(.*)$/i

export const isAnki = (text: string): boolean => KEY.test(text.slice(0, text.search(/\r?\n|$/)))

export interface AnkiHead {
  /** Absent where the file does not say. */
  delimiter?: string
  /** Fields are HTML. */
  html: boolean
  /** Names of the columns. */
  names?: string[]
  /** Columns that are no fields of a note, by their number from 0. */
  special: ReadonlyMap<number, Column>
  /** Lines and code units that the head takes. */
  lines: number
  length: number
}

const SEPARATORS: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['\\t', '\t'],
  ['comma', ','],
  ['semicolon', ';'],
  ['space', ' '],
  ['pipe', '|'],
  ['colon', ':'],
])

const SPECIAL: Readonly<Record<string, Column>> = {
  'guid column': { role: 'id' },
  'tags column': { role: 'field' },
  'deck column': { role: 'ignored' },
  'notetype column': { role: 'ignored' },
}

export function ankiHead(text: string): AnkiHead {
  const values = new Map<string, string>()
  let lines = 0
  let length = 0
  while (text[length] === '#') {
    const end = text.indexOf('\n', length)
    const line = text.slice(length, end === -1 ? text.length : end).replace(/\r$/, '')
    const [, key = '', value = ''] = KEY.exec(line) ?? []
    values.set(key.toLowerCase(), value)
    length = end === -1 ? text.length : end + 1
    lines++
  }
  const written = values.get('separator')
  const delimiter = written === undefined ? undefined : (SEPARATORS.get(written.trim().toLowerCase()) ?? written)
  const special = Object.entries(SPECIAL).flatMap(([key, column]): [number, Column][] => {
    const number = Number(values.get(key))
    return number > 0 ? [[number - 1, column]] : []
  })
  const names = values.get('columns')?.split(delimiter ?? '\t')
  return {
    ...(delimiter !== undefined && { delimiter }),
    ...(names && { names }),
    html: values.get('html')?.trim().toLowerCase() === 'true',
    special: new Map(special),
    lines,
    length,
  }
}

/** What the columns hold by the head; where that names none with terms, the fields of a note are read as usual. */
export function ankiColumns({ names, special }: AnkiHead, rows: readonly (readonly string[])[]): Column[] {
  const width = Math.max(names?.length ?? 0, ...rows.map(({ length }) => length))
  const numbers = Array.from({ length: width }, (_, at) => at)
  const named = numbers.map((at) => special.get(at) ?? columnOf(names?.[at] ?? ''))
  if (named.some(namesTerms)) return named
  const free = numbers.filter((at) => !special.has(at))
  const usual = usualColumns(rows.map((row) => free.map((at) => htmlText(row[at] ?? ''))))
  return numbers.map((at) => special.get(at) ?? usual[free.indexOf(at)] ?? { role: 'ignored' })
}

const BREAK = /<br\s*\/?>/gi

/** What our own notes say of their parts: `<div class="term" lang="zh-Hans">…</div>`. */
const PART = /<(div|span) class="(term|synonym|deprecated|definition|note)" lang="([A-Za-z0-9-]{2,35})">([^<]*)<\/\1>/g

const NAMES: Readonly<Record<string, DraftTerm['status']>> = { term: 'preferred', deprecated: 'deprecated' }

/** Puts the parts of a field that say what they are into the concept, and gives the text of the rest. */
export function fillFromField(concept: DraftConcept, field: string): string {
  const rest = field
    .replace(BREAK, '\n')
    .replace(PART, (_, _tag: string, role: string, language: string, html: string) => {
      const text = htmlText(html)
      if (role === 'definition') concept.definitions.push({ text, language })
      else if (role === 'note') concept.notes.push({ text, language })
      else concept.terms.push({ form: text, language, status: NAMES[role] ?? 'admitted' })
      return ''
    })
  return htmlText(rest).replace(/^[\s·]+$/, '')
}

/** The last name of the first tag, and the name of one of our notes: both have that of the glossary before them. */
export const tagField = (tags: string): string => tags.trim().split(/\s+/)[0]?.split('::').at(-1) ?? ''
export const noteKey = (guid: string): string => /^[a-z0-9-]+:([a-z0-9][a-z0-9-]*)$/.exec(guid.trim())?.[1] ?? guid

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

/** The text of a field: line ends for those of blocks, nothing for sounds and other markup. */
export const htmlText = (html: string): string =>
  html
    .replace(BREAK, '\n')
    .replace(/<\/(?:div|p|li)>/gi, '\n')
    .replace(/<[^<>]*>|\[sound:[^[\]]*\]/g, '')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/gi, (whole, decimal, hex, name) =>
      name === undefined ? character(decimal ? Number(decimal) : Number.parseInt(hex, 16)) : (entities[name] ?? whole),
    )
    .trim()

const character = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '')
