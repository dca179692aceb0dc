/** Keeps a glossary: staged, verified by count and hash, and then made active by one change of a name. */
import * as v from 'valibot'
import type { CompiledGlossary } from '../../glossary/matching/compile'
import { revisionOf } from '../../glossary/matching/revision'
import type { Pack } from '../../glossary/pack'
import { DamagedContent, indexBytes, type NumberedEntry, putIndex, storedIndex } from './contents'
import { type LibraryDatabase, partsOf } from './database'
import { contentsOf, type GlossaryHead, glossaryHead, isLarge } from './glossary-head'
import { readHeads } from './heads'
import { putNames } from './names'
import { replacedOf } from './replaced'
import { alone, dropContent } from './sweep'

/** Entries that are stored as one value: whoever wants one reads them all, and a value of its own for each takes ten times as long to write. */
const CHUNK = 64
/** Values of one transaction: some megabytes, so that a cancel need not wait for a large one. */
const CHUNKS_A_TRANSACTION = 200

/** How a glossary is used; without an order it comes after all others. */
export type KeptUse = Pick<GlossaryHead, 'source' | 'added' | 'on' | 'sites' | 'private'> &
  Partial<Pick<GlossaryHead, 'order' | 'style' | 'removed' | 'subscription'>>

export interface Keeping {
  /** Its id is the glossary's. */
  pack: Pack
  /** Of this pack alone. */
  compiled: CompiledGlossary
  /** Version of the extension. */
  by: string
  /** What the reader says of it; or what that comes to by the head that gives way, in the moment in which it does. */
  use: KeptUse | ((old: GlossaryHead | undefined) => KeptUse)
  /**
   * What gives way can be had back until the next start: the last that did, or the first, where somebody who tries again
   * wants what was there before all tries. Without it, that of an earlier time cannot any more either.
   */
  undoable?: 'last' | 'first'
  /** Told after each part: how many entries of all. */
  progress?(done: number, of: number): void
  /** The same for the search index of a large one. */
  filing?(done: number, of: number): void
}

/**
 * Keeps a glossary under its pack's id, in place of the one that had it. Until the last step the old one is in use and
 * nothing of the new one is; afterwards the old content is deleted, unless it can be had back. Killed in between, the next
 * sweep clears it up.
 */
export const keepGlossary = (library: LibraryDatabase, keeping: Keeping): Promise<GlossaryHead> =>
  alone(() => keepAlone(library, keeping))

/** The same for who is `alone`, as whoever keeps something by what is there must be from the reading on. */
export async function keepAlone(library: LibraryDatabase, keeping: Keeping): Promise<GlossaryHead> {
  const content = crypto.randomUUID()
  // A full disk has no room for a second try beside what is left of the first.
  const { head, old } = await replace(library, content, keeping).catch(async (error: unknown) => {
    await dropContent(library, content)
    throw error
  })
  const needed = contentsOf(head)
  for (const one of old ? contentsOf(old) : []) if (!needed.includes(one)) await dropContent(library, one)
  return head
}

interface Replaced {
  head: GlossaryHead
  old: GlossaryHead | undefined
}

async function replace(library: LibraryDatabase, content: string, keeping: Keeping): Promise<Replaced> {
  const bytes = await stage(library, content, keeping)
  const { heads } = await readHeads(library)
  const last = Math.max(...heads.map((head) => head.order)) + 1
  return swap(library, keeping, { content, bytes, last })
}

interface Staged {
  content: string
  /** Of its entries. */
  bytes: number
  /** The place after all other glossaries. */
  last: number
}

/** Has the head name the new content, by one change. */
async function swap(
  library: LibraryDatabase,
  { pack, compiled, use, undoable }: Keeping,
  { content, bytes, last }: Staged,
): Promise<Replaced> {
  const { id, name, languages, licence, version } = pack
  const swapping = library.transaction('glossaries', 'readwrite', { durability: 'strict' })
  const known = v.safeParse(glossaryHead, await swapping.store.get(id))
  const old = known.success ? known.output : undefined
  const {
    on,
    sites,
    private: hidden,
    source,
    added,
    order,
    style,
    removed,
    subscription,
  } = typeof use === 'function' ? use(old) : use
  const head: GlossaryHead = {
    ...{ id, name, languages, licence, version },
    ...{ on, sites, private: hidden, source, added },
    ...(style && { style }),
    ...(removed !== undefined && { removed }),
    ...(subscription && { subscription }),
    ...(undoable && old && { replaced: (undoable === 'first' && old.replaced) || replacedOf(old) }),
    ...{ order: order ?? old?.order ?? last, content, bytes: bytes + indexBytes(compiled) },
    entries: pack.concepts.length,
    terms: pack.concepts.reduce((sum, { terms }) => sum + terms.length, 0),
  }
  await swapping.store.put(head, id)
  await swapping.done
  return { head, old }
}

/** Writes a content that no glossary names yet, and reads it again to see that it is whole. Bytes of its entries. */
async function stage(library: LibraryDatabase, content: string, keeping: Keeping): Promise<number> {
  const { pack, compiled, by, progress } = keeping
  const { concepts, ...head } = pack
  const chunks = chunksOf(pack)
  const hashes: string[] = []
  let bytes = 0
  for (let from = 0; from < chunks.length; from += CHUNKS_A_TRANSACTION) {
    const texts = chunks.slice(from, from + CHUNKS_A_TRANSACTION).map((entries) => ({
      first: entries[0]?.[1].id ?? '',
      text: JSON.stringify(entries),
    }))
    for (const { text } of texts) {
      const encoded = new TextEncoder().encode(text)
      bytes += encoded.length
      hashes.push(await hashOf(encoded))
    }
    const writing = library.transaction('entries', 'readwrite')
    await Promise.all([...texts.map(({ first, text }) => writing.store.put(text, [content, first])), writing.done])
    progress?.(Math.min((from + CHUNKS_A_TRANSACTION) * CHUNK, concepts.length), concepts.length)
  }
  await library.put('packs', head, content)
  await putIndex(library, content, { by, compiled })
  if (isLarge({ entries: concepts.length }))
    bytes += await putNames(library, { content, pack, progress: keeping.filing })
  await verify(library, content, { hashes, by, revision: compiled.revision })
  return bytes
}

function chunksOf({ concepts }: Pack): NumberedEntry[][] {
  const byId = concepts.map((entry, number): NumberedEntry => [number, entry])
  byId.sort(([, a], [, b]) => (a.id < b.id ? -1 : 1))
  return Array.from({ length: Math.ceil(byId.length / CHUNK) }, (_, at) => byId.slice(at * CHUNK, (at + 1) * CHUNK))
}

async function verify(
  library: LibraryDatabase,
  content: string,
  { hashes, by, revision }: { hashes: readonly string[]; by: string; revision: string },
): Promise<void> {
  const keys = await library.getAllKeys('entries', partsOf(content))
  if (keys.length !== hashes.length)
    throw new DamagedContent(content, `${keys.length} of ${hashes.length} parts are there`)
  for (let from = 0; from < keys.length; from += CHUNKS_A_TRANSACTION) {
    const last = keys[Math.min(from + CHUNKS_A_TRANSACTION, keys.length) - 1]
    const texts = await library.getAll('entries', IDBKeyRange.bound(keys[from], last))
    for (const [number, text] of texts.entries())
      if ((await hashOf(new TextEncoder().encode(text))) !== hashes[from + number])
        throw new DamagedContent(content, `part ${from + number} is another than was written`)
  }
  const index = await storedIndex(library, content, by)
  if (!index || revisionOf(index.forms) !== revision)
    throw new DamagedContent(content, 'the index is another than was written')
}

async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return String.fromCharCode(...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))
}
