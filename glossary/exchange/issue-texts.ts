/** What each issue says in English. `{name}` is filled in from the issue's params. */
export const english = {
  // The file.
  'file-empty': 'The file is empty.',
  'file-too-large': 'The file has {bytes} bytes; at most {limit} are read.',
  'format-unknown':
    'This is none of the formats that can be read: CSV, TSV, TBX, SKOS, OmegaT, Anki (text), Yomitan (zip) or a Sidegloss glossary.',
  'not-a-table':
    'This does not look like a table, but like running text. Write one entry a line, with the same sign between the term and its definition on each: a tab, a comma, a semicolon, a colon, or a dash between spaces.',
  'file-is-pointer': 'This is a Git LFS pointer, not the file it stands for: fetch the file itself.',
  'encoding-broken': 'The file is not valid {encoding}.',
  'encoding-guessed': 'The file does not say its encoding; it was read as {encoding}.',
  aborted: 'The import was stopped.',
  'too-deep': 'More than {limit} levels inside one another.',
  'too-many-entries': 'More than {limit} entries.',
  'too-many-terms': 'More than {limit} terms.',
  'too-many-statements': 'More than {limit} statements.',
  'too-many-columns': 'A row has more than {limit} cells.',
  'too-many-short-forms': 'More than {limit} forms have fewer than three letters: they would mark nearly every word.',
  'no-entries': 'The file has no entries.',
  'more-issues': 'There are {count} issues more.',
  // XML.
  'xml-malformed': 'This is not well-formed XML: {problem}.',
  'xml-other': 'This XML is not of the kind that was expected: its root is “{root}”.',
  'entity-nested': 'The entity “{name}” is made of other entities.',
  'entity-external': 'The entity “{name}” would be fetched from elsewhere.',
  'entity-parameter': 'The document type has parameter entities.',
  'entity-expansion': 'Entities would add more than {limit} characters.',
  'too-many-entities': 'More than {limit} entities are defined.',
  // JSON, packs and archives.
  'json-malformed': 'The JSON is damaged or cut off here.',
  'not-a-pack': 'This is no glossary pack.',
  'pack-version': 'The pack has format version {version}; version 1 can be read.',
  'not-a-backup': 'This is no backup of Sidegloss. A glossary in a file is imported under “Glossaries”.',
  'is-a-backup': 'This is a backup of Sidegloss, not a glossary. It is restored under “Data”.',
  'backup-version': 'The backup has format version {version}; version 1 can be read.',
  schema: '{expected} was expected here, not {received}.',
  'field-unknown': 'The format has no field “{field}”; it was left out.',
  'context-remote': 'The context would be fetched from {address}.',
  'rdf-malformed': 'This cannot be read: {problem}.',
  'zip-malformed': 'The archive cannot be read: {problem}.',
  'zip-ratio': 'The archive unpacks to more than {limit} times its size.',
  'zip-too-large': 'The archive unpacks to more than {limit} bytes.',
  'zip-too-many-files': 'The archive has more than {limit} files.',
  'zip-path': 'The archive has a file with the path “{name}”.',
  'anki-package':
    'This is a package of Anki. Export the notes there as “Notes in Plain Text (.txt)”, and import that file.',
  'zip-not-a-dictionary': 'The archive is no Yomitan dictionary: it has no index.json.',
  'office-document':
    'Spreadsheets and documents of office programs are not read. Save the table as CSV there, and import that file.',
  'dictionary-version': 'The dictionary has format {version}; format 3 can be read.',
  // Tables.
  'table-malformed': 'The table is damaged here: {problem}.',
  'quote-not-closed':
    'The quotation mark opened here is not closed: all lines after it would be one cell. Close it or take it out.',
  'no-term-column': 'No column holds terms.',
  'row-empty': 'The row has no term.',
  'rows-empty': '{count} rows or groups of rows from here on have no term.',
  // Entries.
  'entry-malformed': 'The entry has an unexpected shape.',
  'entry-without-term': 'The entry has no term.',
  'lone-surrogate': 'Half of a character pair stands alone in “{text}”.',
  'form-too-long': 'The term “{form}” has more than {limit} characters.',
  'form-empty': 'A term is empty.',
  'form-short': '“{form}” has very few letters: it is found by search and not marked.',
  'form-common': '“{form}” is an everyday word: it is not marked wherever it stands.',
  'text-too-long': 'A text of {length} characters was cut after {limit}.',
  'text-joined': 'Several texts of one kind in {language} were joined.',
  'language-unknown': '“{language}” is no language tag; the term was left out.',
  'language-assumed': 'Texts without a language were taken to be in {language}.',
  'relation-unknown': 'The relation to “{target}” leads nowhere.',
  'relation-to-itself': 'The entry is related to itself.',
  'too-many-terms-of-entry': 'The entry has more than {limit} terms.',
  'category-unread': '“{category}” is not read ({count} ×).',
  'id-twice': 'The id “{id}” is borne by an earlier entry.',
} as const

export type IssueCode = keyof typeof english

/** The issue in words, from a table of texts. */
export function describeIssue(
  { code, params }: { code: IssueCode; params: Readonly<Record<string, string | number>> },
  texts: Readonly<Record<IssueCode, string>> = english,
): string {
  return texts[code].replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(params, name) ? String(params[name]) : whole,
  )
}
