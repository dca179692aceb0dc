/** Tables (CSV, TSV, OmegaT glossaries, notes of Anki) to drafts: an entry a row, or a row a part where rows share an id. */
import { ankiColumns, ankiHead, fillFromField, htmlText, noteKey, tagField } from './anki'
import { type Column, columnsOf, namesOthers, namesTerms } from './columns'
import { delimiterOf, partedBy, separatorLine } from './delimiter'
import { type Draft, type DraftConcept, emptyConcept } from './draft'
import type { TableFormat } from './format'
import { Issues, Refusal } from './issue'
import { fillFromRow } from './table-row'
import { type Row, rowsOf } from './table-rows'
import { termBudget } from './term-budget'
import { usualColumns, withChinese, withScripts, withStatuses, withTongues } from './usual-columns'

export interface TableOptions {
  /** Without it, the one that the file names or that parts the rows evenly. */
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
  /** The text may end within a cell. */
  cutOff?: boolean
}

/** A file as rows, with what its format says of them. */
interface Table {
  rows: readonly Row[]
  /** What the first row calls the columns, where it is a header. */
  named: readonly Column[] | undefined
  /** What the columns hold where neither a header nor the reader says it. */
  usual(rows: readonly string[][]): readonly Column[]
  /** Fields are HTML, which may say what its parts are. */
  html?: boolean
}

export function readTable(text: string, format: TableFormat, { options, issues, proceed }: Reading): Draft {
  const table = tables[format](text, { options, issues, proceed })
  const { columns, header } = columnsFor(table, options)
  const rows = header ? table.rows.slice(1) : table.rows
  const sample = rows.slice(0, SAMPLE).map(({ cells }) => cells)
  return draftOf({ ...table, rows }, withChinese(columns, sample), issues)
}

/** What parts the cells where nobody says it. */
const usualDelimiter: Readonly<Record<TableFormat, (text: string) => string>> = {
  csv: delimiterOf,
  omegat: () => '\t',
  anki: (text) => {
    const head = ankiHead(text)
    return head.delimiter ?? delimiterOf(text.slice(head.length))
  },
}

const tables: Readonly<Record<TableFormat, (text: string, reading: Reading) => Table>> = {
  csv: (text, { options, ...rest }) => {
    const { length } = separatorLine(text)
    const { text: body, ...parted } = partedBy(text, options.delimiter ?? usualDelimiter.csv(text))
    const rows = rowsOf(body, { ...rest, ...parted, before: length === 0 ? 0 : 1 })
    return { rows, named: columnsOf(rows[0]?.cells ?? []), usual: usualColumns }
  },
  /** Tab-separated without a header, or of two or three columns; lines that begin with `#` are comments. */
  omegat: (text, { options, ...rest }) => {
    const rows = rowsOf(text, { ...rest, delimiter: options.delimiter ?? usualDelimiter.omegat(text), quotes: false })
    const [source, target] = options.languages ?? []
    const term = (language?: string): Column => ({ role: 'term', ...(language !== undefined && { language }) })
    return {
      rows: rows.filter(({ cells }) => !cells[0]?.startsWith('#')),
      named: undefined,
      usual: () => [term(source), term(target), { role: 'note' }],
    }
  },
  anki: (text, { options, ...rest }) => {
    const head = ankiHead(text)
    const body = text.slice(head.length)
    const delimiter = options.delimiter ?? usualDelimiter.anki(text)
    const rows = rowsOf(body, { ...rest, delimiter, before: head.lines })
    const names = head.names && { number: head.lines, cells: head.names }
    const cells = rows.slice(0, SAMPLE).map((row) => row.cells)
    return {
      rows: names ? [names, ...rows] : rows,
      named: names && ankiColumns(head, cells),
      usual: () => ankiColumns(head, cells),
      html: head.html,
    }
  },
}

function columnsFor(
  { rows, named, usual }: Table,
  options: TableOptions,
): { columns: readonly Column[]; header: boolean } {
  const header = options.header ?? named !== undefined
  const body = rows.slice(header ? 1 : 0, SAMPLE).map(({ cells }) => cells)
  const found = (): readonly Column[] => (header && named ? withScripts(withTongues(named, body), body) : usual(body))
  return { header, columns: options.columns ?? withStatuses(found(), body) }
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
export function shownColumns(
  text: string,
  format: TableFormat,
  options: TableOptions,
): { columns: ShownColumn[]; header: boolean; delimiter: string } {
  const delimiter = options.delimiter ?? usualDelimiter[format](text)
  const table = tables[format](text.slice(0, HEAD), {
    options: { ...options, delimiter },
    issues: new Issues(),
    proceed: () => undefined,
    cutOff: text.length > HEAD,
  })
  const { columns, header } = columnsFor(table, options)
  const { rows, html } = table
  const body = rows.slice(header ? 1 : 0, SAMPLE)
  const shown = (cell: string): string => (html ? htmlText(cell) : cell.trim())
  // A usual column that no row has is none.
  const width = Math.max(...rows.slice(0, SAMPLE).map(({ cells }) => cells.length))
  return {
    header,
    delimiter,
    columns: Array.from({ length: width }, (_, at) => ({
      ...(columns[at] ?? { role: 'ignored' as const }),
      name: header ? (rows[0]?.cells[at]?.trim() ?? '') : '',
      cells: body.flatMap(({ cells }) => shown(cells[at] ?? '') || []).slice(0, SHOWN),
    })),
  }
}

/** UTF-16 code units of a table that are looked at for its columns: some hundred rows. */
const HEAD = 64 * 1024

/** Rows that are looked at to tell what a column holds. */
const SAMPLE = 200

function draftOf(table: Table, columns: readonly Column[], issues: Issues): Draft {
  if (!columns.some(namesTerms)) throw new Refusal('no-term-column')
  const idColumn = columns.findIndex(({ role }) => role === 'id')
  const unread = new Map<string, number>()
  const all = conceptsOf(table, columns, { idColumn, unread: (said) => unread.set(said, (unread.get(said) ?? 0) + 1) })
  for (const [category, count] of unread) issues.add('kept', 'category-unread', {}, { category, count })
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
function conceptsOf(
  { rows, html }: Table,
  columns: readonly Column[],
  { idColumn, unread }: { idColumn: number; unread(said: string): void },
): DraftConcept[] {
  const concepts: DraftConcept[] = []
  const byId = new Map<string, DraftConcept>()
  const spend = termBudget()
  for (const { number, cells } of rows) {
    const written = cells[idColumn]?.trim() ?? ''
    const id = html ? noteKey(written) : written
    let concept = byId.get(id)
    if (!concept) {
      concept = emptyConcept(id || `row ${number}`, { row: number, ...(id !== '' && { entry: id }) })
      concepts.push(concept)
      if (id !== '') byId.set(id, concept)
    }
    const before = concept.terms.length
    fillFromRow(concept, html ? fieldsOf(concept, cells, columns) : cells, { columns, unread })
    spend(concept.terms.slice(before), concept.place)
  }
  return concepts
}

/** The cells of a note as texts, but for the parts that say themselves what they are; a dot parts names. */
const fieldsOf = (concept: DraftConcept, cells: readonly string[], columns: readonly Column[]): string[] =>
  cells.map((cell, at) => {
    const role = columns[at]?.role ?? 'ignored'
    if (role === 'ignored') return ''
    if (role === 'field') return tagField(cell)
    const text = fillFromField(concept, cell)
    return role === 'term' ? text.replaceAll(' · ', '\n') : text
  })

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
