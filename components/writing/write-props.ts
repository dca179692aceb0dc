import type { Issue } from '../../glossary/exchange/issue'
import type { Texts } from '../../glossary/pack'
import type { Remark } from '../../glossary/writing/remarks'
import type { Tried } from '../../glossary/writing/try'
import type { WritingProblem, Written } from '../../glossary/writing/written'
import type { ReaderLanguage } from '../language'

export interface WriteProps {
  /** What is done here; of an entry that was deleted, its name. */
  title: string
  written: Written
  /** Glossaries that can be written into. */
  glossaries: readonly { id: string; name: Texts }[]
  glossary: string
  /** The reader's, and that of the names here. */
  language: ReaderLanguage
  /** An entry that is there already; its glossary is settled. */
  editing: boolean
  /** The entry has rules that the form cannot show. */
  ruled: boolean
  /** What stands here was typed before and not saved. */
  restored: boolean
  /** The entry that was saved before this one. */
  saved?: { name: string; href: string } | undefined
  /** What is missing, told once saving was asked for; `at`: number of the name or source it is said of. */
  problem?: { problem: WritingProblem | 'source-address'; at?: number } | undefined
  /** Names that will be marked otherwise than one might think. */
  remarks: readonly Issue[]
  /** What the linter says of it. */
  lint: readonly Remark[]
  /** Names of the entry that the embedded glossary explains as well, and what that is called. */
  explained: { names: readonly string[]; by: string }
  /** Names of the glossary's subjects. */
  subjects: readonly string[]
  /** The glossary's other entries: what one is called, and which names a few letters may begin. */
  others: { any: boolean; nameOf(id: string): string; complete(typed: string): { id: string; name: string }[] }
  /** `overtaken`: the entry is another one by now than what was opened, and nothing was saved. */
  state: 'writing' | 'saving' | 'deleted' | 'failed' | 'overtaken'
  /** What of a text would be marked; undefined while there is no entry yet. */
  attempt(text: string): Tried[][] | undefined
  onWrite(written: Written): void
  onGlossary(id: string): void
  /** `next`: another one is to be written. */
  onSave(next: boolean): void
  onDelete(): void
  onUndoDelete(): void
  onStartOver(): void
}
