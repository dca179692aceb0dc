/** Entries of the library as cards and pages show them. */
import { type EntryView, nameOf, type OtherView, viewOf } from '../../glossary/entry'
import type { ConceptEntry } from '../../glossary/pack'
import { readEntry, readPackHead } from './contents'
import type { LibraryDatabase } from './database'

/** The entry with its neighbours, or undefined where the content has none of this id. */
export async function readView(library: LibraryDatabase, content: string, id: string): Promise<EntryView | undefined> {
  const [pack, entry] = await Promise.all([readPackHead(library, content), readEntry(library, content, id)])
  if (!entry) return undefined
  const targets = await Promise.all(entry.relations.map(({ target }) => readEntry(library, content, target)))
  const neighbours = new Map(
    targets.flatMap((target): [string, ConceptEntry][] => (target ? [[target.id, target]] : [])),
  )
  return viewOf(pack, entry, (target) => neighbours.get(target))
}

/** What another glossary's card shows of an entry. */
export const otherView = ({ key, entry, packName }: EntryView): OtherView => {
  const [id = ''] = key.split(':')
  return { ...nameOf({ id }, entry), packName, definition: entry.definition }
}
