/** What the options page and its worker say to one another. */
import type {
  BackupPreview,
  Comparison,
  ImportPreview,
  KeepChoice,
  MergeChoice,
  Progress,
} from '../../components/library/library-props'
import type { Offer } from '../../components/library/subscribe-props'
import type { PackDiff } from '../../glossary/diff'
import type { WriteFormat } from '../../glossary/exchange/format'
import type { Issue } from '../../glossary/exchange/issue'
import type { Loss } from '../../glossary/exchange/losses'
import type { TableChoice } from '../../glossary/exchange/read'
import type { Texts } from '../../glossary/pack'
import type { GlossaryHead } from '../../platform/library/glossary-head'
import type { Problem } from '../../platform/subscriptions/problem'
import type { Outcome } from '../../platform/subscriptions/update'

export type ToWorker =
  /** Reads a file and says what it comes to. */
  | { type: 'read'; file: Blob; name: string; taken: readonly string[]; table?: TableChoice }
  /** Says what it would change in a content: merged into it, or in its place. */
  | { type: 'compare'; content: string; merge: MergeChoice | undefined }
  /** Keeps what was read last. */
  | { type: 'keep'; choice: KeepChoice; version: string; source: string }
  /** Keeps an empty glossary. */
  | { type: 'begin'; name: Texts; version: string }
  | { type: 'losses'; content: string; format: WriteFormat }
  | { type: 'write'; content: string; format: WriteFormat }
  /** One file of everything; `settings` as they are stored. */
  | { type: 'back-up'; settings: Readonly<Record<string, unknown>> }
  | { type: 'open-backup'; file: Blob }
  /** Brings the glossaries of the backup that was opened last into use. */
  | { type: 'restore'; version: string }
  /** Fetches what is offered at an address and says what it comes to. */
  | { type: 'look'; address: string; taken: readonly string[] }
  /** Keeps what was looked at, and its publisher's address. */
  | { type: 'subscribe'; version: string }
  /** Asks a publisher for a newer version; `allowed`: by the browser. */
  | { type: 'update'; id: string; version: string; allowed: boolean }
  /** What two contents differ by. */
  | { type: 'changes'; before: string; after: string }

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
  | { type: 'offer'; offer: Offer }
  | { type: 'not-fetched'; problem: Problem }
  | { type: 'outcome'; outcome: Outcome }
  | { type: 'changes'; diff: PackDiff }
  /** No fault of the file: storage, memory, or ours. */
  | { type: 'failed'; problem: string }
