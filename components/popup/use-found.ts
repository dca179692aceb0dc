import { useEffect, useState } from 'preact/hooks'
import type { Found, PopupGlossary } from './popup-props'

/** What a query finds: of what is at hand in the same moment, of large glossaries as soon as they have answered. */
export function useFound(glossary: PopupGlossary, typed: string): readonly Found[] | undefined {
  const query = typed.trim()
  const [whole, setWhole] = useState<{ query: string; glossary: PopupGlossary; found: readonly Found[] }>()
  useEffect(() => {
    if (query === '') return
    let current = true
    glossary.searchLarge?.(query).then(
      (found) => current && setWhole({ query, glossary, found }),
      (error: unknown) => console.warn('Sidegloss:', error),
    )
    return () => {
      current = false
    }
  }, [glossary, query])
  if (query === '') return undefined
  return whole?.query === query && whole.glossary === glossary ? whole.found : glossary.search(query)
}
