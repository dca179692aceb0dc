/**
 * The card and what it goes through: shown, replaced by a related entry and back, pinned, closed.
 * Bundled with the card's own code, which comes late: most frames never open one.
 */
import type { CardModule, CardProps } from '../components/card/card-props'
import { naming } from '../components/entry/wording'
import { readerLanguage } from '../components/language'
import type { Translate } from '../components/translate'
import type { EntryName, EntryView } from '../glossary/entry'
import { type Why, whyMarked } from '../glossary/why'
import type { PageState } from '../platform/messages'
import { CardHost, type Stand } from './card-host'
import { copyText } from './copy'
import type { Box } from './geometry'
import { followKeys } from './keys'
import { noteError } from './note-error'
import { followPointer, type PointerFeed, type PointerOptions } from './pointer'
import type { PageReader } from './reader'
import type { Grounds } from './records'
import { followScrolling } from './scrolling'
import { type Explained, selected } from './selected'
import type { Surroundings } from './surroundings'
import { Travel } from './travel'
import { whenOver } from './when-over'

export interface Opening {
  key: string
  /** The words on the page. */
  matched: string
  /** Present where no entry has these words: further ones that are near. */
  others?: readonly EntryName[]
  /** What the mark was decided by; absent where nothing is marked. */
  grounds?(): Grounds
  /** Where the line is now; undefined once it is gone from the window. */
  anchor(): Box | undefined
  sheet: boolean
  /** Whether Tab goes in: not for a card that only a pointer called up. */
  byKeys: boolean
}

export interface CardsOptions {
  page: Document
  around: Surroundings
  /** The entry of a concept; asked for once. */
  entry(key: string): Promise<EntryView | null>
  cards: PageState['cards']
  /** Told after each change of what is open. */
  changed(card: 'open' | 'pinned' | 'unpinned' | 'closed'): void
  signal: AbortSignal
}

/** What the late script brings. */
export interface CardsModule {
  begin(options: CardsOptions): Cards
  travel(page: Document, reader: PageReader): Travel
  selected(page: Document, message: Explained): Opening | undefined
  followPointer(options: PointerOptions): PointerFeed
}

/** In which language and words the card speaks. */
export interface Speech {
  /** The browser's own, as BCP 47 has it. */
  browserLanguage(): string
  translate: Translate
}

export const cardsWith = (card: CardModule, speech: Speech): CardsModule => ({
  begin: (options) => new Cards(options, card, speech),
  travel: (page, reader) => new Travel(page, reader),
  selected,
  followPointer,
})

export class Cards {
  readonly host: CardHost
  readonly #options: CardsOptions
  readonly #module: CardModule
  readonly #speech: Speech
  #opening: Opening | undefined
  /** The entry shown is the last; those before it are the way back. */
  #stack: EntryView[] = []
  #pinned = false
  /** Whether the focus was in it already. */
  #entered = false
  #focusBefore: Element | null = null
  /** Of the mark whose card is open. */
  #why: Why | undefined
  #token = 0

  constructor(options: CardsOptions, module: CardModule, speech: Speech) {
    this.#options = options
    this.#module = module
    this.#speech = speech
    this.host = new CardHost(options.page, () => this.close(), options.signal)
    const { page, signal } = options
    whenOver(signal, () => this.close())
    followKeys({
      page,
      isOpen: () => this.isOpen,
      takesTab: () => this.takesTab,
      leave: () => this.back(),
      enter: () => this.enter(),
      signal,
    })
    followScrolling(page, () => this.follow(), signal)
  }

  get isOpen(): boolean {
    return this.#stack.length > 0
  }

  get isPinned(): boolean {
    return this.#pinned
  }

  /** Whether Tab goes into the card: once. Whoever has left it goes on in the page. */
  get takesTab(): boolean {
    return this.isOpen && this.#opening?.byKeys === true && !this.#entered
  }

  get hasFocus(): boolean {
    return this.host.element !== undefined && this.#options.page.activeElement === this.host.element
  }

  /**
   * Renders the first card while the pointer rests, out of sight: coming up in a fresh process, the code that renders takes
   * as long as all that is left to do when the rest is over. Later cards find it warm.
   */
  prepare(view: EntryView, matched: string): void {
    if (!this.host.rendered) this.#module.render(this.host.hiddenRoot(), this.#props(view, matched))
  }

  async open(opening: Opening): Promise<void> {
    // Pinned, it stays as and where it is: what is asked for next is shown inside, with the way back.
    if (this.#pinned) return this.#openInside(opening.key)
    const token = ++this.#token
    const view = await this.#fetch(opening.key)
    if (token !== this.#token || this.#options.signal.aborted) return
    if (!view || !opening.anchor()) {
      this.close('always')
      return
    }
    this.#opening = opening
    this.#entered = false
    this.#why = undefined
    this.#stack = [view]
    this.#show()
    this.#options.changed('open')
  }

  /** Closes one level: the card's menu, the entry that was opened from another, or the card. */
  back(): void {
    if (this.host.rendered && this.#module.closeMenu(this.host.rendered)) return
    if (this.#stack.length < 2) {
      this.close()
      return
    }
    const hadFocus = this.hasFocus
    this.#stack.pop()
    this.#show()
    if (hadFocus) this.#module.focus(this.host.root(), 'headword')
  }

  close(tell: 'if open' | 'always' = 'if open'): void {
    this.#token++
    if (!this.isOpen) {
      if (tell === 'always') this.#options.changed('closed')
      return
    }
    const { body } = this.#options.page
    // Leaving the card by Tab leaves the focus nowhere.
    const hadFocus = this.hasFocus || (this.#entered && this.#options.page.activeElement === body)
    this.#stack = []
    this.#pinned = false
    this.#opening = undefined
    if (this.host.rendered) this.#module.remove(this.host.rendered)
    this.host.hide()
    if (hadFocus) this.#giveFocusBack()
    this.#options.changed('closed')
  }

  /** Moves the focus to the card as a whole: Tab goes on through all that is in it. */
  enter(): void {
    this.#focusBefore = this.#options.page.activeElement
    this.#entered = true
    this.#module.focus(this.host.root(), 'card')
  }

  /** Keeps the card at its line when that moves. */
  follow(): void {
    if (!this.isOpen || this.#pinned) return
    if (this.#opening?.anchor()) this.host.show(this.#stand(), this.#options.cards.theme)
    else this.close()
  }

  /** Shows what is open by other settings. */
  restyle(cards: PageState['cards']): void {
    this.#options.cards = cards
    if (this.isOpen) this.#show()
  }

  #show(): void {
    const view = this.#stack.at(-1)
    if (!view) return
    const before = this.host.rendered
    const root = this.host.root()
    if (before && before !== root) this.#module.remove(before)
    const matched = this.#stack.length === 1 ? this.#opening?.matched : undefined
    this.#module.render(root, this.#props(view, matched))
    this.host.show(this.#stand(), this.#options.cards.theme)
  }

  #stand(): Stand {
    if (this.#opening?.sheet) return { at: 'bottom' }
    const anchor = this.#pinned ? undefined : this.#opening?.anchor()
    return anchor ? { at: 'anchor', anchor } : { at: 'pinned' }
  }

  #props(view: EntryView, matched: string | undefined): CardProps {
    const { around, cards, page } = this.#options
    const language = readerLanguage(cards.language, this.#speech.browserLanguage())
    const parent = this.#stack.at(-2)
    return {
      view,
      ...(matched !== undefined && { matched }),
      ...(matched !== undefined && this.#opening?.others && { others: this.#opening.others }),
      language,
      translate: this.#speech.translate,
      ...(parent && { parent: naming(parent.entry, language).headword.text }),
      pinned: this.#pinned,
      sheet: this.#opening?.sheet === true,
      textSize: cards.textSize,
      theme: cards.theme,
      onPin: () => this.#pin(),
      onClose: () => this.close(),
      onBack: () => this.back(),
      onOpen: (key) => void this.#openInside(key),
      onFullEntry: (key) => around.open({ key }),
      onPoint: (point) => around.open({ point }),
      ...(view.editable && { onEdit: () => around.open({ edit: view.key }) }),
      onCopy: (text) => copyText(page, text),
      ...this.#questions(view.key),
    }
  }

  /** What can be asked and said of the mark itself. Asked as it was when the card opened: muting takes the mark away. */
  #questions(key: string): Pick<CardProps, 'why' | 'onMute'> {
    const grounds = this.#stack.length === 1 ? this.#opening?.grounds : undefined
    if (!grounds) return {}
    if (!this.#why) {
      const { blocks, table, place } = grounds()
      this.#why = whyMarked(blocks, table, place)
    }
    const { around } = this.#options
    return {
      ...(this.#why && { why: this.#why }),
      ...(around.mute && { onMute: (reach, on) => around.mute?.(key, reach, on) }),
    }
  }

  #pin(): void {
    this.#pinned = !this.#pinned
    this.#show()
    this.#options.changed(this.#pinned ? 'pinned' : 'unpinned')
  }

  async #openInside(key: string): Promise<void> {
    const token = ++this.#token
    const view = await this.#fetch(key)
    if (!view || token !== this.#token || !this.isOpen) return
    const hadFocus = this.hasFocus
    const known = this.#stack.findIndex((shown) => shown.key === key)
    if (known >= 0) this.#stack.length = known + 1
    else this.#stack.push(view)
    this.#show()
    if (hadFocus) this.#module.focus(this.host.root(), 'headword')
  }

  /** The entry; null where it cannot be had. */
  async #fetch(key: string): Promise<EntryView | null> {
    try {
      return await this.#options.entry(key)
    } catch (error) {
      noteError(error)
      return null
    }
  }

  #giveFocusBack(): void {
    if (this.#focusBefore instanceof HTMLElement && this.#focusBefore.isConnected)
      this.#focusBefore.focus({ preventScroll: true })
    this.#focusBefore = null
  }
}
