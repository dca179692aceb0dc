/** Where our own pages are, from the extension's root. */
import type { PageLinks } from '../components/controls/PageFrame'

export const ownPages = {
  welcome: '/welcome.html',
  brief: '/brief.html',
  map: '/map.html',
  entries: '/entry.html',
  options: '/options.html',
} as const satisfies PageLinks

/** The page of one entry. */
export const entryAddress = (key: string): string => `${ownPages.entries}?${new URLSearchParams({ key })}`

/** The page of entries, on a search for these words. */
export const searchAddress = (words: string): string => `${ownPages.entries}?${new URLSearchParams({ q: words })}`

/** The page that writes an entry: an empty one, that of a `key`, one for a `term` that was met, one of a `glossary`. */
export function writeAddress(what: Record<string, string> = {}): string {
  const query = String(new URLSearchParams(what))
  return query === '' ? '/write.html' : `/write.html?${query}`
}

/** The page that lists the entries of a glossary. */
export const listAddress = (glossary: string): string => `/list.html?${new URLSearchParams({ glossary })}`

/** A concept at its place on the map. */
export const mapAddress = (conceptId: string): string => `${ownPages.map}#${conceptId}`

/** A point of the brief, at its place there. */
export const pointAddress = (pointId: string): string => `${ownPages.brief}#${pointId}`
