import type { ChangedEntry, NamedEntry } from '../../glossary/diff'
import type { EntryView } from '../../glossary/entry'
import type { ReadFormat, WriteFormat } from '../../glossary/exchange/format'
import type { Issue } from '../../glossary/exchange/issue'
import type { Loss } from '../../glossary/exchange/losses'
import type { TableChoice } from '../../glossary/exchange/read'
import type { ShownColumn } from '../../glossary/exchange/table'
import type { MergeOptions } from '../../glossary/merge'
import type { Texts } from '../../glossary/pack'
import type { MarkStyle } from '../../glossary/reading'
import type { Description } from '../../platform/library/describe'
import type { DamagedHead, GlossaryHead, GlossarySite } from '../../platform/library/glossary-head'
import type { ReaderLanguage } from '../language'
import type { SubscribeProps } from './subscribe-props'

/** What an import or a subscription is doing; `of` where it is known how long that takes. */
export interface Progress {
  step: 'fetch' | 'read' | 'compile' | 'keep' | 'file'
  done?: number
  of?: number
}

/** What a file comes to, before anything of it is stored. */
export interface ImportPreview {
  file: string
  format: ReadFormat
  id: string
  /** The id by which a Sidegloss glossary calls itself, which another may have here. */
  ownId?: string
  name: Texts
  /** The file says no name, and has none of its own. */
  nameless: boolean
  licence: string
  version: string
  entries: number
  /** Entries with a definition. */
  defined: number
  terms: number
  /** Most terms first. */
  languages: readonly { tag: string; terms: number }[]
  /** Of the index it would have. */
  indexBytes: number
  /** Of a table: what each column is taken to hold, what parts the cells, and in which encoding it was read. */
  table?: { columns: readonly ShownColumn[]; header: boolean; delimiter: string; encoding: string }
  /** Entries that share a name with another, where they can be merged once they are kept. */
  doubled?: number
  /** Entries from all over the file. */
  samples: readonly EntryView[]
  issues: readonly Issue[]
}

/** Where an import stands. */
export type ImportState =
  | { at: 'rest' }
  | { at: 'work'; file: string; progress: Progress }
  /** `again`: a table is read by what the reader just said of its columns, or was refused by that. */
  | { at: 'preview'; preview: ImportPreview; again?: 'reading' | { refused: readonly Issue[] } }
  /** Nothing of the file is stored; the last issue says why. */
  | { at: 'refused'; file: string; issues: readonly Issue[] }
  /** `content`: what is in use since then. */
  | { at: 'kept'; id: string; content: string }
  /** Something failed that is no fault of the file. */
  | { at: 'failed'; problem: string }

/** What a backup holds, before anything of it is in use. */
export interface BackupPreview {
  /** When it was saved, ISO 8601; empty where the file does not say. */
  saved: string
  /** Site rules, meanings left unmarked, own wordings: how many. */
  rules: number
  mutes: number
  corrections: number
  /** The reader's own ones. */
  glossaries: readonly { name: Texts; entries: number }[]
  issues: readonly Issue[]
}

/** Where the restoring of a backup stands. */
export type RestoreState =
  | { at: 'rest' }
  | { at: 'work'; progress: Progress }
  | { at: 'preview'; preview: BackupPreview }
  | { at: 'refused'; issues: readonly Issue[] }
  | { at: 'restored' }
  | { at: 'failed'; problem: string }

export interface RestoreProps {
  restoring: RestoreState
  language: ReaderLanguage
  onOpenBackup(file: File): void
  onRestore(): void
  /** Ends a restoring before it has begun, or puts its outcome away. */
  onLeaveRestore(): void
}

/** What the reader says of a file they keep. */
export interface KeepChoice {
  name: Texts
  /** Id of the glossary that gives way to it, or takes it in. */
  replaces?: string
  /** How that takes it in; without it that gives way. */
  merge?: MergeChoice
}

export type MergeChoice = MergeOptions

/** What a merge would come to, before it is one. */
export interface Comparison extends Record<'added' | 'same' | 'missing', SomeEntries<NamedEntry>> {
  changed: SomeEntries<ChangedEntry>
  /** Languages whose names can be the key. */
  languages: readonly string[]
}

/** How many entries, and the first of them. */
export interface SomeEntries<E extends NamedEntry> {
  count: number
  first: readonly E[]
}

/** The reader's glossaries, and all that can be asked for them. Every change acts at once. */
export interface LibraryProps {
  /** In their order, the removed ones included. Absent until the library was read. */
  heads?: readonly GlossaryHead[]
  /** Id of the glossary that comes with the extension and stays. */
  embedded: string
  damaged: readonly DamagedHead[]
  /** The library could not be opened. */
  unreadable: boolean
  importing: ImportState
  subscriptions: SubscribeProps
  language: ReaderLanguage
  onUse(
    id: string,
    use: { on: boolean } | { sites: 'all' | GlossarySite[] } | { private: boolean } | { style: MarkStyle | undefined },
  ): void
  /** What one of the reader's own is called, and its licence. */
  onDescribe(id: string, said: Description): void
  /** Begins an empty glossary; resolves to its id once it is there. */
  onBegin(name: Texts): Promise<string>
  /** One place up or down. */
  onMove(id: string, by: -1 | 1): void
  onRemove(id: string): void
  onUndoRemove(id: string): void
  /** Puts back what a file took the place of. */
  onTakeBack(id: string): void
  onForgetDamaged(id: string): void
  /** Address of the page that writes an entry: into this glossary, or where the reader says. */
  writeHref(glossary?: string): string
  /** Address of the list of a glossary's entries. */
  listHref(id: string): string
  onImportFile(file: File): void
  onImportText(text: string): void
  /**
   * Reads the table again by what the reader now says of it, and said before; where that is no word of the columns, they
   * are found out anew.
   */
  onTable(table: TableChoice): void
  onKeep(choice: KeepChoice): void
  /** What the file that was read would change in a glossary. */
  compare(into: string, merge?: MergeChoice): Promise<Comparison>
  /** Ends an import at whatever point, or puts its outcome away. */
  onLeaveImport(): void
  /** What the format cannot hold of the glossary. */
  lossesOf(id: string, format: WriteFormat): Promise<readonly Loss[]>
  /** `name`: of the file, without its ending. */
  onExport(id: string, format: WriteFormat, name: string): void
  parseSite(typed: string): { kind: 'site'; site: GlossarySite } | { kind: 'problem'; problem: string }
}

/** One glossary among them. */
export type DetailProps = LibraryProps & { head: GlossaryHead; name: string }
