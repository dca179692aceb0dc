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

export function delimiterOf(text: string): string {
  const [, said] = SEPARATOR_LINE.exec(text) ?? []
  if (said !== undefined) return said
  const [first] = LIKELY.map((delimiter) => ({ delimiter, ...weigh(text, delimiter) })).sort(
    (a, b) => b.known - a.known || Number(b.even) - Number(a.even) || b.width - a.width,
  )
  return first?.delimiter ?? ','
}

/** `known`: columns of the header that have a meaning; `even`: all rows have the same width, more than one. */
function weigh(text: string, delimiter: string): { known: number; even: boolean; width: number } {
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
  const columns = columnsOf(header) ?? []
  return {
    known: columns.some(namesTerms) ? columns.filter(({ role }) => role !== 'ignored').length : 0,
    even: !damaged && header.length > 1 && rows.every(({ length }) => length === header.length),
    width: rows.reduce((sum, { length }) => sum + length, 0),
  }
}
