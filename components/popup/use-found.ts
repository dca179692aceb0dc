import { useLayoutEffect, useState } from 'preact/hooks'
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

/**
 * What a query finds: of what is at hand in the same moment, of large glossaries as soon as they have answered. A glossary
 * that was read anew is asked again, and what was found stands until it has answered.
 */
export function useFound(glossary: PopupGlossary, typed: string): Findings | undefined {
  const query = typed.trim()
  const [whole, setWhole] = useState<{ query: string; found: readonly Found[] }>()
  // Not after the list is painted: the library reads while what is at hand is laid out.
  useLayoutEffect(() => {
    if (query === '') return
    let current = true
    const answered = (found: readonly Found[]) => current && setWhole({ query, found })
    glossary.searchLarge?.(query).then(answered, (error: unknown) => {
      console.warn('Sidegloss:', error)
      answered(glossary.search(query))
    })
    return () => {
      current = false
    }
  }, [glossary, query])
  if (query === '') return undefined
  const large = glossary.searchLarge !== undefined
  if (large && whole?.query === query) return { query, found: whole.found, pending: false }
  return { query, found: glossary.search(query), pending: large }
}

/** What Enter does: it opens the best of all, once all have answered. Who types on in the meantime has changed their mind. */
export function useOpenBest(findings: Findings | undefined, open: (best: Found) => void): () => void {
  const [asked, ask] = useState<string>()
  const same = findings !== undefined && findings.query === asked
  const waits = same && findings.pending
  // Before the next key: what is typed after Enter is meant for what Enter opened.
  useLayoutEffect(() => {
    if (asked === undefined || waits) return
    ask(undefined)
    const best = same ? findings.found[0] : undefined
    if (best) open(best)
  }, [asked, same, waits])
  return () => ask(findings?.query)
}

/** How much was found, once it is known: its line is there before its words are. */
export function saidOf({ query, found, pending }: Findings, t: Translate): string {
  if (pending) return '\u00a0'
  const [best] = found
  if (!best) return t('popup_found_nothing', query)
  const many = counted(t, 'popup_entries', found.length)
  return isAlike(best) ? t('popup_found_alike', query, many) : many
}
