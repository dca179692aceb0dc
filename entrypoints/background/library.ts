/** The library's housekeeping at each start of the extension. */
import { openLibrary } from '../../platform/library/database'
import { sweep } from '../../platform/library/sweep'

/** Clears up what an import left that did not come to its end. */
export async function clearLibrary(): Promise<void> {
  const library = await openLibrary()
  try {
    await sweep(library)
  } finally {
    library.close()
  }
}
