/** The library's database: heads, and under the name of each content its pack's head, its entries and its indexes. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { NameFile, NameIndex } from '../../glossary/searching/name-index'
import { within } from '../within'

/** A compiled glossary as it is stored. */
export interface StoredIndex {
  /** Version of the extension that compiled it: another one compiles anew. */
  by: string
  /** As a file: arrays among the values of a database are copied once more when they are read, which takes as long again. */
  frozen: Blob
  /** Where in the file the letters of the forms begin, which go on to its end. */
  letters: number
}

export type WordsPart = Exclude<keyof NameIndex, 'blocks' | 'size'>

export interface LibrarySchema extends DBSchema {
  /** By id of the glossary. */
  glossaries: { key: string; value: unknown }
  /** By content: the pack without its concepts. */
  packs: { key: string; value: unknown }
  /** Some entries with neighbouring ids as JSON, by content and the first of their ids. */
  entries: { key: [content: string, first: string]; value: string }
  /** By content. */
  indexes: { key: string; value: StoredIndex }
  /** Of a large glossary's search index what is no block, part by part: a query seldom needs the words. */
  words: { key: [content: string, part: WordsPart]; value: NameIndex[WordsPart] }
  /** The names of a large glossary in blocks, by content, file and what the first of them is filed under. */
  names: { key: [content: string, file: NameFile, first: string]; value: string }
}
/** Where the parts of contents lie. */
export const CONTENT_STORES = ['packs', 'entries', 'indexes', 'words', 'names'] as const
export type LibraryDatabase = IDBPDatabase<LibrarySchema>

const NAME = 'library'
/** 2: large glossaries have an index for search. */
const VERSION = 2

/** Opening takes a moment; behind a page that holds the library, or on a disk that hangs, it never ends. ms */
const OPEN_MS = 10_000

/**
 * Opens the library, and makes it where there is none. `closed`: the connection ended, by the browser or for an update.
 * Rejects where the browser gives no answer.
 */
export async function openLibrary(closed: () => void = () => undefined): Promise<LibraryDatabase> {
  const opening = openDB<LibrarySchema>(NAME, VERSION, {
    upgrade(made, before) {
      if (before < 1)
        for (const store of ['glossaries', 'packs', 'entries', 'indexes'] as const) made.createObjectStore(store)
      for (const store of ['words', 'names'] as const) made.createObjectStore(store)
    },
    // A newer version of the extension wants to change it: we are the old one.
    blocking() {
      void close()
      closed()
    },
    terminated: closed,
  })
  const close = (): Promise<void> =>
    opening.then(
      (library) => library.close(),
      () => undefined,
    )
  try {
    return await within(OPEN_MS, opening)
  } catch (error) {
    // Opened late, nobody waits for it any more.
    void close()
    throw error
  }
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
/** All entries, or all blocks of names, of a content. */
export const partsOf = (content: string): IDBKeyRange => IDBKeyRange.bound([content], [content, []])
