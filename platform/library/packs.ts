/** Packs for lists and searches: what the popup and the entry page show of the library. */
import { briefTexts } from '../../glossary/brief/texts'
import type { ConceptEntry, PackTexts } from '../../glossary/pack'
import { readEntry, readPack, readPackHead } from './contents'
import { type LibraryDatabase, openLibrary } from './database'
import { EMBEDDED, type GlossaryHead, isEditable, isLarge } from './glossary-head'
import { readHeads } from './heads'

/**
 * A glossary as far as it was read; `aside`: too large to list, or not in use, and here for the entries asked for alone;
 * `editable`: its entries can be written anew.
 */
export type ShownPack = PackTexts & { aside?: true; editable?: true }

/**
 * The glossaries in use, in order; large ones with the entries of `keys` and their neighbours alone. A glossary that is
 * off is among them only where a key names it. Never rejects: without the library there is the embedded glossary.
 */
export async function packsToShow(keys: readonly string[]): Promise<ShownPack[]> {
  try {
    const library = await openLibrary()
    try {
      const { heads } = await readHeads(library)
      const shown = heads.filter((head) => head.removed === undefined && (head.on || idsIn(head, keys).length > 0))
      return await Promise.all(
        shown.map(async (head) => ({
          ...(await packOf(library, head, keys)),
          ...((!head.on || isLarge(head)) && { aside: true as const }),
          ...(isEditable(head) && { editable: true as const }),
        })),
      )
    } finally {
      library.close()
    }
  } catch (error) {
    console.warn('Sidegloss:', error)
    return [briefTexts]
  }
}

async function packOf(library: LibraryDatabase, head: GlossaryHead, keys: readonly string[]): Promise<PackTexts> {
  if (head.content === EMBEDDED) return briefTexts
  if (!isLarge(head)) return readPack(library, head.content)
  const read = async (ids: readonly string[]): Promise<ConceptEntry[]> =>
    (await Promise.all(ids.map((id) => readEntry(library, head.content, id)))).flatMap((entry) => entry ?? [])
  const named = await read(idsIn(head, keys))
  const neighbours = await read(named.flatMap(({ relations }) => relations.map(({ target }) => target)))
  const concepts = new Map([...neighbours, ...named].map((entry) => [entry.id, entry]))
  return { ...(await readPackHead(library, head.content)), concepts: [...concepts.values()] }
}

const idsIn = ({ id }: GlossaryHead, keys: readonly string[]): string[] =>
  keys.flatMap((key) => (key.startsWith(`${id}:`) ? [key.slice(id.length + 1)] : []))
