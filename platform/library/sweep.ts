/** Clears up what no glossary names: contents half written when the browser ended, replaced ones, removed ones. */
import { CONTENT_STORES, type LibraryDatabase, partsOf } from './database'
import { contentsOf } from './glossary-head'
import { changeHead, readHeads } from './heads'

const LOCK = 'library'

/**
 * Does the work while nobody else writes contents or sweeps. The browser gives the lock back when we end, however we do.
 * `waiting`: whoever has not come to it by then does nothing any more, and is told.
 */
export const alone = <T>(work: () => Promise<T>, waiting?: AbortSignal): Promise<T> =>
  navigator.locks.request(LOCK, { ...(waiting && { signal: waiting }) }, work)

/** Deletes a content, all of it in one step: nothing is found which then is not there. */
export async function deleteContent(library: LibraryDatabase, content: string): Promise<void> {
  const deleting = library.transaction(CONTENT_STORES, 'readwrite')
  const whole = ['indexes', 'packs'] as const
  const inParts = ['entries', 'words', 'names'] as const
  await Promise.all([
    ...whole.map((store) => deleting.objectStore(store).delete(content)),
    ...inParts.map((store) => deleting.objectStore(store).delete(partsOf(content))),
    deleting.done,
  ])
}

/** The same for a content that is in nobody's way: where it cannot be deleted now, the next sweep does it. */
export async function dropContent(library: LibraryDatabase, content: string): Promise<void> {
  try {
    await deleteContent(library, content)
  } catch (error) {
    console.warn('Sidegloss:', error)
  }
}

/** Passes where somebody is at work: what they write is not to be swept away. */
export async function sweep(library: LibraryDatabase): Promise<void> {
  await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (!lock) return
    const { heads, damaged } = await readHeads(library)
    // A damaged record may name any content.
    if (damaged.length > 0) return
    for (const { id, removed, replaced } of heads) {
      if (removed !== undefined) await library.delete('glossaries', id)
      else if (replaced) await changeHead(library, id, ({ replaced: _replaced, ...head }) => head)
    }
    await deleteUnnamed(library)
  })
}

/**
 * The same after an import that was ended, which may hold the lock a moment longer: waits for it. What was removed can
 * still be had back.
 */
export const sweepAfterEnd = (library: LibraryDatabase): Promise<void> => alone(() => deleteUnnamed(library))

async function deleteUnnamed(library: LibraryDatabase): Promise<void> {
  const { heads, damaged } = await readHeads(library)
  if (damaged.length > 0) return
  const named = new Set(heads.flatMap(contentsOf))
  for (const content of await contents(library)) if (!named.has(content)) await deleteContent(library, content)
}

/** Names of all contents of which there is anything. */
async function contents(library: LibraryDatabase): Promise<Set<string>> {
  const reading = library.transaction(CONTENT_STORES)
  const names = new Set<string>()
  for (const store of ['packs', 'indexes'] as const)
    for (const content of await reading.objectStore(store).getAllKeys()) names.add(content)
  for (const store of ['entries', 'words', 'names'] as const)
    for (let content = await firstAfter(reading.objectStore(store), []); content !== undefined; ) {
      names.add(content)
      content = await firstAfter(reading.objectStore(store), [content, []])
    }
  return names
}

/** The content of the first part after a key: from one content to the next, past all its parts. */
async function firstAfter(
  store: { openKeyCursor(range: IDBKeyRange): Promise<{ key: readonly [string, ...string[]] } | null> },
  after: unknown[],
): Promise<string | undefined> {
  return (await store.openKeyCursor(IDBKeyRange.lowerBound(after, true)))?.key[0]
}
