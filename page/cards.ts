/** The card and what it goes through: fetched, shown, replaced by a related entry and back, pinned, closed. */
import type { CardModule, CardProps } from '../components/card/card-props'
import { inLanguage } from '../components/language'
import { type EntryView, names } from '../glossary/entry'
import type { PageState } from '../platform/messages'
import { CardHost, type Stand } from './card-host'
import { copyText } from './copy'
import type { Box } from './geometry'
import type { Surroundings } from './surroundings'

/** Entries kept at hand; a page has about as many different terms. */
const MOST_ENTRIES = 60

export interface Opening {
  key: string
  /** The words on the page. */
  matched: string
  /** Where the line is now; undefined once it is gone from the window. */
  anchor(): Box | undefined
  sheet: boolean
  /** Whether Tab goes in: not for a card that only a pointer called up. */
  byKeys: boolean
}

export interface CardsOptions {
  page: Document
  around: Surroundings
  cards: PageState['cards']
  /** Told after each change of what is open. */
  changed(card: 'open' | 'pinned' | 'unpinned' | 'closed'): void
  signal: AbortSignal
}

export class Cards {
  readonly host: CardHost
  private readonly options: CardsOptions
  private readonly entries = new Map<string, Promise<EntryView | null>>()
  private module: CardModule | undefined
  private opening: Opening | undefined
  /** The entry shown is the last; those before it are the way back. */
  private stack: EntryView[] = []
  private pinned = false
  private focusBefore: Element | null = null
  private token = 0

  constructor(options: CardsOptions) {
    this.options = options
    this.host = new CardHost(options.page, options.signal)
    options.signal.addEventListener('abort', () => this.close())
  }

  get isOpen(): boolean {
    return this.stack.length > 0
  }

  get isPinned(): boolean {
    return this.pinned
  }

  get isSheet(): boolean {
    return this.isOpen && this.opening?.sheet === true
  }

  /** Whether Tab goes into the card. */
  get takesTab(): boolean {
    return this.isOpen && this.opening?.byKeys === true && !this.hasFocus
  }

  get hasFocus(): boolean {
    return this.host.element !== undefined && this.options.page.activeElement === this.host.element
  }

  /** Fetches what a card will need, so that it opens within a frame. */
  prepare(key: string): void {
    // A failure shows when the card is opened.
    void Promise.allSettled([this.load(), this.entry(key)])
  }

  async open(opening: Opening): Promise<void> {
    const token = ++this.token
    const view = await this.fetch(opening.key)
    if (token !== this.token || this.options.signal.aborted) return
    if (!view || !opening.anchor()) {
      this.close('always')
      return
    }
    if (this.isOpen) this.pinned = false
    this.opening = opening
    this.stack = [view]
    this.show()
    this.options.changed('open')
  }

  /** Closes one level: the entry that was opened from another, or the card. */
  back(): void {
    if (this.stack.length < 2) {
      this.close()
      return
    }
    const hadFocus = this.hasFocus
    this.stack.pop()
    this.show()
    if (hadFocus) this.module?.focus(this.host.root())
  }

  close(tell: 'if open' | 'always' = 'if open'): void {
    this.token++
    if (!this.isOpen) {
      if (tell === 'always') this.options.changed('closed')
      return
    }
    const hadFocus = this.hasFocus
    this.stack = []
    this.pinned = false
    this.opening = undefined
    if (this.host.rendered) this.module?.remove(this.host.rendered)
    this.host.hide()
    if (hadFocus) this.giveFocusBack()
    this.options.changed('closed')
  }

  /** Moves the focus to the headword. */
  enter(): void {
    this.focusBefore = this.options.page.activeElement
    this.module?.focus(this.host.root())
  }

  /** Keeps the card at its line when that moves. */
  follow(): void {
    if (!this.isOpen || this.pinned) return
    if (this.opening?.anchor()) this.host.show(this.stand(), this.options.cards.theme)
    else this.close()
  }

  /** Shows what is open by other settings. */
  restyle(cards: PageState['cards']): void {
    this.options.cards = cards
    if (this.isOpen) this.show()
  }

  private show(): void {
    const view = this.stack.at(-1)
    if (!view || !this.module) return
    this.module.render(this.host.root(), this.props(view))
    this.host.show(this.stand(), this.options.cards.theme)
  }

  private stand(): Stand {
    if (this.opening?.sheet) return { at: 'bottom' }
    const anchor = this.pinned ? undefined : this.opening?.anchor()
    return anchor ? { at: 'anchor', anchor } : { at: 'pinned' }
  }

  private props(view: EntryView): CardProps {
    const { around, cards, page } = this.options
    const language = around.language(cards.language)
    const parent = this.stack.at(-2)
    const first = this.stack.length === 1 && this.opening
    return {
      view,
      ...(first && { matched: first.matched }),
      language,
      translate: around.translate,
      ...(parent && { parent: inLanguage(names(parent.entry), language).text }),
      pinned: this.pinned,
      sheet: this.opening?.sheet === true,
      textSize: cards.textSize,
      theme: cards.theme,
      onPin: () => this.pin(),
      onClose: () => this.close(),
      onBack: () => this.back(),
      onOpen: (key) => void this.openInside(key),
      onFullEntry: (key) => around.openEntry(key),
      onCopy: (text) => copyText(page, text),
    }
  }

  private pin(): void {
    this.pinned = !this.pinned
    this.show()
    this.options.changed(this.pinned ? 'pinned' : 'unpinned')
  }

  private async openInside(key: string): Promise<void> {
    const token = ++this.token
    const view = await this.fetch(key)
    if (!view || token !== this.token || !this.isOpen) return
    const hadFocus = this.hasFocus
    this.stack.push(view)
    this.show()
    if (hadFocus) this.module?.focus(this.host.root())
  }

  /** The entry, with the card's code at hand; null where either cannot be had. */
  private async fetch(key: string): Promise<EntryView | null> {
    try {
      const [view] = await Promise.all([this.entry(key), this.load()])
      return view
    } catch (error) {
      console.debug('Sidegloss:', String(error))
      return null
    }
  }

  private async load(): Promise<void> {
    this.module ??= await this.options.around.loadCard()
  }

  private entry(key: string): Promise<EntryView | null> {
    const known = this.entries.get(key)
    if (known) return known
    if (this.entries.size >= MOST_ENTRIES) this.entries.clear()
    const asked = this.options.around.entry(key)
    this.entries.set(key, asked)
    asked.catch(() => this.entries.delete(key))
    return asked
  }

  private giveFocusBack(): void {
    if (this.focusBefore instanceof HTMLElement && this.focusBefore.isConnected)
      this.focusBefore.focus({ preventScroll: true })
    this.focusBefore = null
  }
}
