/**
 * An index as a waking background opens it. The letters of a million forms take as long to read as all the rest, and a page
 * needs those of some dozen: the rest is read first, then what is wanted of them, and after an answer all of them.
 */
import type { CompiledGlossary } from '../../glossary/matching/compile'
import { thaw } from '../../glossary/matching/frozen'
import { PART } from '../../glossary/matching/packed-texts'
import type { StoredIndex } from './database'

export interface OpenIndex {
  compiled: CompiledGlossary
  /**
   * Reads the letters that an answer wanted and that were not there: true says that it is to be given anew. Rejects where
   * they cannot be read.
   */
  bring(): Promise<boolean>
}

/** Letters from this many bytes on are read as they are wanted: fewer are read in the time that asking for a dozen takes. */
const MANY = 4_000_000

/** An index that was just made. */
export const wholeIndex = (compiled: CompiledGlossary): OpenIndex => ({ compiled, bring: () => Promise.resolve(false) })

export async function readFirst({ frozen, letters }: Pick<StoredIndex, 'frozen' | 'letters'>): Promise<OpenIndex> {
  if (!(frozen.size - letters > MANY)) return wholeIndex(thaw(await bytesOf(frozen)))
  const compiled = thaw(await bytesOf(frozen.slice(0, letters)))
  return { compiled, bring: bringing(compiled, frozen.slice(letters, letters + compiled.forms.texts.bytes.length)) }
}

function bringing({ forms: { texts } }: CompiledGlossary, file: Blob): OpenIndex['bring'] {
  let readsAll = false
  const readAll = async (): Promise<void> => {
    if (readsAll) return
    readsAll = true
    try {
      texts.bytes = await bytesOf(file)
      delete texts.absent
    } catch (error) {
      // Read in parts as before, and tried again after the next answer.
      console.warn('Sidegloss:', error)
      readsAll = false
    }
  }
  return async () => {
    const { absent } = texts
    if (!absent) return false
    if (absent.wanted.size === 0) {
      void readAll()
      return false
    }
    const wanted = [...absent.wanted]
    absent.wanted.clear()
    await Promise.all(
      wanted.map(async (part) => {
        texts.bytes.set(await bytesOf(file.slice(part * PART, (part + 1) * PART)), part * PART)
        absent.there[part] = 1
      }),
    )
    return true
  }
}

const bytesOf = async (file: Blob): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(await file.arrayBuffer())
