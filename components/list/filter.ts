/** Which entries of a list are shown. */
import { plain } from '../../glossary/searching/candidates'
import type { ListedEntry } from './list-props'

export interface Filter {
  /** As it was typed: every word of it stands in some name. */
  words: string
  /** Empty for all. */
  subject: string
  tag: string
  status: string
  /** Ids that are shown at all, in the order in which they are. */
  among?: readonly string[] | undefined
}

export const noFilter: Filter = { words: '', subject: '', tag: '', status: '' }

export function filtered(entries: readonly ListedEntry[], filter: Filter): readonly ListedEntry[] {
  const words = plain(filter.words).split(' ')
  const isShown = ({ letters, subject, tags, statuses }: ListedEntry): boolean =>
    words.every((word) => letters.includes(word)) &&
    (filter.subject === '' || subject === filter.subject) &&
    (filter.tag === '' || tags.includes(filter.tag)) &&
    (filter.status === '' || statuses.includes(filter.status))
  return placed(entries, filter.among).filter(isShown)
}

function placed(entries: readonly ListedEntry[], among: readonly string[] | undefined): readonly ListedEntry[] {
  if (!among) return entries
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  return among.flatMap((id) => byId.get(id) ?? [])
}
