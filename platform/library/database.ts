/** The library's database: heads, and under the name of each content its pack's head, its entries and its index. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { CompiledGlossary } from '../../glossary/matching/compile'

/** A compiled glossary as it is stored: flat arrays, which the browser copies without parsing. */
export interface StoredIndex {
  /** Version of the extension that compiled it: another one compiles anew. */
  by: string
  compiled: CompiledGlossary
}

export interface LibrarySchema extends DBSchema {
  /** By id of the glossary. */
  glossaries: { key: string; value: unknown }
  /** By content: the pack without its concepts. */
  packs: { key: string; value: unknown }
  /** Some entries with neighbouring ids as JSON, by content and the first of their ids. */
  entries: { key: [content: string, first: string]; value: string }
  /** By content. */
  indexes: { key: string; value: StoredIndex }
}
export type LibraryDatabase = IDBPDatabase<LibrarySchema>

const NAME = 'library'
const VERSION = 1

/** Opens the library, and makes it where there is none. `closed`: the connection ended, by the browser or for an update. */
export async function openLibrary(closed: () => void = () => undefined): Promise<LibraryDatabase> {
  const database = await openDB<LibrarySchema>(NAME, VERSION, {
    upgrade(made) {
      for (const store of ['glossaries', 'packs', 'entries', 'indexes'] as const) made.createObjectStore(store)
    },
    // A newer version of the extension wants to change it: we are the old one.
    blocking() {
      database.close()
      closed()
    },
    terminated: closed,
  })
  return database
}

/** Opens the library for one piece of work. */
export async function inLibrary<T>(work: (library: LibraryDatabase) => Promise<T>): Promise<T> {
  const library = await openLibrary()
  try {
    return await work(library)
  } finally {
    library.close()
  }
}

/** All entries of a content. */
export const entriesOf = (content: string): IDBKeyRange => IDBKeyRange.bound([content], [content, []])

/** Between the background and our own pages: the background has changed the library. */
const CHANGES = 'library'

export function tellChange(): void {
  const channel = new BroadcastChannel(CHANGES)
  channel.postMessage(null)
  channel.close()
}

/** For as long as the page lives. */
export function onChange(heard: () => void): void {
  new BroadcastChannel(CHANGES).addEventListener('message', heard)
}
