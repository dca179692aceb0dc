/** What parts the cells of a table: that under which the first row is a header, or the rows are even. */
import Papa from 'papaparse'
import { columnsOf, namesTerms } from './columns'

const LIKELY = [',', '\t', ';', '|'] as const

/** Rows that are looked at. */
const SAMPLE = 20

/** Excel's own first line, which says what parts the cells and is no row: `sep=;`. */
const SEPARATOR_LINE = /^sep=(.)\r?\n/i

/** Empty where a table does not begin with it. */
export const separatorLine = (text: string): string => SEPARATOR_LINE.exec(text)?.[0] ?? ''

/** Seldom, and in names less seldom: they part a table where those that are likely part none. */
const SELDOM = ['^', '~', '¦', '§', '\uff5c', '\uff1b', ':', '='] as const

/** What stands between a name and its explanation where people write one a line; only the first in a line parts it. */
const PAIRING = [' = ', '=', ' – ', ' — ', ' - ', ': ', '\uff1a', ' → '] as const

/** The name before it is no longer, in code units. */
const LONGEST_NAME = 60

export function delimiterOf(text: string): string {
  const [, said] = SEPARATOR_LINE.exec(text) ?? []
  if (said !== undefined) return said
  const [likely] = best(text, LIKELY)
  if (likely && parts(likely)) return likely.delimiter
  const [seldom] = best(text, SELDOM)
  // In running text a colon may stand once in each line by chance.
  if (seldom && (seldom.known > 0 || (parts(seldom) && !isPairing(seldom.delimiter)))) return seldom.delimiter
  return PAIRING.find((delimiter) => pairsAll(text, delimiter)) ?? likely?.delimiter ?? ','
}

const isPairing = (delimiter: string): boolean => delimiter === ':' || PAIRING.some((one) => one === delimiter)

const isWide = ({ even, columns }: Weight): boolean => even && columns > 2

const parts = ({ known, even }: Weight): boolean => known > 1 || even

const best = (text: string, delimiters: readonly string[]): ({ delimiter: string } & Weight)[] =>
  delimiters
    .map((delimiter) => ({ delimiter, ...weigh(text, delimiter) }))
    .sort((a, b) => b.known - a.known || Number(b.even) - Number(a.even) || b.width - a.width)

/** Two lines at least: one may be a sentence. */
function pairsAll(text: string, delimiter: string): boolean {
  const lines = text
    .slice(0, PAIRED_HEAD)
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, SAMPLE)
  return (
    lines.length > 1 &&
    lines.every((line) => {
      const at = line.indexOf(delimiter)
      return at > 0 && at <= LONGEST_NAME && line.slice(at + delimiter.length).trim() !== ''
    })
  )
}

/** Code units in which the lines are found. */
const PAIRED_HEAD = 16 * 1024

/** A character that no text has, for Papa to part by. */
const UNIT = '\u001f'

/** A text and what parts it, for the parser. */
export interface Parted {
  text: string
  delimiter: string
  quotes: boolean
}

/**
 * Each line in two where names stand beside their explanations, whatever else is in the explanation. It is a table like
 * any other where the file names what parts it, or all rows have the same number of more cells.
 */
export function partedBy(text: string, delimiter: string): Parted {
  const said = separatorLine(text)
  if (said !== '' || !isPairing(delimiter) || isWide(weigh(text, delimiter)))
    return { text: text.slice(said.length), delimiter, quotes: true }
  const first = new RegExp(`^([^\\r\\n]*?)${escaped(delimiter)}`, 'gm')
  return { text: text.replace(first, `$1${UNIT}`), delimiter: UNIT, quotes: false }
}

const escaped = (words: string): string => words.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')

interface Weight {
  known: number
  even: boolean
  width: number
  /** Of the first row. */
  columns: number
}

/** `known`: columns of the header that have a meaning; `even`: all rows have the same width, more than one. */
function weigh(text: string, delimiter: string): Weight {
  const rows: string[][] = []
  let damaged = false
  Papa.parse(text, {
    delimiter,
    preview: SAMPLE,
    step: ({ data, errors }) => {
      if (data.some((cell) => cell !== '')) rows.push(data)
      damaged ||= errors.length > 0
    },
  })
  const [header = []] = rows
  const named = columnsOf(header) ?? []
  return {
    columns: header.length,
    known: named.some(namesTerms) ? named.filter(({ role }) => role !== 'ignored').length : 0,
    even: !damaged && header.length > 1 && rows.every(({ length }) => length === header.length),
    width: rows.reduce((sum, { length }) => sum + length, 0),
  }
}
