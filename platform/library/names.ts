/** The search index of a large glossary as it is stored: written in blocks, and read a few blocks for each query. */
import type { Pack } from '../../glossary/pack'
import { type NameReader, searchLarge } from '../../glossary/searching/large-search'
import { type NameBlock, type NameFile, nameIndexOf } from '../../glossary/searching/name-index'
import { ROW_END, readRow } from '../../glossary/searching/name-row'
import { scriptsFrom } from '../../glossary/searching/scripts'
import { type Vocabulary, vocabularyOf } from '../../glossary/searching/vocabulary'
import { DamagedContent } from './contents'
import { type LibraryDatabase, partsOf } from './database'

type Progress = (done: number, of: number) => void

/** Blocks of one transaction: some megabytes. */
const BLOCKS_A_TRANSACTION = 400
/** After every letter that a name is filed under. */
const LAST = '\uffff'

/** Writes the index of a content that no glossary names yet. Bytes of it. `progress`: told after each part. */
export async function putNames(
  library: LibraryDatabase,
  { content, pack, progress = () => undefined }: { content: string; pack: Pack; progress?: Progress | undefined },
): Promise<number> {
  // Filing the names and writing their blocks take about as long.
  const { blocks, size, ...parts } = nameIndexOf(pack, (done, of) => progress(done, 2 * of))
  for (const part of ['words', 'counts', 'pairs'] as const) await library.put('words', parts[part], [content, part])
  let bytes = parts.words.length + parts.counts.byteLength
  let written = 0
  let some: NameBlock[] = []
  const put = async (): Promise<void> => {
    const writing = library.transaction('names', 'readwrite')
    await Promise.all([
      ...some.map(({ file, first, rows }) => writing.store.put(rows, [content, file, first])),
      writing.done,
    ])
    written += some.length
    progress(size + Math.min(written, size), 2 * size)
    some = []
  }
  for (const block of blocks) {
    bytes += block.rows.length
    if (some.push(block) === BLOCKS_A_TRANSACTION) await put()
  }
  await put()
  const there = await library.count('names', partsOf(content))
  if (there !== written) throw new DamagedContent(content, `${there} of ${written} parts of the search index are there`)
  return bytes
}

/** Entries of one large glossary that answer a query. */
export interface NameSearch {
  /** What is known of the two scripts of Chinese by its names. */
  scripts: NameReader['scripts']
  /** Reads the words, which a query needs that is written wrongly. */
  prepare(): Promise<void>
  /** Ids of entries, best first. */
  search(query: string, limit: number): Promise<string[]>
}

/** Undefined where the content has no search index: it was kept by an earlier version of the extension. */
export async function openNames(library: LibraryDatabase, content: string): Promise<NameSearch | undefined> {
  const pairs = await library.get('words', [content, 'pairs'])
  if (typeof pairs !== 'string') return undefined
  let reading: Promise<Vocabulary> | undefined
  const words = (): Promise<Vocabulary> => {
    reading ??= readWords(library, content)
    return reading
  }
  const reader: NameReader = {
    scripts: scriptsFrom(pairs),
    rows: async (file, under, blocks) => {
      const texts = await readBlocks(library, { content, file, under, blocks })
      return texts.flatMap((rows) => rows.split(ROW_END).map(readRow))
    },
    words,
  }
  return {
    scripts: reader.scripts,
    prepare: () => words().then(() => undefined),
    search: (query, limit) => searchLarge(reader, query, limit),
  }
}

async function readWords(library: LibraryDatabase, content: string): Promise<Vocabulary> {
  const [words, counts] = await Promise.all([
    library.get('words', [content, 'words']),
    library.get('words', [content, 'counts']),
  ])
  if (typeof words !== 'string' || !(counts instanceof Uint32Array))
    throw new DamagedContent(content, 'the words of the search index are not there')
  return vocabularyOf(words, counts)
}

/** The block that `under` would stand in, and those after it that begin with it. */
async function readBlocks(
  library: LibraryDatabase,
  { content, file, under, blocks }: { content: string; file: NameFile; under: string; blocks: number },
): Promise<string[]> {
  const { store } = library.transaction('names')
  // Asked for at once: each way to the database and back takes longer than the reading.
  const [before, after] = await Promise.all([
    store.openCursor(IDBKeyRange.bound([content, file], [content, file, under]), 'prev'),
    store.getAll(IDBKeyRange.bound([content, file, under], [content, file, under + LAST], true), blocks),
  ])
  return before ? [before.value, ...after].slice(0, blocks) : after
}
