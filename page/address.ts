/** Notices that the page went to another address without being loaded anew. */

interface Navigates {
  navigation?: unknown
}

/** Where a page tells its parts apart by the hash, the hash is part of the address. */
export const addressOf = (href: string): string => href.replace(/^([^#]*)#(?![!/]).*/su, '$1')

/** Calls `moved` after each change; the function returned looks at once, for times when the page surely changed. */
export function watchAddress(page: Document, moved: () => void, signal: AbortSignal): () => void {
  let address = addressOf(page.URL)
  const look = (): void => {
    const now = addressOf(page.URL)
    if (now === address) return
    address = now
    moved()
  }
  const view = page.defaultView
  for (const type of ['popstate', 'hashchange']) view?.addEventListener(type, look, { signal })
  const { navigation } = (view ?? {}) as Navigates
  if (navigation instanceof EventTarget) navigation.addEventListener('currententrychange', look, { signal })
  return look
}
