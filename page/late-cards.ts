/** The card as the page code sees it, before and after its script has come. */
import type { EntryView } from '../glossary/entry'
import type { PageState } from '../platform/messages'
import type { Cards, CardsModule, CardsOptions, Opening } from './cards'
import type { Box } from './geometry'
import { noteError } from './note-error'

/** Entries kept at hand; a page has about as many different terms. */
const MOST_ENTRIES = 60

export class LateCards {
  readonly #options: CardsOptions
  readonly #entries = new Map<string, Promise<EntryView | null>>()
  #cards: Cards | undefined
  #loading: Promise<CardsModule> | undefined
  #token = 0

  constructor(options: Omit<CardsOptions, 'entry'>) {
    this.#options = { ...options, entry: (key) => this.#entry(key) }
  }

  get isOpen(): boolean {
    return this.#cards?.isOpen ?? false
  }

  get isPinned(): boolean {
    return this.#cards?.isPinned ?? false
  }

  /** The host on the page, once there was a card. */
  get element(): HTMLElement | undefined {
    return this.#cards?.host.element
  }

  /** Where the card is, while it is open. */
  get box(): Box | undefined {
    return this.isOpen ? this.#cards?.host.box() : undefined
  }

  /** Fetches what a card will need, so that it opens within a frame. `matched`: the words on the page. */
  prepare(key: string, matched: string): void {
    const ready = Promise.all([this.#load(), this.#entry(key)])
    // A failure shows when the card is opened.
    ready.then(
      ([cards, view]) => view && cards.prepare(view, matched),
      () => undefined,
    )
  }

  async open(opening: Opening): Promise<void> {
    const token = ++this.#token
    try {
      const cards = await this.#load()
      if (token === this.#token && !this.#options.signal.aborted) await cards.open(opening)
    } catch (error) {
      // The pointer may rest here again once the background answers.
      noteError(error)
      if (token === this.#token) this.#options.changed('closed')
    }
  }

  close(): void {
    this.#token++
    this.#cards?.close()
  }

  /** Keeps the card at its line when that moves. */
  follow(): void {
    this.#cards?.follow()
  }

  restyle(cards: PageState['cards']): void {
    // A changed setting may be the reader's own wording of an entry.
    this.#entries.clear()
    this.#options.cards = cards
    this.#cards?.restyle(cards)
  }

  /** All that comes late. */
  module(): Promise<CardsModule> {
    this.#loading ??= this.#options.around.loadCards()
    this.#loading.catch(() => {
      this.#loading = undefined
    })
    return this.#loading
  }

  async #load(): Promise<Cards> {
    const module = await this.module()
    this.#cards ??= module.begin(this.#options)
    return this.#cards
  }

  #entry(key: string): Promise<EntryView | null> {
    const known = this.#entries.get(key)
    if (known) return known
    if (this.#entries.size >= MOST_ENTRIES) this.#entries.clear()
    const asked = this.#options.around.entry(key)
    this.#entries.set(key, asked)
    asked.catch(() => this.#entries.delete(key))
    return asked
  }
}
