/** Ids of imported entries: the file's own where they fit, else made from names; unique, and the same at the next import. */

/** What the pack's schema takes. */
const FITS = /^[a-z0-9][a-z0-9-]{0,79}$/
const LONGEST = 80
/** Room for a number that parts an id from another. */
const ROOM = 8

/** Words of a text in lower-case letters, digits and hyphens; empty where it has none. */
export const slug = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST - ROOM)
    .replace(/^-+|-+$/g, '')

/**
 * An id that no one has in `taken`, which it joins. `key` is what the file calls the thing; it is kept where it fits,
 * because names change from one version of a file to the next. `last`, kept from one call to the next, knows the last
 * number of each name: without it a file of one name over and over has them counted through at each entry.
 */
export function makeId(
  key: string,
  names: readonly string[],
  taken: Set<string>,
  last: Map<string, number> = new Map(),
): string {
  const local = localName(key)
  const wish = FITS.test(local) ? local : (names.map(slug).find((made) => made !== '') ?? (slug(local) || hashed(key)))
  let id = wish
  let number = last.get(wish) ?? 1
  while (taken.has(id)) id = `${wish.slice(0, LONGEST - ROOM)}-${++number}`
  taken.add(id)
  last.set(wish, number)
  return id
}

/** The end of an address. XML ids may not start with a digit: an underscore stands before it there. */
export const localName = (key: string): string =>
  (key.startsWith('urn:') || key.includes('://')
    ? key.slice(Math.max(...['#', '/', ':'].map((c) => key.lastIndexOf(c))) + 1)
    : key
  ).replace(/^_(?=\d)/, '')

/** FNV-1a, 32 bits. */
function hashed(text: string): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return `c-${(hash >>> 0).toString(36)}`
}
