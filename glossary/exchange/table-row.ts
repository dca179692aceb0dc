/** The cells of a row, by what their columns hold, into a draft. */
import type { Term } from '../pack'
import type { Column, Role } from './columns'
import type { DraftConcept, DraftTerm, DraftText } from './draft'
import { localName } from './entry-ids'
import { readSources } from './source-line'
import { shownStatus, termStatus } from './term-status'

/** Between several values in one cell. White space beside it is trimmed, not matched: a cell may have millions of spaces. */
export const BETWEEN = /[;；|\n]/

const ofTerm: Partial<Record<Role, Partial<DraftTerm>>> = {
  term: {},
  synonym: { status: 'admitted' },
  abbreviation: { status: 'admitted', type: 'acronym' },
  deprecated: { status: 'deprecated' },
}

/** `unread` is told each status that nobody here knows. */
export function fillFromRow(
  concept: DraftConcept,
  cells: readonly string[],
  { columns, unread }: { columns: readonly Column[]; unread(said: string): void },
): void {
  let reading = ''
  const before = concept.terms.length
  const standing: { language: string | undefined; status: Term['status'] }[] = []
  for (const [number, column] of columns.entries()) {
    const { text, ...said } = cellOf(cells[number] ?? '', column)
    if (text === '') continue
    const { role } = column
    const term = ofTerm[role]
    if (role === 'status') {
      const status = termStatus(text)
      if (status) standing.push({ language: column.language, status })
      else unread(shownStatus(text))
    } else if (term) concept.terms.push(...split(text).map((form) => ({ form, ...said, ...term })))
    else if (role === 'romanisation') reading = text
    else fill(concept, role, { text, ...said })
  }
  for (const { language, status } of standing)
    for (const term of concept.terms.slice(before))
      if (!term.status && (language === undefined || language === term.language)) term.status = status
  const form = concept.terms.find((term) => /\p{Script=Han}/u.test(term.form))?.form
  if (reading !== '' && form) concept.romanisation = { form, reading }
}

function fill(concept: DraftConcept, role: Role, text: DraftText): void {
  switch (role) {
    case 'definition':
      concept.definitions.push(text)
      break
    case 'note':
      concept.notes.push(text)
      break
    case 'field':
      concept.field ??= localName(text.text)
      break
    case 'source':
      for (const source of readSources(text.text)) concept.sources.push(source)
      break
    case 'broader':
    case 'narrower':
    case 'related':
      for (const target of split(text.text)) concept.relations.push({ type: role, target })
  }
}

const split = (text: string): string[] =>
  text
    .split(BETWEEN)
    .map((part) => part.trim())
    .filter((part) => part !== '')

function cellOf(cell: string, { language, tagged, chinese }: Column): DraftText {
  const text = unguarded(cell.trim())
  const [, bare, tag] = (tagged && /^([\s\S]*)@([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)$/.exec(text)) || []
  if (bare !== undefined) return { text: bare, language: tag }
  return { text: tagged ? text.replace(/\^\^https?:\S+$/, '') : text, language, ...(chinese && { chinese }) }
}

/** Writers of tables put an apostrophe before what a spreadsheet would take for a formula. */
const unguarded = (text: string): string => text.replace(/^'(?='*[=+\-@])/, '')
