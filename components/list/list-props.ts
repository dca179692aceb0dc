import type { Texts } from '../../glossary/pack'
import type { Edit } from '../../glossary/writing/edit-many'
import type { ReaderLanguage } from '../language'

/** One entry in the list. */
export interface ListedEntry {
  id: string
  name: Texts
  /** Its further names, in a line. */
  also: string
  subject: string
  tags: readonly string[]
  /** Statuses that its names have, other than preferred and admitted ones. */
  statuses: readonly string[]
  /** All its names in folded letters, to be filtered. */
  letters: string
}

/** What an edit came to, until the next one. `left`: entries that could not be merged, as their texts did not fit. */
export type EditState =
  | { at: 'rest' }
  | { at: 'saving' }
  | { at: 'saved'; kind: Edit['kind']; entries: number; left: number }
  | { at: 'undone' }
  | { at: 'failed' }

export interface EntryListProps {
  /** In the order of the glossary; of one too large to be listed, what was searched for. */
  entries: readonly ListedEntry[]
  /** Entries of the glossary, listed or not. */
  size: number
  /** Too large to be listed: `onSearch` says what to show. */
  searched: boolean
  /** Its entries can be edited here. */
  editable: boolean
  /** A publisher keeps it. */
  subscribed: boolean
  /** Groups of ids that share a name. */
  duplicates: readonly (readonly string[])[]
  /** Names of subject fields, tags and languages that there are. */
  subjects: readonly string[]
  tags: readonly string[]
  languages: readonly string[]
  language: ReaderLanguage
  edit: EditState
  href(id: string): string
  /** Of the form of a new entry. */
  writeHref: string
  onSearch(query: string): void
  onEdit(ids: ReadonlySet<string>, edit: Edit): void
  onMergeAll(): void
  /** Takes the last edit back, and then the one before. Absent where there is none. */
  onUndo?(): void
}
