/** What the options page and its worker say to one another. */
import type {
  BackupPreview,
  Comparison,
  ImportPreview,
  KeepChoice,
  MergeChoice,
  Progress,
} from '../../components/library/library-props'
import type { Column } from '../../glossary/exchange/columns'
import type { WriteFormat } from '../../glossary/exchange/format'
import type { Issue } from '../../glossary/exchange/issue'
import type { Loss } from '../../glossary/exchange/losses'
import type { GlossaryHead } from '../../platform/library/glossary-head'

/** What the reader says of a table. */
export interface TableChoice {
  columns: readonly Column[]
  header: boolean
}

export type ToWorker =
  /** Reads a file and says what it comes to. */
  | { type: 'read'; file: Blob; name: string; taken: readonly string[]; table?: TableChoice }
  /** Says what it would change in a content. */
  | { type: 'compare'; content: string; merge: MergeChoice }
  /** Keeps what was read last. */
  | { type: 'keep'; choice: KeepChoice; version: string; source: string; old?: GlossaryHead }
  | { type: 'losses'; content: string; format: WriteFormat }
  | { type: 'write'; content: string; format: WriteFormat }
  /** One file of everything; `settings` as they are stored. */
  | { type: 'back-up'; settings: Readonly<Record<string, unknown>> }
  | { type: 'open-backup'; file: Blob }
  /** Brings the glossaries of the backup that was opened last into use. */
  | { type: 'restore'; version: string }

export type FromWorker =
  | { type: 'progress'; progress: Progress }
  | { type: 'preview'; preview: ImportPreview }
  | { type: 'refused'; issues: readonly Issue[] }
  | { type: 'comparison'; comparison: Comparison }
  | { type: 'kept'; head: GlossaryHead }
  | { type: 'losses'; losses: readonly Loss[] }
  | { type: 'written'; text: string }
  | { type: 'backed-up'; file: Blob }
  | { type: 'backup'; preview: BackupPreview }
  /** The choices are for the background to write. */
  | { type: 'restored'; settings: Readonly<Record<string, unknown>> }
  /** No fault of the file: storage, memory, or ours. */
  | { type: 'failed'; problem: string }
