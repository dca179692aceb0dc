/** The list of glossaries: what there is, in which order, and how each is used. */
import * as v from 'valibot'
import { briefTexts } from '../../glossary/brief/texts'
import type { LibraryDatabase } from './database'
import { type DamagedHead, EMBEDDED, type GlossaryHead, glossaryHead } from './glossary-head'

export interface Heads {
  /** In their order, the removed ones included. */
  heads: GlossaryHead[]
  damaged: DamagedHead[]
}

/** The glossary that comes with the extension, until the reader says otherwise: before all others. */
export const embeddedHead: GlossaryHead = {
  id: briefTexts.id,
  name: briefTexts.name,
  languages: briefTexts.languages,
  licence: briefTexts.licence,
  version: briefTexts.version,
  source: '',
  added: '',
  on: true,
  order: 0,
  sites: 'all',
  private: false,
  content: EMBEDDED,
  // Counted when asked for: the background, which wakes often, seldom is.
  get entries() {
    return briefTexts.concepts.length
  },
  get terms() {
    return briefTexts.concepts.reduce((sum, { terms }) => sum + terms.length, 0)
  },
  bytes: 0,
}

/** Reads the list. A record that does not fit is named and left where it is. */
export async function readHeads(library: LibraryDatabase): Promise<Heads> {
  const heads = new Map([[embeddedHead.id, embeddedHead]])
  const damaged: DamagedHead[] = []
  let cursor = await library.transaction('glossaries').store.openCursor()
  for (; cursor; cursor = await cursor.continue()) {
    const result = v.safeParse(glossaryHead, cursor.value)
    if (!result.success) damaged.push({ id: cursor.key, problem: result.issues[0].message })
    // Of the embedded glossary only its use is the reader's; the rest comes with the extension.
    else if (result.output.content === EMBEDDED) {
      const { on, order, sites, private: hidden, style } = result.output
      heads.set(embeddedHead.id, { ...embeddedHead, on, order, sites, private: hidden, ...(style && { style }) })
    } else heads.set(cursor.key, result.output)
  }
  return { heads: [...heads.values()].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1)), damaged }
}

/** How the reader uses a glossary; `removed` until the next sweep. */
export type Use = Partial<Pick<GlossaryHead, 'on' | 'order' | 'sites' | 'private' | 'style' | 'name' | 'removed'>>

/** Changes how glossaries are used, all in one step. An id that is not there any more is passed over. */
export async function changeHeads(
  library: LibraryDatabase,
  changes: readonly { id: string; use: Use }[],
): Promise<void> {
  const change = library.transaction('glossaries', 'readwrite', { durability: 'strict' })
  for (const { id, use } of changes) {
    const known = v.safeParse(glossaryHead, await change.store.get(id))
    const head = known.success ? known.output : id === embeddedHead.id ? embeddedHead : undefined
    if (head) await change.store.put({ ...head, ...use }, id)
  }
  await change.done
}

/** Changes one head by what it is in that moment; undefined where it is not there. */
export async function changeHead(
  library: LibraryDatabase,
  id: string,
  change: (head: GlossaryHead) => GlossaryHead,
): Promise<GlossaryHead | undefined> {
  const writing = library.transaction('glossaries', 'readwrite', { durability: 'strict' })
  const known = v.safeParse(glossaryHead, await writing.store.get(id))
  const changed = known.success ? change(known.output) : undefined
  if (changed) await writing.store.put(changed, id)
  await writing.done
  return changed
}

/** Lets go of a record that cannot be read. */
export async function forgetHead(library: LibraryDatabase, id: string): Promise<void> {
  await library.delete('glossaries', id)
}
