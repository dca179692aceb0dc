import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { isAlike } from '../../glossary/search'
import { counted } from '../controls/counted'
import type { Translate } from '../translate'
import type { Found, PopupGlossary } from './popup-props'

/** What a query has found. */
export interface Findings {
  query: string
  found: readonly Found[]
  /** Large glossaries have not answered yet: what they find may stand before all this. */
  pending: boolean
}

/** How long large glossaries may take before what is at hand is shown without them: they seldom do, and one list a letter is less to lay out and to look at than two. */
const PATIENCE_MS = 100

/**
 * What a query finds: of what is at hand in the same moment. Where large glossaries are asked too, what stood before stands
 * until they have answered, or for a moment only. A glossary that was read anew is asked again in the same way.
 */
export function useFound(glossary: PopupGlossary, typed: string): Findings | undefined {
  const query = typed.trim()
  const [standing, stand] = useState(() =>
    query === '' || !glossary.searchLarge ? undefined : atHand(glossary, query),
  )
  const since = useRef<number | undefined>(undefined)
  // Not after the next painting: the library reads while that is done.
  useLayoutEffect(() => {
    const asked = query === '' ? undefined : glossary.searchLarge?.(query)
    if (!asked) {
      since.current = undefined
      stand(undefined)
      return
    }
    let current = true
    const show = (next: (before: Findings | undefined) => Findings) => {
      if (!current) return
      clearTimeout(late)
      since.current = undefined
      stand(next)
    }
    // From the first letter that waits: who types fast waits no longer than who types slowly.
    since.current ??= performance.now()
    const late = setTimeout(
      () => show((before) => (before?.query === query ? before : atHand(glossary, query))),
      since.current + PATIENCE_MS - performance.now(),
    )
    asked.then(
      (found) => show(() => ({ query, found, pending: false })),
      (error: unknown) => {
        console.warn('Sidegloss:', error)
        show(() => ({ query, found: glossary.search(query), pending: false }))
      },
    )
    return () => {
      current = false
      clearTimeout(late)
    }
  }, [glossary, query])
  if (query === '') return undefined
  return glossary.searchLarge ? standing : { query, found: glossary.search(query), pending: false }
}

const atHand = (glossary: PopupGlossary, query: string): Findings => ({
  query,
  found: glossary.search(query),
  pending: true,
})

/** What Enter does: it opens the best of all, once all have answered. Who types on in the meantime has changed their mind. */
export function useOpenBest(typed: string, findings: Findings | undefined, open: (best: Found) => void): () => void {
  const query = typed.trim()
  const [asked, ask] = useState<string>()
  const same = query === asked
  const waits = same && (findings?.query !== query || findings.pending)
  // Before the next key: what is typed after Enter is meant for what Enter opened.
  useLayoutEffect(() => {
    if (asked === undefined || waits) return
    ask(undefined)
    const best = same ? findings?.found[0] : undefined
    if (best) open(best)
  }, [asked, same, waits])
  return () => ask(query === '' ? undefined : query)
}

/** How much was found, once it is known: its line is there before its words are. */
export function saidOf({ query, found, pending }: Findings, t: Translate): string {
  if (pending) return '\u00a0'
  const [best] = found
  if (!best) return t('popup_found_nothing', query)
  const many = counted(t, 'popup_entries', found.length)
  return isAlike(best) ? t('popup_found_alike', query, many) : many
}
