import { CONTENT_STORES, type LibraryDatabase } from './database'
import { alone } from './sweep'

/** Deletes every glossary of the reader's, and how the embedded one was used. */
export const eraseLibrary = (library: LibraryDatabase): Promise<void> =>
  alone(async () => {
    const stores = ['glossaries', ...CONTENT_STORES] as const
    const erasing = library.transaction(stores, 'readwrite', { durability: 'strict' })
    await Promise.all([...stores.map((store) => erasing.objectStore(store).clear()), erasing.done])
  })
