import type { EntryName, EntryView } from '../../glossary/entry'
import type { Why } from '../../glossary/why'
import type { ReaderLanguage } from '../language'
import type { Translate } from '../translate'

/** Everything the card shows and all it can ask for. Opening, placing and closing belong to the page room. */
export interface CardProps {
  view: EntryView
  /** The words on the page that the card explains; absent for a card opened from a card. */
  matched?: string
  /** Present where no entry has the words that were asked for, and this one is only the nearest: those near as well. */
  others?: readonly EntryName[]
  language: ReaderLanguage
  translate: Translate
  /** Name of the parent when this entry was opened from another inside the same card. */
  parent?: string
  pinned: boolean
  /** Touch: a sheet over the full width, no pin. */
  sheet: boolean
  textSize: 'small' | 'medium' | 'large'
  theme: 'system' | 'light' | 'dark'
  onPin(): void
  onClose(): void
  onBack(): void
  /** A related entry: replaces the content of the same card. */
  onOpen(key: string): void
  onFullEntry(key: string): void
  /** The form that writes the entry anew; absent where it is none of the reader's own. */
  onEdit?(): void
  /** A point, where it stands in its document. */
  onPoint(pointId: string): void
  /** Why the words on the page are marked; absent where none are. */
  why?: Why
  /** Takes this meaning out of the marks, or back in; absent where there is nothing to take it out of. */
  onMute?(reach: 'page' | 'site', on: boolean): void
  /** Plain text with attribution, for the clipboard; resolves true once copied. */
  onCopy(text: string): Promise<boolean>
}

/** What the card's script offers once it is loaded: renders into the closed shadow root it is given, again on each call. */
export interface CardModule {
  render(root: ShadowRoot, props: CardProps): void
  /** Moves the focus to the card as a whole, or to its headword. */
  focus(root: ShadowRoot, to: 'card' | 'headword'): void
  /** Closes the menu in it; false where none is open. */
  closeMenu(root: ShadowRoot): boolean
  remove(root: ShadowRoot): void
}
