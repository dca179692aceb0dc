/** Sources as one line, for formats that have no fields for their parts: `Organisation — Title — 2020 — https://…`. */
import type { Source } from '../pack'
import { isWellFormed } from './characters'

const BETWEEN = ' — '
const ADDRESS = /^https?:\/\/\S+$/

export const sourceLine = ({ organisation, title, year, url }: Source): string =>
  [organisation, ...(title === organisation ? [] : [title]), year, url]
    .filter((part) => part !== undefined)
    .join(BETWEEN)

/** Undefined for an empty line. A line of one part is organisation and title at once. */
export function readSource(line: string): Source | undefined {
  const parts = line
    .split(BETWEEN)
    .map((part) => part.trim())
    .filter((part) => part !== '' && isWellFormed(part))
  const url = ADDRESS.test(parts.at(-1) ?? '') ? parts.pop() : undefined
  const year = /^\d{4}$/.test(parts.at(-1) ?? '') && parts.length > 1 ? Number(parts.pop()) : undefined
  const [organisation = url === undefined ? undefined : hostOf(url), ...rest] = parts
  if (organisation === undefined) return undefined
  const title = rest.join(BETWEEN) || organisation
  return {
    organisation,
    title,
    ...(year !== undefined && { year }),
    ...(url !== undefined && { url }),
  }
}

/** Of a cell that may have several: each on a line of its own, or between semicolons that stand alone. */
export const readSources = (cell: string): Source[] =>
  cell.split(/\n|\s;\s/).flatMap((line) => readSource(line.trim()) ?? [])

const hostOf = (url: string): string => /^https?:\/\/([^/?#]*)/.exec(url)?.[1] || url
