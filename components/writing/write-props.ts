import type { Issue } from '../../glossary/exchange/issue'
import type { Texts } from '../../glossary/pack'
import type { WritingProblem, Written } from '../../glossary/writing/written'
import type { ReaderLanguage } from '../language'

export interface WriteProps {
  written: Written
  /** Glossaries that can be written into. */
  glossaries: readonly { id: string; name: Texts }[]
  glossary: string
  /** Of definition and note, and of the names here. */
  language: ReaderLanguage
  /** An entry that is there already; its glossary is settled. */
  editing: boolean
  /** The entry has rules that the form cannot show. */
  ruled: boolean
  /** What stands here was typed before and not saved. */
  restored: boolean
  /** What is missing, told once saving was asked for. */
  problem?: WritingProblem
  /** Names that will be marked otherwise than one might think. */
  remarks: readonly Issue[]
  state: 'writing' | 'saving' | 'deleted' | 'failed'
  /** What of a text would be marked; undefined while there is no entry yet. */
  attempt(text: string): { text: string; marked: boolean }[][] | undefined
  onWrite(written: Written): void
  onGlossary(id: string): void
  onSave(): void
  onDelete(): void
  onUndoDelete(): void
  onStartOver(): void
}
