/** Search over the large glossaries in use: a few entries of each are read, and answer as small glossaries do. */

import { type EntryName, nameOf, type PackHead } from '../../glossary/entry'
import type { Pack } from '../../glossary/pack'
import { buildSearch, QUERY_LENGTH, type SearchResult } from '../../glossary/search'
import { readEntries, readPackHead } from './contents'
import { type LibraryDatabase, openLibrary } from './database'
import { type GlossaryHead, isLarge } from './glossary-head'
import { readHeads } from './heads'
import { type NameSearch, openNames } from './names'

/** An entry that was found, as a list shows it. */
export type LargeResult = SearchResult & EntryName

export interface LargeGlossaries {
  /** Entries of all of them. */
  size: number
  /** Opens their indexes ahead of the first query. */
  prepare(): Promise<void>
  /** Best first, at most `limit` of each glossary. */
  search(query: string, limit: number, language: string): Promise<LargeResult[]>
}

interface Opened {
  head: GlossaryHead
  pack: PackHead
  names: NameSearch
}

/**
 * Those in use; undefined where there are none, or the library cannot be read. Their indexes are opened when that is
 * asked for, or at the first query, and read a few blocks at a time.
 */
export async function openLarge(): Promise<LargeGlossaries | undefined> {
  try {
    const library = await openLibrary()
    const large = (await readHeads(library)).heads.filter(
      (head) => head.on && head.removed === undefined && isLarge(head),
    )
    if (large.length > 0) return glossariesOf(library, large)
    library.close()
  } catch (error) {
    console.warn('Sidegloss:', error)
  }
  return undefined
}

function glossariesOf(library: LibraryDatabase, large: readonly GlossaryHead[]): LargeGlossaries {
  let opening: Promise<Opened[]> | undefined
  const opened = (): Promise<Opened[]> => {
    opening ??= open(library, large)
    return opening
  }
  return {
    size: large.reduce((sum, { entries }) => sum + entries, 0),
    async prepare() {
      await Promise.all((await opened()).map(({ names }) => names.prepare()))
    },
    async search(query, limit, language) {
      const found = await Promise.all(
        (await opened()).map((one) =>
          searchOne(library, one, { query: query.slice(0, QUERY_LENGTH), limit, language }),
        ),
      )
      return found.flat().sort((a, b) => a.score - b.score)
    },
  }
}

async function open(library: LibraryDatabase, heads: readonly GlossaryHead[]): Promise<Opened[]> {
  const opened = await Promise.all(
    heads.map(async (head) => {
      const names = await openNames(library, head.content)
      return names && { head, names, pack: await readPackHead(library, head.content) }
    }),
  )
  return opened.flatMap((one) => one ?? [])
}

async function searchOne(
  library: LibraryDatabase,
  { head, pack: rest, names }: Opened,
  { query, limit, language }: { query: string; limit: number; language: string },
): Promise<LargeResult[]> {
  const ids = await names.search(query, limit)
  if (ids.length === 0) return []
  const concepts = await readEntries(library, head.content, ids)
  const pack: Pack = { ...rest, concepts }
  const named = new Map(concepts.map((concept) => [`${head.id}:${concept.id}`, nameOf(pack, concept)]))
  return buildSearch([pack], names.scripts)
    .search(query, limit, language)
    .flatMap((result) => {
      const name = named.get(result.key)
      return name ? [{ ...name, ...result }] : []
    })
}
