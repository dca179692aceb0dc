/** What the background knows. Read and compiled on the first question of each of its lives: most wakings ask for no words. */
import { brief } from '../../glossary/brief/pack'
import { type EntryName, type EntryView, entryName, viewEntry } from '../../glossary/entry'
import { type CompiledGlossary, compile } from '../../glossary/matching/compile'
import { find } from '../../glossary/matching/find'
import { lookup } from '../../glossary/matching/lookup'
import type { Reading } from '../../glossary/reading'
import { buildSearch, type Search } from '../../glossary/search'

/** A card lists this many entries for words that no entry has exactly; more would not be read. */
const NEAREST = 5

export interface Glossary {
  find(texts: readonly string[]): Reading
  entry(key: string): EntryView | null
  /** Entries with exactly these words; the nearest ones where there is none, if any is near. */
  explain(text: string): { exact: boolean; entries: EntryName[] }
}

export function openGlossary(): Glossary {
  const packs = [brief]
  let compiled: CompiledGlossary | undefined
  let search: Search | undefined
  const named = (keys: readonly string[]): EntryName[] => keys.flatMap((key) => entryName(packs, key) ?? [])
  return {
    find(texts) {
      compiled ??= compile(packs)
      return find(compiled, texts)
    },
    entry: (key) => viewEntry(packs, key) ?? null,
    explain(text) {
      const exact = lookup(packs, text)
      if (exact.length > 0) return { exact: true, entries: named(exact) }
      search ??= buildSearch(packs)
      return { exact: false, entries: named(search.nearest(text, NEAREST).map(({ key }) => key)) }
    },
  }
}
