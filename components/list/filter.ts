/** Which entries of a list are shown. */
import { plain } from '../../glossary/searching/candidates'
import { writtenStatuses } from '../../glossary/writing/written'
import type { EntryListProps, ListedEntry } from './list-props'

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

/** What can be chosen from; nothing where there is no choice. */
export type Offered = Record<'subject' | 'tag' | 'status', readonly string[]>

/** Statuses worth a look: nearly every name is preferred or admitted. */
const FILTERED = writtenStatuses.filter((status) => status !== 'preferred' && status !== 'admitted')

export function offered({ entries, subjects, tags }: Pick<EntryListProps, 'entries' | 'subjects' | 'tags'>): Offered {
  return {
    subject: subjects.length > 1 ? subjects : [],
    tag: tags,
    status: FILTERED.filter((status) => entries.some(({ statuses }) => statuses.includes(status))),
  }
}

/** Without what is no longer offered: an edit may have taken the last tag away by which the list was filtered. */
export function stillOffered(filter: Filter, choices: Offered): Filter {
  const kept = (key: keyof Offered) => (choices[key].includes(filter[key]) ? filter[key] : '')
  return { ...filter, subject: kept('subject'), tag: kept('tag'), status: kept('status') }
}

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
