import { type Column, columnRoles, isSpoken } from '../../glossary/exchange/columns'
import { encodings } from '../../glossary/exchange/decode'
import { interfaceLanguage } from '../entry/locator'
import { languageName, offeredLanguages } from '../language'
import { type Translate, useTranslate } from '../translate'
import type { ImportPreview, LibraryProps } from './library-props'

type Table = NonNullable<ImportPreview['table']>

/** What each column of a table holds, for the reader to say otherwise: the table is read again at once. */
export function TableColumns(props: {
  table: Table
  /** No entry has a definition: what was taken to be in the columns may be wrong. */
  bare: boolean
  issues: ImportPreview['issues']
  onTable: LibraryProps['onTable']
}) {
  const { table, bare, issues, onTable } = props
  const t = useTranslate()
  const put = (columns: readonly Column[], header = table.header) =>
    onTable({ columns: columns.map(({ role, language, tagged }) => columnFrom({ role, language, tagged })), header })
  const ignored = table.columns.flatMap(({ role, name }, at) => (role === 'ignored' ? nameOf(name, at, t) : []))
  return (
    <>
      {ignored.length > 0 && (
        <p class="l-ignored">
          <bdi>{t('import_columns_ignored', shortened(ignored, t))}</bdi>
        </p>
      )}
      {issues.some(isWildGuess) && (
        <p class="l-ignored">{t('import_encoding_guessed', table.encoding.toUpperCase(), t('import_columns'))}</p>
      )}
      {bare && <p class="l-ignored">{t('import_columns_undefined', t('import_columns'))}</p>}
      <details class="l-columns">
        <summary>{t('import_columns')}</summary>
        <Parting {...props} />
        <label class="check">
          <input
            type="checkbox"
            checked={table.header}
            onChange={({ currentTarget }) => put(table.columns, currentTarget.checked)}
          />
          {t('import_header')}
        </label>
        <ul>
          {table.columns.map((column, at) => (
            <li key={at}>
              <ColumnRow
                {...{ column, at }}
                onChange={(changed) => put(table.columns.map((one, number) => (number === at ? changed : one)))}
              />
            </li>
          ))}
        </ul>
      </details>
    </>
  )
}

/** One byte a letter: whatever the file holds can be read so, and is wrong for most of the world. */
const isWildGuess = ({ code, params: { encoding } }: ImportPreview['issues'][number]): boolean =>
  code === 'encoding-guessed' && /^(?:windows|iso)-/i.test(String(encoding))

/** How the file is made out: in which encoding, and what parts the cells. What is in the columns is found out anew. */
function Parting({ table, onTable }: { table: Table; onTable: LibraryProps['onTable'] }) {
  const t = useTranslate()
  const delimiters = [table.delimiter, ...DELIMITERS.filter((one) => one !== table.delimiter)]
  const called = encodings.some((one) => one === table.encoding) ? encodings : [table.encoding, ...encodings]
  return (
    <p class="l-parting">
      <label class="label">
        {t('import_encoding')}
        <select
          value={table.encoding}
          onChange={({ currentTarget }) => {
            const encoding = encodings.find((one) => one === currentTarget.value)
            if (encoding) onTable({ encoding })
          }}
        >
          {called.map((one) => (
            <option key={one} value={one}>
              {one.toUpperCase()}
            </option>
          ))}
        </select>
      </label>
      <label class="label">
        {t('import_delimiter')}
        <select value={table.delimiter} onChange={({ currentTarget }) => onTable({ delimiter: currentTarget.value })}>
          {delimiters.map((one) => (
            <option key={one} value={one}>
              {delimiterName(one, t)}
            </option>
          ))}
        </select>
      </label>
    </p>
  )
}

/** Offered besides the one by which the table was read. */
const DELIMITERS = [',', ';', '\t', '|', ':', '=']

function delimiterName(delimiter: string, t: Translate): string {
  switch (delimiter) {
    case ',':
      return t('import_delimiter_comma')
    case ';':
      return t('import_delimiter_semicolon')
    case '\t':
      return t('import_delimiter_tab')
    case '|':
      return t('import_delimiter_bar')
    default:
      return delimiter.trim()
  }
}

const nameOf = (name: string, at: number, t: Translate): string => name || t('import_column', at + 1)

/** Columns that are not read and are named; tables made from RDF have a hundred. */
const MOST_NAMED = 8

const shortened = (names: readonly string[], t: Translate): string =>
  names.slice(0, MOST_NAMED).join(t('entry_join')) + (names.length > MOST_NAMED ? '…' : '')

const columnFrom = ({ role, language, tagged }: { [K in keyof Column]: Column[K] | undefined }): Column => ({
  role: role ?? 'ignored',
  ...(language !== undefined && { language }),
  ...(tagged !== undefined && { tagged }),
})

function ColumnRow(props: { column: Table['columns'][number]; at: number; onChange(column: Column): void }) {
  const t = useTranslate()
  const { column, at, onChange } = props
  const { role, language, tagged } = column
  const name = nameOf(column.name, at, t)
  const tags = [...new Set([...offeredLanguages, ...(language === undefined ? [] : [language])])]
  return (
    <div class="l-column">
      <p>
        <bdi>{name}</bdi>
        <span class="meta">
          {' '}
          <bdi>{column.cells.join(' · ')}</bdi>
        </span>
      </p>
      <select
        aria-label={t('import_column_role', name)}
        value={role}
        onChange={({ currentTarget }) =>
          onChange(columnFrom({ role: columnRoles.find((one) => one === currentTarget.value), language, tagged }))
        }
      >
        {columnRoles.map((one) => (
          <option key={one} value={one}>
            {t(`import_role_${one}`)}
          </option>
        ))}
      </select>
      {isSpoken(column) && (
        <select
          aria-label={t('import_column_language', name)}
          value={language ?? ''}
          onChange={({ currentTarget }) =>
            onChange(columnFrom({ role, language: currentTarget.value || undefined, tagged }))
          }
        >
          <option value="">{t('import_language_open')}</option>
          {tags.map((tag) => (
            <option key={tag} value={tag}>
              {languageName(tag, interfaceLanguage(t))}
            </option>
          ))}
        </select>
      )}
    </div>
  )
}
