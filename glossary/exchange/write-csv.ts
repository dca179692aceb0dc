/** A table for spreadsheets: a row an entry, columns for each language, in the words that the reader of tables knows. */
import { isUnfiled } from '../entry'
import type { ConceptEntry, Pack, Term } from '../pack'
import { sourceLine } from './source-line'
import { tagOf } from './term-tags'

interface Column {
  header: string
  cell: (concept: ConceptEntry) => string
}

const BETWEEN = '; '

export function writeCsv(pack: Pack): string {
  const columns = columnsOf(pack)
  const rows = pack.concepts.map((concept) => columns.map(({ cell }) => cell(concept)))
  const filled = columns.map((_, number) => rows.some((row) => row[number] !== ''))
  const lines = [columns.map(({ header }) => header), ...rows].map((row) =>
    row
      .filter((_, number) => filled[number])
      .map(quote)
      .join(','),
  )
  // Spreadsheets take a table for another encoding where no mark stands before it.
  return `\ufeff${lines.join('\r\n')}\r\n`
}

function columnsOf({ concepts, languages, subjectFields }: Pack): Column[] {
  // Sorted, so that a table that was read and written again has its columns where they were.
  const tags = [...new Set(concepts.flatMap(({ terms }) => terms.map(tagOf)))].sort()
  const spoken = new Set([
    ...languages,
    ...concepts.flatMap(({ definition, wordingNote = {} }) => [
      ...Object.keys(definition),
      ...Object.keys(wordingNote),
    ]),
  ])
  const forms = (header: string, wanted: (term: Term) => boolean): Column[] =>
    tags.map((tag) => ({
      header: `${header}_${tag}`,
      cell: ({ terms }) =>
        terms
          .filter((term) => tagOf(term) === tag && wanted(term))
          .map(({ form }) => form)
          .join(BETWEEN),
    }))
  const texts = (header: string, of: (concept: ConceptEntry) => ConceptEntry['definition']): Column[] =>
    [...spoken].map((language) => ({ header: `${header}_${language}`, cell: (concept) => of(concept)[language] ?? '' }))
  const related = (type: 'broader' | 'narrower' | 'related'): Column => ({
    header: type,
    cell: ({ relations }) =>
      relations
        .filter((relation) => relation.type === type)
        .map(({ target }) => target)
        .join(BETWEEN),
  })
  const isName = ({ status }: Term): boolean => status === 'preferred'
  const isOther = ({ status }: Term): boolean => status === 'admitted'
  return [
    { header: 'id', cell: ({ id }) => id },
    {
      header: 'field',
      // What was filed under nothing comes back so.
      cell: (concept) =>
        isUnfiled(concept) ? '' : (Object.values(subjectFields[concept.subjectField] ?? {})[0] ?? concept.subjectField),
    },
    ...forms('term', isName),
    ...forms('synonyms', (term) => isOther(term) && term.type !== 'acronym'),
    ...forms('abbreviation', (term) => isOther(term) && term.type === 'acronym'),
    ...forms('deprecated', (term) => !isName(term) && !isOther(term)),
    ...texts('definition', ({ definition }) => definition),
    ...texts('note', ({ wordingNote }) => wordingNote ?? {}),
    { header: 'source', cell: ({ sources }) => sources.map(sourceLine).join('\n') },
    related('broader'),
    related('narrower'),
    related('related'),
  ]
}

/** A cell that a spreadsheet would run as a formula gets an apostrophe, which the reader takes off again; so does one with apostrophes already. */
function quote(cell: string): string {
  const inert = /^'*[=+\-@]/.test(cell) ? `'${cell}` : cell
  return /[",;\t\r\n]|^\s|\s$/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert
}
