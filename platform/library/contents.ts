/** What a glossary holds: entries one by one or all of them, and the index that finds its forms. */
import type { PackHead } from '../../glossary/entry'
import { type CompiledGlossary, compile } from '../../glossary/matching/compile'
import { freeze, lettersIn, thaw } from '../../glossary/matching/frozen'
import type { ConceptEntry, Pack } from '../../glossary/pack'
import { type LibraryDatabase, partsOf } from './database'
import { type OpenIndex, readFirst, wholeIndex } from './open-index'

/** An entry with its number in the pack. */
export type NumberedEntry = [number: number, entry: ConceptEntry]

/** Thrown where a content is not, or not any more, what it should be. */
export class DamagedContent extends Error {
  constructor(content: string, problem: string) {
    super(`${content}: ${problem}`)
  }
}

/** The entry of this id, or undefined where the content has none. */
export async function readEntry(
  library: LibraryDatabase,
  content: string,
  id: string,
): Promise<ConceptEntry | undefined> {
  // Its neighbours lie with it, under the first of them.
  const cursor = await library
    .transaction('entries')
    .store.openCursor(IDBKeyRange.bound([content], [content, id]), 'prev')
  return entryIn(cursor?.value, id)
}

/** The entries of these ids, in their order; those that the content does not have are left out. */
export async function readEntries(
  library: LibraryDatabase,
  content: string,
  ids: readonly string[],
): Promise<ConceptEntry[]> {
  const { store } = library.transaction('entries')
  const cursors = await Promise.all(
    ids.map((id) => store.openCursor(IDBKeyRange.bound([content], [content, id]), 'prev')),
  )
  return ids.flatMap((id, number) => entryIn(cursors[number]?.value, id) ?? [])
}

/** The pack without its concepts. */
export async function readPackHead(library: LibraryDatabase, content: string): Promise<PackHead> {
  const head = await library.get('packs', content)
  if (head === undefined) throw new DamagedContent(content, 'the pack is not there')
  // Written by us after the schema had seen it; the brief is trusted in the same way.
  return head as PackHead
}

/** The whole pack, its concepts in their order. */
export async function readPack(library: LibraryDatabase, content: string): Promise<Pack> {
  const [head, chunks] = await Promise.all([
    readPackHead(library, content),
    library.getAll('entries', partsOf(content)),
  ])
  const concepts: ConceptEntry[] = []
  for (const chunk of chunks) for (const [number, entry] of numbered(chunk)) concepts[number] = entry
  return { ...head, concepts }
}

/**
 * One entry out of a chunk: its neighbours, which take most of the time, are not parsed. No text of an entry looks like
 * the beginning of one, since quotation marks in it are escaped.
 */
function entryIn(chunk: string | undefined, id: string): ConceptEntry | undefined {
  if (chunk === undefined) return undefined
  const beginning = `,{"id":${JSON.stringify(id)},`
  let at = chunk.indexOf(beginning)
  while (at >= 0 && !NUMBERED.test(chunk.slice(Math.max(0, at - LONGEST_NUMBER), at)))
    at = chunk.indexOf(beginning, at + 1)
  if (at < 0) return numbered(chunk).find(([, entry]) => entry.id === id)?.[1]
  const next = chunk.slice(at).search(NEXT)
  // Without a next one the chunk ends behind it.
  return JSON.parse(chunk.slice(at + 1, next < 0 ? chunk.length - END.length : at + next + 1)) as ConceptEntry
}

/** Before an entry stands its number in the pack, of at most so many characters with the bracket. */
const NUMBERED = /\[\d+$/
const LONGEST_NUMBER = 12
/** Between two entries, and behind the last one. */
const NEXT = /\}\],\[\d+,\{"/
const END = ']]'

const numbered = (chunk: string): NumberedEntry[] => JSON.parse(chunk) as NumberedEntry[]

/** Keeps an index. `by`: version of the extension that compiled it. */
export async function putIndex(
  library: LibraryDatabase,
  content: string,
  { by, compiled }: { by: string; compiled: CompiledGlossary },
): Promise<void> {
  const bytes = freeze(compiled)
  await library.put('indexes', { by, frozen: new Blob([bytes]), letters: lettersIn(bytes, compiled) }, content)
}

/** The index as it is stored; undefined where `by`, a version of the extension, stored none. Rejects where its bytes cannot be read. */
export async function storedIndex(
  library: LibraryDatabase,
  content: string,
  by: string,
): Promise<CompiledGlossary | undefined> {
  const stored = await library.get('indexes', content)
  return stored?.by === by ? thaw(new Uint8Array(await stored.frozen.arrayBuffer())) : undefined
}

/**
 * The index; compiled anew and kept where another version of the extension made it, it is gone or cannot be read. Where it
 * cannot be kept, as on a full disk, it serves all the same.
 */
export async function openIndex(library: LibraryDatabase, content: string, by: string): Promise<OpenIndex> {
  try {
    const stored = await library.get('indexes', content)
    if (stored?.by === by) return await readFirst(stored)
  } catch (error) {
    console.warn('Sidegloss:', error)
  }
  const compiled = compile([await readPack(library, content)])
  try {
    await putIndex(library, content, { by, compiled })
  } catch (error) {
    console.warn('Sidegloss:', error)
  }
  return wholeIndex(compiled)
}

/** Bytes of an index as it is stored. */
export function indexBytes({ index, forms }: CompiledGlossary): number {
  const texts = [forms.texts, forms.concepts].flatMap(({ bytes, groups, offsets }) => [bytes, groups, offsets])
  const rows = [index.slots, index.filter, ...texts, forms.flags, forms.roles, forms.more]
  return rows.reduce((sum, { byteLength }) => sum + byteLength, 0)
}
