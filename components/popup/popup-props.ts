import type { OutlineSection } from '../../glossary/browse'
import type { EntryName, EntryView } from '../../glossary/entry'
import type { Texts } from '../../glossary/pack'
import type { SearchResult } from '../../glossary/search'
import type { Mute, SiteRule } from '../../platform/settings'
import type { ReaderLanguage } from '../language'
import type { Offer, PopupFacts } from './popup-state'

/** One concept in a list. */
export type Listed = EntryName

/** A run of a list under one heading: a letter, a subject. */
export interface Shelf {
  id: string
  title: Texts
  items: readonly Listed[]
}

/** An entry that a search found, and why where its name does not say it. */
export interface Found extends Listed {
  /** Lower is better. */
  score: number
  reason?: NonNullable<SearchResult['why']>
}

export interface TermOnPage extends Listed {
  count: number
}

export interface Unmarked extends Listed {
  mute: Mute
}

/** What is known of the tab the popup stands over. */
export interface Site {
  facts: PopupFacts
  /** Host with its port, or what to call a page that has none. */
  name: string
  host?: string
  port?: string
  /** First segment of the path, `/news`; absent at the root. */
  path?: string
  /** The rule that decides, where one does. */
  rule?: SiteRule
  /** Whether private glossaries are meant for this page, and whether their terms are marked here. */
  privately: 'none' | 'hidden' | 'shown'
  terms: readonly TermOnPage[]
  /** Ambiguous words that were left unmarked, since nothing on the page speaks for their meaning. */
  alone: readonly TermOnPage[]
  /** What is left unmarked here because the reader said so. */
  unmarked: readonly Unmarked[]
}

export interface PopupGlossary {
  size: number
  letters: readonly Shelf[]
  subjects: readonly Shelf[]
  outline: readonly OutlineSection[]
  /** Makes the first query as fast as all others. */
  prepare(): Promise<void>
  search(query: string): readonly Found[]
  /** What is found in glossaries that are too large to list, with what `search` finds; absent where there are none. */
  searchLarge?(query: string): Promise<readonly Found[]>
  entry(key: string): EntryView | undefined
}

/** Everything the popup shows, and all it can ask for. `site` is absent until the background has answered. */
export interface PopupProps {
  site?: Site
  /** The background did not answer. */
  unreachable: boolean
  glossary: PopupGlossary
  language: ReaderLanguage
  /** The reader's own shortcut for the next term; empty where none is set. */
  shortcut: string
  onSwitch(on: boolean): void
  onRule(rule: Omit<SiteRule, 'since'>): void
  onForget(rule: SiteRule): void
  onOffer(offer: Offer): void
  onPause(): void
  /** Marks a meaning again. */
  onUnmute(mute: Mute): void
  /** Marks the terms of private glossaries here, or takes the marks away again. */
  onPrivate(on: boolean): void
  onJump(key: string): void
  /** An entry was opened that the glossary has not at hand. */
  onWanted(key: string): void
  onFullEntry(key: string): void
  /** The form of a new entry: for these words, or for those that are selected on the page. */
  onWrite(words?: string): void
  onOptions(): void
  /** Addresses of the brief and the map. */
  pages: { brief: string; map: string }
  /** Address of a point in the brief. */
  pointHref(pointId: string): string
  /** Resolves true once the text is on the clipboard. */
  onCopy(text: string): Promise<boolean>
}
