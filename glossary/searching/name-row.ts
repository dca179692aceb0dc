/** One name of a large glossary as it stands in the search index: what ranks it, and whose it is. */
import { type Candidate, plain, tight } from './candidates'
import { soundOf } from './pinyin'

/** What is kept of a name. */
export interface NameRow {
  /** A form with its letters folded, or a romanisation as it is written. */
  text: string
  kind: Candidate['kind']
  rank: Candidate['rank']
  /** Id of its entry. */
  entry: string
}

/** Neither stands in a folded form or an id; romanisations are cleared of them. */
const BETWEEN = '\t'
export const ROW_END = '\n'

export const writeRow = ({ text, kind, rank, entry }: NameRow): string =>
  [text.replace(/\s/g, ' '), kind === 'form' ? rank : `p${rank}`, entry].join(BETWEEN)

/** The row as a candidate: its key is the entry's id, and the entry itself is yet to be read. */
export function readRow(row: string): Candidate {
  const [text = '', standing = '', entry = ''] = row.split(BETWEEN)
  const concept = { key: entry, name: {}, terms: [], definitions: [] }
  const rank = Number(standing.at(-1)) as Candidate['rank']
  const named = { concept, form: text, language: undefined, rank }
  if (standing.length === 1) return { ...named, kind: 'form', plain: text, tight: tight(text) }
  const letters = plain(text)
  return { ...named, kind: 'pinyin', pinyin: text, plain: letters, tight: tight(letters), sound: soundOf(text) }
}
