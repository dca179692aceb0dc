/** The library's housekeeping at each start of the extension. */
import { inLibrary } from '../../platform/library/database'
import { sweep } from '../../platform/library/sweep'

/** Clears up what an import left that did not come to its end. */
export const clearLibrary = (): Promise<void> => inLibrary(sweep)
