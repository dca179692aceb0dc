/** Our one element on the page: it comes with the first card, bears no name, and holds a closed shadow root. */
import type { Box, Point } from './geometry'
import { placeCard } from './place'

/** Above everything that is not in the browser's top layer, for browsers or pages that keep us out of it. */
const ON_TOP = '2147483647'
/** Told to the page by nobody: what happens in the card is not the page's business. */
const KEPT_IN = (
  'click dblclick auxclick mousedown mouseup pointerdown pointerup touchstart touchend ' +
  'keydown keyup keypress input focusin focusout wheel'
).split(' ')

export type Stand =
  | { at: 'anchor'; anchor: Box }
  /** Over the full width, at the window's bottom. */
  | { at: 'bottom' }
  /** Where it stands already. */
  | { at: 'pinned' }

export class CardHost {
  #host: HTMLElement | undefined
  #shadow: ShadowRoot | undefined
  #style: CSSStyleSheet | HTMLStyleElement | undefined
  #corner: Point = { x: 0, y: 0 }
  /** What the card may take of the window. */
  #height = '100vh'
  /** Tells a placing that was overtaken. */
  #showing = 0
  readonly #page: Document
  readonly #signal: AbortSignal

  constructor(page: Document, signal: AbortSignal) {
    this.#page = page
    this.#signal = signal
    signal.addEventListener('abort', () => this.#host?.remove())
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

  /** Where the card is rendered. A page that took the host away gets it back with the next card. */
  root(): ShadowRoot {
    const root = this.hiddenRoot()
    if (!root.isConnected) this.#page.documentElement.append(root.host)
    return root
  }

  /** Shows what was rendered, and puts it where it is to stand. */
  show(stand: Stand, theme: 'system' | 'light' | 'dark'): void {
    const host = this.#host
    if (!host?.isConnected) return
    this.#showing++
    const scheme = theme === 'system' ? 'light dark' : theme
    if (stand.at !== 'pinned') this.#height = '100vh'
    // Sized before it is placed: its height depends on its words.
    this.#dress(stand, scheme)
    if (!host.matches(':popover-open')) host.showPopover()
    if (stand.at === 'anchor') void this.#place(stand, scheme)
  }

  /** Settled in a microtask: nothing is painted in between. */
  async #place(stand: Extract<Stand, { at: 'anchor' }>, scheme: string): Promise<void> {
    const showing = ++this.#showing
    const corner = await placeCard(stand.anchor, this.#host as HTMLElement, (height) => {
      if (showing !== this.#showing) return
      this.#height = `${height}px`
      this.#dress(stand, scheme)
    })
    if (showing !== this.#showing) return
    this.#corner = corner
    this.#dress(stand, scheme)
  }

  hide(): void {
    this.#showing++
    const host = this.#host
    if (host?.isConnected && host.matches(':popover-open')) host.hidePopover()
    this.#write(':host{all:initial!important;display:none!important}')
  }

  /** Where the card is, if it is open. */
  box(): Box | undefined {
    return this.#host?.isConnected && this.#host.matches(':popover-open')
      ? this.#host.getBoundingClientRect()
      : undefined
  }

  #create(): HTMLElement {
    const host = this.#page.createElement('div')
    host.setAttribute('popover', 'manual')
    for (const type of KEPT_IN)
      host.addEventListener(type, (event) => event.stopPropagation(), { signal: this.#signal, passive: true })
    return host
  }

  #open(host: HTMLElement): ShadowRoot {
    const shadow = host.attachShadow({ mode: 'closed' })
    this.#style = this.#sheet(shadow)
    return shadow
  }

  /** An adopted sheet stays out of the way of what is rendered; where the browser keeps it from us, an element does it. */
  #sheet(shadow: ShadowRoot): CSSStyleSheet | HTMLStyleElement {
    try {
      const sheet = new CSSStyleSheet()
      shadow.adoptedStyleSheets.push(sheet)
      return sheet
    } catch (error) {
      console.debug('Sidegloss:', String(error))
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
        `padding:0!important;border:0!important;background:none!important;overflow:visible!important;` +
        `z-index:${ON_TOP}!important;color-scheme:${scheme}!important;--room:${this.#height}!important;${place}}`,
    )
  }

  #write(css: string): void {
    if (!this.#style || !this.#shadow) return
    if ('replaceSync' in this.#style) {
      this.#style.replaceSync(css)
      // Rendering may have adopted sheets of its own in its place.
      const sheets = this.#shadow.adoptedStyleSheets
      if (!sheets.includes(this.#style)) sheets.push(this.#style)
    } else {
      this.#style.textContent = css
      // Last, so that it governs; rendering may have taken it out.
      this.#shadow.append(this.#style)
    }
  }
}
