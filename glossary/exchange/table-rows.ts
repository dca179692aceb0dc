/** A delimited text to rows of cells, within the budgets. */
import Papa from 'papaparse'
import { ABORT_STRIDE, COLUMNS, ENTRIES } from './budgets'
import { type Issues, type Place, Refusal } from './issue'
import { placeAt } from './text-place'

export interface Row {
  /** From 1. */
  number: number
  cells: string[]
}

export interface RowsOptions {
  issues: Issues
  proceed: () => void
  delimiter: string
  quotes?: boolean
  /** Lines of the file before the text. */
  before?: number
  /** The text may end within a cell. */
  cutOff?: boolean
}

/** Rows that have something in them. Says where a quote is damaged; refuses one that would make a cell of all rows after it, and what is beyond the budgets. */
export function rowsOf(text: string, options: RowsOptions): Row[] {
  const { issues, proceed, delimiter, quotes = true, before = 0, cutOff = false } = options
  const rows: Row[] = []
  let number = before
  Papa.parse(text, {
    delimiter,
    ...(!quotes && { quoteChar: null }),
    step({ data, errors }) {
      number++
      if (number % ABORT_STRIDE === 0) proceed()
      if (data.length > COLUMNS) throw new Refusal('too-many-columns', { row: number }, { limit: COLUMNS })
      for (const { code, message, index = 0 } of errors) {
        if (code === 'MissingQuotes' && !cutOff && swallowsLines(text, index))
          throw new Refusal('quote-not-closed', below(placeAt(text, index - 1), before))
        issues.add('mended', 'table-malformed', { row: number }, { problem: message.replace(/\.$/, '') })
      }
      if (data.every((cell) => cell.trim() === '')) return
      if (rows.length > ENTRIES) throw new Refusal('too-many-entries', { row: number }, { limit: ENTRIES })
      rows.push({ number, cells: data })
    },
  })
  return rows
}

/** Whether lines with something in them follow the one on which the cell begins. */
const swallowsLines = (text: string, start: number): boolean => /[\r\n]/.test(text.slice(start).trimEnd())

const below = ({ line = 1, ...place }: Place, lines: number): Place => ({ ...place, line: line + lines })
