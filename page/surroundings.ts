/** What the page code needs from outside. The content script answers by messages, the welcome page directly. */
import type { EntryView } from '../glossary/entry'
import type { Known, Reading } from '../glossary/reading'
import type { PageState, Place, TermCount, ToPage } from '../platform/messages'
import type { CardsModule } from './cards'

export interface Surroundings {
  /** What can come to decide something in the texts of blocks, where `known` was kept of others before. Rejects when the background cannot be reached even after a retry. */
  find(texts: string[], known: Known): Promise<Reading>
  entry(key: string): Promise<EntryView | null>
  /** Brings the card's code into this document; called when the pointer first comes to a term. */
  loadCards(): Promise<CardsModule>
  /** The different terms of this frame, after each change. */
  count(terms: TermCount[]): void
  /** In a tab of its own. */
  open(place: Place): void
  /** Takes a meaning out of the marks of this page or site, or back in; absent where there is nothing to remember. */
  mute?(key: string, reach: 'page' | 'site', on: boolean): void
}

/** A page being explained. Ended by the AbortSignal it was started with: marks, listeners, observers and card all go. */
export interface PageSession {
  update(state: PageState): void
  /** False where the document is not read. */
  handle(message: Exclude<ToPage, { type: 'state' }>): boolean
}

export type ExplainPage = (page: Document, around: Surroundings, state: PageState, signal: AbortSignal) => PageSession
