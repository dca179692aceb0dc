/** The glossary as the popup needs it: lists, search and entries, in the reader's language. */
import { byBrief, byName, bySubject } from '../../glossary/browse'
import { type EntryName, nameOf, viewEntry } from '../../glossary/entry'
import type { PackTexts, Texts } from '../../glossary/pack'
import { buildSearch, type SearchResult } from '../../glossary/search'
import type { ShownPack } from '../../platform/library/packs'
import type { Mute } from '../../platform/settings'
import type { ReaderLanguage } from '../language'
import type { Found, PopupGlossary, TermOnPage, Unmarked } from './popup-props'

/** More than fills the list four times over: who needs more types another letter. */
const RESULTS = 40
/** Of a large glossary, each of which is read for it: twice what the list shows. */
const LARGE_RESULTS = 16

/** Stands in no name. */
const MISSPELT = 'qzqz'

export interface GlossaryParts {
  /** The reader's own definition of an entry. */
  own?(key: string): Texts | undefined
  /** Glossaries that are too large to list: how many entries they have, and what of them answers a query. */
  large?: {
    size: number
    /** Opens what a query needs. */
    prepare(): Promise<void>
    search(query: string, limit: number, language: string): Promise<(SearchResult & EntryName)[]>
  }
}

/** Packs that are set aside have their entries alone. Search is prepared once the popup has opened, or at the first query. */
export function popupGlossary(
  packs: readonly ShownPack[],
  language: ReaderLanguage,
  { own = () => undefined, large }: GlossaryParts = {},
): PopupGlossary {
  let search: ReturnType<typeof buildSearch> | undefined
  const whole = packs.filter(({ aside }) => !aside)
  const entries = new Map(listed(whole).map((entry) => [entry.key, entry]))
  const searching = () => {
    search ??= buildSearch(whole)
    return search
  }
  const find = (query: string): readonly Found[] =>
    searching()
      .search(query, RESULTS, language)
      .map((result) => found(result, entries.get(result.key)))
  return {
    size: whole.reduce((sum, pack) => sum + pack.concepts.length, large?.size ?? 0),
    letters: byName(whole, language).map(({ letter, entries }) => ({ id: letter, title: {}, items: entries })),
    subjects: bySubject(whole, language).map(({ id, name, entries }) => ({ id, title: name, items: entries })),
    outline: packs.flatMap((pack) => byBrief(pack).map((section) => ({ ...section, id: `${pack.id}-${section.id}` }))),
    async prepare() {
      // What is compared by likeness is made for the first query that nothing answers as it is written.
      searching().search(MISSPELT, 1)
      await large?.prepare()
    },
    search: find,
    ...(large && {
      async searchLarge(query) {
        const asked = large.search(query, LARGE_RESULTS, language)
        // While the library reads.
        const small = find(query)
        const more = (await asked).map((result) => found(result, result))
        return [...small, ...more].sort((a, b) => a.score - b.score).slice(0, RESULTS)
      },
    }),
    entry(key) {
      const view = viewEntry(packs, key)
      const definition = own(key)
      return view && definition ? { ...view, own: definition } : view
    },
  }
}

const found = ({ why, ...result }: SearchResult, entry: EntryName | undefined): Found => ({
  contested: false,
  ...entry,
  ...result,
  ...(why && { reason: why }),
})

/** The counted terms of a page with their names; terms of packs that are gone are left out. */
export function termsOnPage(
  packs: readonly PackTexts[],
  counts: readonly { key: string; count: number }[],
): TermOnPage[] {
  const entries = new Map(listed(packs).map((entry) => [entry.key, entry]))
  return counts.flatMap(({ key, count }) => {
    const entry = entries.get(key)
    return entry ? [{ ...entry, count }] : []
  })
}

/** What is left unmarked on a page, with its names. */
export function unmarkedOnPage(packs: readonly PackTexts[], mutes: readonly Mute[]): Unmarked[] {
  const entries = new Map(listed(packs).map((entry) => [entry.key, entry]))
  return mutes.flatMap((mute) => {
    const entry = entries.get(mute.concept)
    return entry ? [{ ...entry, mute }] : []
  })
}

const listed = (packs: readonly PackTexts[]): EntryName[] =>
  packs.flatMap((pack) => pack.concepts.map((concept) => nameOf(pack, concept)))
