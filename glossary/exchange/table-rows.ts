/** A delimited text to rows of cells, within the budgets. */
import Papa from 'papaparse'
import { ABORT_STRIDE, COLUMNS, ENTRIES } from './budgets'
import { type Issues, Refusal } from './issue'

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
}

/** Rows that have something in them. Says where a quote is damaged; refuses what is beyond the budgets. */
export function rowsOf(text: string, { issues, proceed, delimiter, quotes = true, before = 0 }: RowsOptions): Row[] {
  const rows: Row[] = []
  let number = before
  Papa.parse(text, {
    delimiter,
    ...(!quotes && { quoteChar: null }),
    step({ data, errors }) {
      number++
      if (number % ABORT_STRIDE === 0) proceed()
      if (data.length > COLUMNS) throw new Refusal('too-many-columns', { row: number }, { limit: COLUMNS })
      for (const { message } of errors)
        issues.add('mended', 'table-malformed', { row: number }, { problem: message.replace(/\.$/, '') })
      if (data.every((cell) => cell.trim() === '')) return
      if (rows.length > ENTRIES) throw new Refusal('too-many-entries', { row: number }, { limit: ENTRIES })
      rows.push({ number, cells: data })
    },
  })
  return rows
}
