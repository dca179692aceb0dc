/** Whether a text is a table at all: anything can be cut at its commas, and the pieces of an article are no glossary. */
import Papa from 'papaparse'
import { columnsOf } from './columns'
import { delimiterOf, partedBy } from './delimiter'
import { endsAsSentence, weightOf } from './prose'

/** Rows that are looked at. */
const SAMPLE = 200

/** A name of more than eight words, or sixteen Chinese characters, is a sentence. */
const NAME = 16

/** Headings, quotes, lists and fences of Markdown. */
const MARKDOWN = /^(#{1,6} |> |[-*+] |```)/

/** A block of a style sheet or a program begins at the end of a line, and ends at the beginning of another. */
const BLOCK_START = /\{[ \t]*\r?\n/
const BLOCK_END = /^[ \t]*\}/m

/**
 * True with a header, where most rows are parted, or where nearly all are short names. In running text a comma has a
 * space after it; it parts cells only where every row has as many.
 */
export function looksTabular(text: string): boolean {
  const rows = sample(text)
  if (columnsOf(rows[0] ?? [])) return true
  if (isCode(text)) return false
  const [{ length: width } = []] = rows
  const lone = rows.length === 1 && endsAsSentence(rows[0]?.join(',') ?? '')
  const even = !lone && width !== undefined && rows.every(({ length }) => length === width)
  const parted = rows.filter((row) => isParted(row, even)).length
  const names = rows.filter(isName).length
  return parted * 2 > rows.length || (parted + names) * 10 >= rows.length * 9
}

function isCode(text: string): boolean {
  const start = text.search(BLOCK_START)
  return start >= 0 && BLOCK_END.test(text.slice(start))
}

function sample(text: string): string[][] {
  const rows: string[][] = []
  const { text: body, delimiter, quotes } = partedBy(text, delimiterOf(text))
  Papa.parse(body, {
    delimiter,
    ...(!quotes && { quoteChar: null }),
    preview: SAMPLE,
    step: ({ data }) => {
      if (data.some((cell) => cell.trim() !== '')) rows.push(data)
    },
  })
  return rows
}

function isParted([first = '', ...rest]: readonly string[], even: boolean): boolean {
  if (rest.length === 0 || MARKDOWN.test(first)) return false
  const spaced = rest.filter((cell) => cell.startsWith(' ')).length
  return even || spaced * 2 < rest.length
}

const isName = (row: readonly string[]): boolean =>
  row.length === 1 && !MARKDOWN.test(row[0] ?? '') && weightOf(row[0] ?? '') <= NAME && !endsAsSentence(row[0] ?? '')
