/** What the columns of a table hold where its header does not say it: told by what is in them. */
import { type Chinese, chineseOf } from '../chinese-script'
import { type Column, isSpoken } from './columns'
import { isChineseAlone, languageByScript } from './language-tag'
import { explains } from './prose'
import { termStatus } from './term-status'

/** Columns of a table without a header: term, then translation or definition, then a note. */
export const usualColumns = (rows: readonly (readonly string[])[]): Column[] => [
  { role: 'term' },
  { role: hasExplanations(rows) ? 'definition' : 'term' },
  { role: 'note' },
]

/** The schema's limit of a name, in code units: a cell may have millions. */
const LONGEST_NAME = 200

/** Whether the second column of most rows explains the first. */
export function hasExplanations(rows: readonly (readonly string[])[]): boolean {
  const pairs = rows.filter(([, text = '']) => text.trim() !== '')
  const explained = pairs.filter(([term = '', text = '']) => explains(text.trim(), term.slice(0, LONGEST_NAME).trim()))
  return explained.length * 2 > pairs.length
}

/** Columns whose language the words of the header tell, where the script of the cells does not speak against it. */
export const withTongues = (columns: readonly Column[], rows: readonly (readonly string[])[]): Column[] =>
  columns.map(({ tongue, ...column }, at) =>
    tongue !== undefined &&
    isSpoken(column) &&
    agrees(
      tongue,
      rows.map((row) => row[at] ?? ''),
    )
      ? { ...column, language: tongue }
      : column,
  )

function agrees(tongue: string, cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '')
  const chinese = filled.filter((cell) => /\p{Script=Han}/u.test(cell)).length
  return tongue.startsWith('zh') ? chinese * 2 > filled.length : chinese * 2 <= filled.length
}

/** Without columns of which no cell says whether a term is to be used: theirs is the state of somebody's work. */
export const withStatuses = (columns: readonly Column[], rows: readonly (readonly string[])[]): readonly Column[] =>
  columns.map((column, at) =>
    column.role === 'status' && !rows.some((row) => termStatus(row[at] ?? '')) ? { role: 'ignored' } : column,
  )

/** Columns of Chinese whose header does not say in which script, in that of their cells. */
export const withScripts = (columns: readonly Column[], rows: readonly (readonly string[])[]): Column[] =>
  columns.map((column, at) =>
    column.language !== undefined && isSpoken(column) && isChineseAlone(column.language)
      ? { ...column, language: chineseAt(rows, at) }
      : column,
  )

/** Columns without a language, with that of what in them will be found to be Chinese. */
export const withChinese = (columns: readonly Column[], rows: readonly (readonly string[])[]): Column[] =>
  columns.map((column, at) =>
    column.language === undefined && isSpoken(column) ? { ...column, chinese: chineseAt(rows, at) } : column,
  )

/** The schema's limit of a text, in code units. */
const LONGEST_TEXT = 4000

/** One script for all cells: a short name may have no character that tells, and a rare one may mislead. */
const chineseAt = (rows: readonly (readonly string[])[], at: number): Chinese =>
  chineseOf(
    rows.map((row) => (row[at] ?? '').slice(0, LONGEST_TEXT)).filter((cell) => languageByScript(cell) === 'zh-Hans'),
  )
