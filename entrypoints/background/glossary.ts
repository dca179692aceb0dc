/** What the background knows: answers over all glossaries that are in use where the question comes from. */
import { briefTexts } from '../../glossary/brief/texts'
import { condense } from '../../glossary/condense'
import { type EntryName, type EntryView, isInUse, nameOf, type OtherView } from '../../glossary/entry'
import { find } from '../../glossary/matching/find'
import { findAll, recordOf, type Styled } from '../../glossary/matching/find-all'
import { lookup } from '../../glossary/matching/lookup'
import type { Known, Reading } from '../../glossary/reading'
import { buildSearch, type Search } from '../../glossary/search'
import { EMBEDDED, isEditable } from '../../platform/library/glossary-head'
import { anywhere, type Where } from '../../platform/library/use'
import { otherView } from '../../platform/library/view'
import { Shelf, type Shelved } from './shelf'

/** A card lists this many entries for words that no entry has exactly; more would not be read. */
const NEAREST = 5
/** Glossaries whose word on the same term a card shows besides the first; more would not be read. */
const MOST_OTHERS = 3

export interface Glossary {
  /** What can come to decide something there, where `known` was kept of the readings before. */
  find(texts: readonly string[], where: Where, known: Known): Promise<Reading>
  entry(key: string, where: Where): Promise<EntryView | null>
  /**
   * Entries with exactly these words; the nearest ones where there is none, if any is near. The reader asks, and not a
   * page: all glossaries are used.
   */
  explain(text: string): Promise<{ exact: boolean; entries: EntryName[] }>
  /** Changes whenever other glossaries are used there; undefined where it is the embedded one alone. */
  usedAt(where: Where): Promise<string | undefined>
  /** True where private glossaries are meant for an address, shown or not. */
  hasPrivate(address: string | undefined): Promise<boolean>
  /** The library has changed. */
  forget(): Promise<void>
}

export function openGlossary(version: string): Glossary {
  const shelf = new Shelf(version)
  let search: Search | undefined
  const named = async (key: string): Promise<EntryName[]> => {
    const view = await viewOf(shelf, key)
    return view ? [nameOf({ id: key.split(':')[0] ?? '' }, view.entry)] : []
  }
  return {
    async find(texts, where, known) {
      const shelved = await shelf.at(where)
      const glossaries = shelved.map(({ head: { style }, compiled }) => ({ compiled, style }))
      return overAll(shelved, () => readingOf(glossaries, { texts, known }))
    },
    async entry(key, where) {
      const view = await viewOf(shelf, key)
      if (!view) return null
      const also = await others(shelf, view, where)
      return also.length > 0 ? { ...view, also } : view
    },
    async explain(text) {
      const shelved = await shelf.at(anywhere)
      const keys = await overAll(shelved, () =>
        shelved.flatMap(({ head, compiled }) =>
          head.content === EMBEDDED ? lookup([briefTexts], text) : conceptsOf(compiled, [text]),
        ),
      )
      const exact = (await Promise.all(keys.map(named))).flat()
      if (exact.length > 0) return { exact: true, entries: exact }
      if (!shelved.some(({ head }) => head.content === EMBEDDED)) return { exact: false, entries: [] }
      search ??= buildSearch([briefTexts])
      const nearest = search.nearest(text, NEAREST)
      return { exact: false, entries: (await Promise.all(nearest.map(({ key }) => named(key)))).flat() }
    },
    async usedAt(where) {
      const heads = await shelf.headsAt(where)
      const contents = heads.map(({ content, style }) => (style ? `${content}/${style}` : content)).join(' ')
      return contents === EMBEDDED ? undefined : contents
    },
    hasPrivate: (address) => shelf.hasPrivate(address),
    forget: () => shelf.forget(),
  }
}

/** An answer that nothing was missing for: it is given anew once what it wanted of the indexes has been brought. */
async function overAll<T>(shelved: readonly Shelved[], answer: () => T): Promise<T> {
  for (;;) {
    const given = answer()
    // In the same moment: what is wanted by then was wanted by this answer.
    const brought = await Promise.all(shelved.map(({ bring }) => bring()))
    if (!brought.includes(true)) return given
  }
}

/** What these glossaries find in texts, as a page is told it. */
export const readingOf = (
  glossaries: readonly Styled[],
  { texts, known }: { texts: readonly string[]; known: Known },
): Reading => condense(findAll(glossaries, texts), known, (form) => recordOf(glossaries, form))

/** The entry, wherever its glossary is used: what asks for it had its key from us. */
async function viewOf(shelf: Shelf, key: string): Promise<EntryView | undefined> {
  const [packId, concept = ''] = key.split(':')
  const head = (await shelf.headsAt(anywhere)).find(({ id }) => id === packId)
  const view = head && (await shelf.view(head, concept))
  return view && isEditable(head) ? { ...view, editable: true } : view
}

/** What the other glossaries in use say of the same names, and its own glossary in other entries. */
async function others(shelf: Shelf, { key, entry }: EntryView, where: Where): Promise<OtherView[]> {
  const names = entry.terms.filter((term) => isInUse(term) && term.mark !== 'search-only').map(({ form }) => form)
  const shelved = await shelf.at(where)
  const found = await overAll(shelved, () =>
    shelved.flatMap(({ head, compiled }) =>
      conceptsOf(compiled, names).flatMap((other) => (other === key ? [] : { head, other })),
    ),
  )
  const views = await Promise.all(
    found.slice(0, MOST_OTHERS).map(({ head, other }) => shelf.view(head, other.split(':')[1] ?? '')),
  )
  return views.flatMap((view) => (view ? otherView(view) : []))
}

/** Keys of the concepts that have one of the names as a whole. */
function conceptsOf(compiled: Shelved['compiled'], names: readonly string[]): string[] {
  const { hits, forms } = find(compiled, names)
  const keys = new Set<string>()
  for (let i = 0; i < hits.length; i += 4) {
    const [name, start, end, form] = hits.slice(i, i + 4) as [number, number, number, number]
    if (start !== 0 || end !== names[name]?.length) continue
    for (const role of forms[form]?.roles ?? [])
      if (role.kind === 'term' && role.mark !== 'garbled-pages') keys.add(role.concept)
  }
  return [...keys]
}
