/** Clears up what no glossary names: contents half written when the browser ended, replaced ones, removed ones. */
import type { LibraryDatabase } from './database'
import { entriesOf } from './database'
import { contentsOf } from './glossary-head'
import { readHeads } from './heads'

const LOCK = 'library'

/** Does the work while nobody else writes contents or sweeps. The browser gives the lock back when we end, however we do. */
export const alone = <T>(work: () => Promise<T>): Promise<T> => navigator.locks.request(LOCK, work)

/** Deletes a content: its index first, so that nothing is found which then is not there. */
export async function deleteContent(library: LibraryDatabase, content: string): Promise<void> {
  const deleting = library.transaction(['indexes', 'packs', 'entries'], 'readwrite')
  await Promise.all([
    deleting.objectStore('indexes').delete(content),
    deleting.objectStore('packs').delete(content),
    deleting.objectStore('entries').delete(entriesOf(content)),
    deleting.done,
  ])
}

/** Passes where somebody is at work: what they write is not to be swept away. */
export async function sweep(library: LibraryDatabase): Promise<void> {
  await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (!lock) return
    const { heads, damaged } = await readHeads(library)
    // A damaged record may name any of them.
    if (damaged.length > 0) return
    for (const { id, removed } of heads) if (removed !== undefined) await library.delete('glossaries', id)
    const named = new Set(heads.filter(({ removed }) => removed === undefined).flatMap(contentsOf))
    for (const content of await contents(library)) if (!named.has(content)) await deleteContent(library, content)
  })
}

/** Names of all contents of which there is anything. */
async function contents(library: LibraryDatabase): Promise<Set<string>> {
  const reading = library.transaction(['packs', 'indexes', 'entries'])
  const names = new Set<string>([
    ...(await reading.objectStore('packs').getAllKeys()),
    ...(await reading.objectStore('indexes').getAllKeys()),
  ])
  let cursor = await reading.objectStore('entries').openKeyCursor()
  while (cursor) {
    const [content] = cursor.key
    names.add(content)
    // From one content to the next, past all its entries.
    cursor = await cursor.continue([content, []] as unknown as [string, string])
  }
  return names
}
