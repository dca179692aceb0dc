/** What the options page and its worker say to one another. */
import type { ImportPreview, KeepChoice, Progress } from '../../components/library/library-props'
import type { WriteFormat } from '../../glossary/exchange/format'
import type { Issue } from '../../glossary/exchange/issue'
import type { Loss } from '../../glossary/exchange/losses'
import type { GlossaryHead } from '../../platform/library/glossary-head'

export type ToWorker =
  /** Reads a file and says what it comes to. */
  | { type: 'read'; file: Blob; name: string; taken: readonly string[] }
  /** Keeps what was read last. */
  | { type: 'keep'; choice: KeepChoice; version: string; source: string; old?: GlossaryHead }
  | { type: 'losses'; content: string; format: WriteFormat }
  | { type: 'write'; content: string; format: WriteFormat }

export type FromWorker =
  | { type: 'progress'; progress: Progress }
  | { type: 'preview'; preview: ImportPreview }
  | { type: 'refused'; issues: readonly Issue[] }
  | { type: 'kept'; head: GlossaryHead }
  | { type: 'losses'; losses: readonly Loss[] }
  | { type: 'written'; text: string }
  /** No fault of the file: storage, memory, or ours. */
  | { type: 'failed'; problem: string }
