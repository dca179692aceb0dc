/** The two keys that an open card takes from the page: Escape closes one level, Tab goes in. */

export interface KeysOptions {
  page: Document
  isOpen(): boolean
  takesTab(): boolean
  leave(): void
  enter(): void
  signal: AbortSignal
}

export function followKeys({ page, isOpen, takesTab, leave, enter, signal }: KeysOptions): void {
  const pressed = (event: KeyboardEvent): void => {
    if (!event.isTrusted || !isOpen() || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
    // While Chinese is being typed, Escape belongs to the input method.
    if (event.isComposing) return
    const act = event.key === 'Escape' ? leave : event.key === 'Tab' && takesTab() ? enter : undefined
    if (!act) return
    event.preventDefault()
    event.stopImmediatePropagation()
    act()
  }
  page.defaultView?.addEventListener('keydown', pressed, { signal, capture: true })
}
