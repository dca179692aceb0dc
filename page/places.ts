/** The places of a page that are to be read anew. */
import { isWithin } from './order'
import { isInPage } from './unclobbered'

/** More changed places than this are read as one. */
const MOST_PLACES = 100

/** Of too many, those that are still in the page, which may have rewritten itself in between; the whole of it where they are still too many. */
export function notTooMany(places: Set<Element>, root: Element): Set<Element> {
  if (places.size <= MOST_PLACES) return places
  const standing = [...places].filter(isInPage)
  return new Set(standing.length > MOST_PLACES ? [root] : standing)
}

/** The places that stand in no other of them, within what is read at all. */
export function outermost(places: readonly Element[], root: Element): Element[] {
  return places.filter(
    (place) => isWithin(root, place) && !places.some((other) => other !== place && isWithin(other, place)),
  )
}
