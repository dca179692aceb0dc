/** Tables (CSV, TSV, OmegaT glossaries) to drafts: an entry a row, or a row a part where rows share an id. */
import Papa from 'papaparse'
import { ABORT_STRIDE, COLUMNS, ENTRIES } from './budgets'
import { type Column, columnsOf, namesOthers, namesTerms, usualColumns } from './columns'
import { delimiterOf } from './delimiter'
import { type Draft, type DraftConcept, emptyConcept } from './draft'
import { Issues, Refusal } from './issue'
import { fillFromRow } from './table-row'
import { termBudget } from './term-budget'

export interface TableOptions {
  /** Without it, the one that parts the rows evenly. */
  delimiter?: string
  /** Whether the first row names the columns; without it, if it looks so. */
  header?: boolean
  /** What each column holds; without it, what the header says. */
  columns?: readonly Column[]
  /** Languages of an OmegaT glossary: of the text, of the translation. */
  languages?: readonly [source: string, target: string]
}

interface Reading {
  options: TableOptions
  issues: Issues
  proceed: () => void
}

interface Row {
  /** From 1. */
  number: number
  cells: string[]
}

export function readTable(text: string, { options, issues, proceed }: Reading): Draft {
  const rows = rowsOf(text, { issues, proceed, delimiter: options.delimiter ?? delimiterOf(text) })
  const { columns, header } = columnsFor(rows, options)
  return draftOf(header ? rows.slice(1) : rows, columns, issues)
}

function columnsFor(rows: readonly Row[], options: TableOptions): { columns: readonly Column[]; header: boolean } {
  const first = rows[0]?.cells ?? []
  const named = options.header === false ? undefined : columnsOf(first)
  const header = options.header ?? named !== undefined
  const body = rows.slice(header ? 1 : 0, SAMPLE)
  return { header, columns: options.columns ?? named ?? usualColumns(body.map(({ cells }) => cells)) }
}

/** A column of a table with what it is taken to hold, for who imports to say otherwise. */
export interface ShownColumn extends Column {
  /** What the first row calls it; empty where that is no header. */
  name: string
  /** Some of its cells, the empty ones left out. */
  cells: string[]
}

/** Cells that are shown of a column, and rows they are looked for in. */
const SHOWN = 3

/** The columns of a table as they will be read. Refuses what cannot be parted into rows, as reading it does. */
export function shownColumns(text: string, options: TableOptions): { columns: ShownColumn[]; header: boolean } {
  const head = text.slice(0, HEAD)
  const delimiter = options.delimiter ?? delimiterOf(text)
  const rows = rowsOf(head, { issues: new Issues(), proceed: () => undefined, delimiter })
  const { columns, header } = columnsFor(rows, options)
  const body = rows.slice(header ? 1 : 0, SAMPLE)
  // A usual column that no row has is none.
  const width = Math.max(...rows.slice(0, SAMPLE).map(({ cells }) => cells.length))
  return {
    header,
    columns: Array.from({ length: width }, (_, at) => ({
      ...(columns[at] ?? { role: 'ignored' as const }),
      name: header ? (rows[0]?.cells[at]?.trim() ?? '') : '',
      cells: body.flatMap(({ cells }) => cells[at]?.trim() || []).slice(0, SHOWN),
    })),
  }
}

/** UTF-16 code units of a table that are looked at for its columns: some hundred rows. */
const HEAD = 64 * 1024

/** Rows that are looked at to tell what a column holds. */
const SAMPLE = 200

/**
 * OmegaT: tab-separated without a header, or a table of two or three columns; lines that begin with `#` are comments;
 * several targets stand in one cell.
 */
export function readOmegaT(text: string, { options, issues, proceed }: Reading): Draft {
  const rows = rowsOf(text, { issues, proceed, delimiter: options.delimiter ?? '\t', quotes: false })
  const [source, target] = options.languages ?? []
  const columns: Column[] = options.columns?.slice() ?? [
    { role: 'term', ...(source !== undefined && { language: source }) },
    { role: 'term', ...(target !== undefined && { language: target }) },
    { role: 'note' },
  ]
  return draftOf(
    rows.filter(({ cells }) => !cells[0]?.startsWith('#')),
    columns,
    issues,
  )
}

function rowsOf(
  text: string,
  {
    issues,
    proceed,
    delimiter,
    quotes = true,
  }: { issues: Issues; proceed: () => void; delimiter: string; quotes?: boolean },
): Row[] {
  const rows: Row[] = []
  let number = 0
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

function draftOf(rows: readonly Row[], columns: readonly Column[], issues: Issues): Draft {
  if (!columns.some(namesTerms)) throw new Refusal('no-term-column')
  const idColumn = columns.findIndex(({ role }) => role === 'id')
  const all = conceptsOf(rows, columns, idColumn)
  const concepts = all.filter(({ terms }) => terms.length > 0)
  reportEmpty(
    all.filter(({ terms }) => terms.length === 0),
    { issues, tagged: columns[idColumn]?.tagged === true },
  )
  return { concepts, fields: new Map(), aliases: columns.some(namesOthers) ? namesOf(concepts) : new Map() }
}

/**
 * In the order of their first rows; only what has an id can have several. What has too many terms is refused at the first
 * one beyond: a million entries, which nobody will see, would take seconds to make.
 */
function conceptsOf(rows: readonly Row[], columns: readonly Column[], idColumn: number): DraftConcept[] {
  const concepts: DraftConcept[] = []
  const byId = new Map<string, DraftConcept>()
  const spend = termBudget()
  for (const { number, cells } of rows) {
    const id = cells[idColumn]?.trim() ?? ''
    let concept = byId.get(id)
    if (!concept) {
      concept = emptyConcept(id || `row ${number}`, { row: number, ...(id !== '' && { entry: id }) })
      concepts.push(concept)
      if (id !== '') byId.set(id, concept)
    }
    const before = concept.terms.length
    fillFromRow(concept, cells, columns)
    spend(concept.terms.slice(before), concept.place)
  }
  return concepts
}

/** Tables made from RDF tell of a thousand other things than terms: those are counted. */
function reportEmpty(concepts: readonly DraftConcept[], { issues, tagged }: { issues: Issues; tagged: boolean }): void {
  const [first] = concepts
  if (tagged && first) issues.add('left-out', 'rows-empty', first.place, { count: concepts.length })
  else for (const { place } of concepts) issues.add('left-out', 'row-empty', place)
}

/** Relations of a table name entries by their terms as often as by their ids. */
function namesOf(concepts: readonly DraftConcept[]): Map<string, string> {
  const names = new Map<string, string>()
  for (const { key, terms } of concepts) for (const { form } of terms) if (!names.has(form)) names.set(form, key)
  return names
}
