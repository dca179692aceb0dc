import type { Correction, DamagedSetting, Mute, Settings, SiteRule } from '../../platform/settings'
import type { LibraryProps, RestoreProps } from '../library/library-props'

/** A rule as the reader typed it, or what is wrong with it as a message key. */
export type TypedRule = { kind: 'rule'; rule: Omit<SiteRule, 'on' | 'since'> } | { kind: 'problem'; problem: string }

/** Everything the options show, and all they can ask for. Every change acts at once. */
export interface OptionsProps {
  settings: Settings
  damaged: readonly DamagedSetting[]
  /** Messages that did not fit their schema, since the browser started. */
  refused: number
  /** Whether the browser lets us read every site. */
  everySite: boolean
  /** The reader's glossaries. */
  library: LibraryProps
  restore: RestoreProps
  /** Name of an entry in the language of explanations. */
  nameOf(key: string): { text: string; lang: string }
  /** The explanation language that `auto` comes to. */
  automatic: 'en' | 'zh-Hans' | 'zh-Hant'
  /** All that is stored, as indented JSON; absent until it was asked for. */
  stored?: string
  /** The shortcuts, and what they are; an empty one has no key. */
  commands: readonly { name: string; shortcut: string }[]
  /** The last change could not be kept. */
  failed: boolean
  onScope(value: Partial<Settings['scope']>): void
  /** Marks everywhere from now on: asks the browser for access where it is missing. */
  onEverywhere(): void
  onMarks(value: Partial<Settings['marks']>): void
  onCards(value: Partial<Settings['cards']>): void
  parseRule(typed: string): TypedRule
  onPutRule(rule: Omit<SiteRule, 'since'>): void
  onDeleteRule(rule: SiteRule): void
  /** Puts a rule that was deleted as it was: of two rules for a place the one made last decides. */
  onRestoreRule(rule: SiteRule): void
  onPutMute(mute: Mute): void
  /** Marks a meaning again. */
  onDeleteMute(mute: Mute): void
  onPutCorrection(correction: Correction): void
  /** Takes back the reader's own wording of an entry. */
  onDeleteCorrection(correction: Correction): void
  /** Opens the browser's own page on shortcuts. */
  onShortcuts(): void
  onForgetDamaged(key: string): void
  onShowStored(): void
  onSaveStored(): void
  onErase(): void
}
