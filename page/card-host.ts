/** Our one element on the page: it comes with the first card, bears no name, and holds a closed shadow root. */
import type { Box, Point } from './geometry'
import { noteError } from './note-error'
import { placeCard } from './place'
import { whenOver } from './when-over'

/** Above everything that is not in the browser's top layer, for browsers or pages that keep us out of it. */
const ON_TOP = '2147483647'
/** Its one attribute. */
const POPOVER = 'manual'
/** Told to the page by nobody: what happens in the card is not the page's business. */
const KEPT_IN = (
  'click dblclick auxclick mousedown mouseup pointerdown pointerup touchstart touchend ' +
  'keydown keyup keypress input focusin focusout wheel'
).split(' ')

/**
 * Added to every rule of the host. A card is no part of the printed page; and since "select all" takes the words of shadow
 * trees too (Chromium 156), ours can be selected only where the reader pressed last.
 */
const OFF_PAPER = '@media print{:host{display:none!important}}'
const UNSELECTED = ':host{user-select:none!important}'

export type Stand =
  | { at: 'anchor'; anchor: Box }
  /** Over the full width, at the window's bottom. */
  | { at: 'bottom' }
  /** Where it stands already. */
  | { at: 'pinned' }

export class CardHost {
  #host: HTMLElement | undefined
  #shadow: ShadowRoot | undefined
  /** Whether it was put on the page. */
  #stands = false
  #style: CSSStyleSheet | HTMLStyleElement | undefined
  #css = ''
  /** Whether the reader pressed in the card, and nowhere else since. */
  #pressed = false
  #corner: Point = { x: 0, y: 0 }
  /** What the card may take of the window. */
  #height = '100vh'
  /** Tells a placing that was overtaken. */
  #showing = 0
  readonly #page: Document
  readonly #signal: AbortSignal
  /** Called when the page took the card away, or closed it. */
  readonly #lost: () => void
  /** While a card is open alone. */
  readonly #watch = new MutationObserver(() => this.#stands && !this.#isWhole && this.#lost())

  constructor(page: Document, lost: () => void, signal: AbortSignal) {
    this.#page = page
    this.#lost = lost
    this.#signal = signal
    whenOver(signal, () => {
      this.#watch.disconnect()
      this.#host?.remove()
    })
    // What goes full screen comes to stand above the card.
    page.addEventListener('fullscreenchange', () => this.#raise(), { signal })
  }

  get element(): HTMLElement | undefined {
    return this.#host
  }

  /** The root as it is, to clear it: nothing is put on the page for that. */
  get rendered(): ShadowRoot | undefined {
    return this.#shadow
  }

  /** Where a card is rendered that does not show yet: nothing is put on the page for that. */
  hiddenRoot(): ShadowRoot {
    this.#host ??= this.#create()
    this.#shadow ??= this.#open(this.#host)
    return this.#shadow
  }

  /** Where the card is rendered. Where a page laid hands on the host, the next card comes in a new one. */
  root(): ShadowRoot {
    if (this.#stands && !this.#isWhole) this.#leave()
    const root = this.hiddenRoot()
    if (!this.#stands) this.#page.documentElement.append(root.host)
    this.#stands = true
    this.#watch.observe(this.#page.documentElement, { childList: true })
    return root
  }

  /** Whether the host stands where we put it, and as we made it. */
  get #isWhole(): boolean {
    const host = this.#host
    return (
      host !== undefined &&
      host.parentNode === this.#page.documentElement &&
      host.attributes.length === 1 &&
      host.popover === POPOVER
    )
  }

  /** Shows what was rendered, and puts it where it is to stand. */
  show(stand: Stand, theme: 'system' | 'light' | 'dark'): void {
    const host = this.#host
    if (!host || !this.#isWhole) return
    this.#showing++
    const scheme = theme === 'system' ? 'light dark' : theme
    if (stand.at !== 'pinned') this.#height = '100vh'
    // Sized before it is placed: its height depends on its words.
    this.#dress(stand, scheme)
    if (!host.matches(':popover-open')) quietly(() => host.showPopover())
    if (stand.at === 'anchor') void this.#place(stand, scheme)
  }

  /** Settled in a microtask: nothing is painted in between. */
  async #place(stand: Extract<Stand, { at: 'anchor' }>, scheme: string): Promise<void> {
    const showing = ++this.#showing
    const corner = await placeCard(stand.anchor, this.#host as HTMLElement, (height) => {
      if (showing !== this.#showing || !this.#isWhole) return
      this.#height = `${height}px`
      this.#dress(stand, scheme)
    })
    if (showing !== this.#showing || !this.#isWhole) return
    this.#corner = corner
    this.#dress(stand, scheme)
  }

  /** To the top of the browser's top layer, if it is there. */
  #raise(): void {
    const host = this.#host
    if (!host || !this.#isWhole || !host.matches(':popover-open')) return
    quietly(() => host.hidePopover())
    quietly(() => host.showPopover())
  }

  hide(): void {
    this.#showing++
    this.#watch.disconnect()
    if (this.#stands && !this.#isWhole) {
      this.#leave()
      return
    }
    const host = this.#host
    if (host?.matches(':popover-open')) quietly(() => host.hidePopover())
    this.#write(':host{all:initial!important;display:none!important}')
  }

  /** Where the card is, if it is open. */
  box(): Box | undefined {
    return this.#host?.isConnected && this.#host.matches(':popover-open')
      ? this.#host.getBoundingClientRect()
      : undefined
  }

  /** Gives up what the page took. */
  #leave(): void {
    this.#host?.remove()
    this.#host = undefined
    this.#shadow = undefined
    this.#style = undefined
    this.#stands = false
  }

  #create(): HTMLElement {
    const host = this.#page.createElement('div')
    host.popover = POPOVER
    this.#page.addEventListener('pointerdown', ({ target, isTrusted }) => isTrusted && this.#press(target === host), {
      signal: this.#signal,
      capture: true,
      passive: true,
    })
    host.addEventListener('toggle', () => host.matches(':popover-open') || this.#lost(), { signal: this.#signal })
    for (const type of KEPT_IN)
      host.addEventListener(type, (event) => event.stopPropagation(), { signal: this.#signal, passive: true })
    return host
  }

  #open(host: HTMLElement): ShadowRoot {
    const shadow = host.attachShadow({ mode: 'closed' })
    this.#style = this.#sheet(shadow)
    return shadow
  }

  #press(inside: boolean): void {
    if (inside === this.#pressed) return
    this.#pressed = inside
    this.#write(this.#css)
  }

  /** An adopted sheet stays out of the way of what is rendered; where the browser keeps it from us, an element does it. */
  #sheet(shadow: ShadowRoot): CSSStyleSheet | HTMLStyleElement {
    try {
      const sheet = new CSSStyleSheet()
      shadow.adoptedStyleSheets.push(sheet)
      return sheet
    } catch (error) {
      noteError(error)
      return this.#page.createElement('style')
    }
  }

  #dress(stand: Stand, scheme: string): void {
    const { x, y } = this.#corner
    const place =
      stand.at === 'bottom'
        ? 'inset:auto 0 0 0!important;width:100%!important;max-width:none!important'
        : `inset:${y}px auto auto ${x}px!important;width:max-content!important;max-width:calc(100vw - 16px)!important`
    this.#write(
      `:host{all:initial!important;position:fixed!important;display:block!important;margin:0!important;` +
        `padding:0!important;border:0!important;direction:ltr!important;background:none!important;overflow:visible!important;` +
        `z-index:${ON_TOP}!important;color-scheme:${scheme}!important;--room:${this.#height}!important;${place}}` +
        // A page may put words before or behind any element, and a curtain behind any popover.
        ':host::before,:host::after,:host::backdrop{content:none!important;display:none!important}',
    )
  }

  #write(css: string): void {
    this.#css = css
    if (!this.#style || !this.#shadow) return
    const whole = css + OFF_PAPER + (this.#pressed ? '' : UNSELECTED)
    if ('replaceSync' in this.#style) {
      this.#style.replaceSync(whole)
      // Rendering may have adopted sheets of its own in its place.
      const sheets = this.#shadow.adoptedStyleSheets
      if (!sheets.includes(this.#style)) sheets.push(this.#style)
    } else {
      this.#style.textContent = whole
      // Last, so that it governs; rendering may have taken it out.
      this.#shadow.append(this.#style)
    }
  }
}

/** A page hears of it first, and may take the host away in that very moment. */
function quietly(toggle: () => void): void {
  try {
    toggle()
  } catch (error) {
    noteError(error)
  }
}
