/** The library in a page of a real browser, for tests to call. */
import { Issues } from '../../../glossary/exchange/issue'
import { compile } from '../../../glossary/matching/compile'
import type { MergeOptions } from '../../../glossary/merge'
import { readBackup, restoreGlossaries, writeBackup } from '../../../platform/library/backup'
import { openIndex, readEntry, readPack, storedIndex } from '../../../platform/library/contents'
import { type LibraryDatabase, openLibrary } from '../../../platform/library/database'
import { describe } from '../../../platform/library/describe'
import { eraseLibrary } from '../../../platform/library/erase'
import { heldVersionOf } from '../../../platform/library/glossary-head'
import { changeHeads, readHeads } from '../../../platform/library/heads'
import { type KeptUse, keepGlossary } from '../../../platform/library/keep'
import { keepBeside, keepInPlace } from '../../../platform/library/keep-read'
import { openLarge } from '../../../platform/library/large'
import { packsToShow } from '../../../platform/library/packs'
import { takeBack } from '../../../platform/library/replaced'
import { alone, sweep } from '../../../platform/library/sweep'
import { readView } from '../../../platform/library/view'
import { addEntry, deleteEntry } from '../../../platform/library/write-entry'
import { swapVersions, unsubscribe } from '../../../platform/subscriptions/versions'
import { concept, packOf } from '../../glossary/matching/small-pack'
import { trams } from './trams'

let opened: Promise<LibraryDatabase> | undefined
const open = (): Promise<LibraryDatabase> => {
  opened ??= openLibrary()
  return opened
}
const use = { source: 'test.csv', added: '2026-01-01', on: true, private: false, sites: 'all' as const }
const contentOf = async (id: string): Promise<string> => {
  const { heads } = await readHeads(await open())
  const head = heads.find((one) => one.id === id)
  if (!head) throw new Error(`There is no glossary ${id}.`)
  return head.content
}

const writingInto = async (glossary: string) => ({
  ...{ library: await open(), glossary },
  ...{ ownName: { en: 'Mine' }, version: '1' },
})
let release: () => void = () => undefined

const library = {
  keepTrams: async (...asked: Parameters<typeof trams>) => {
    const pack = trams(...asked)
    const compiled = compile([pack])
    await keepGlossary(await open(), { pack, compiled, by: '1', use, progress: (done) => console.log(done) })
  },
  /** Entries that hold one another's beginnings, and one whose id is not its first field. */
  keepOdd: async () => {
    const like = (id: string): string => `}],[1,${JSON.stringify({ id, a: 1 })}`
    const concepts = ['a', 'b', 'c"d', 'e'].map((id) =>
      concept(id, [id], { definition: { en: `${like('a')} ${like('b')}` }, tags: [like('c"d'), ',{"id":"e",'] }),
    )
    const { id, ...rest } = concept('f', ['f'])
    concepts.push({ ...rest, id })
    const pack = { ...packOf(...concepts), id: 'odd' }
    await keepGlossary(await open(), { pack, compiled: compile([pack]), by: '1', use })
    return concepts
  },
  heads: async () => readHeads(await open()),
  change: async (...changes: Parameters<typeof changeHeads>[1]) => changeHeads(await open(), changes),
  describe: async (id: string, name: string, licence: string) =>
    describe(await open(), id, { name: { en: name }, licence }),
  pack: async (id: string) => readPack(await open(), await contentOf(id)),
  /** Keeps a newer version of what is subscribed to, as an update does. */
  renewTrams: async (count: number, version: string) => {
    const pack = trams(count, version)
    const keeping = { pack, compiled: compile([pack]), by: '1', progress: (done: number) => console.log(done) }
    await keepGlossary(await open(), {
      ...keeping,
      use: (old) => {
        const known = { address: 'https://terms.example/', sha256: '', leftOut: 0, checked: '2026-01-01' }
        const previous = old && { previous: heldVersionOf(old) }
        return { ...use, ...old, subscription: { ...known, newest: version, ...previous } }
      },
    })
  },
  backUp: async () => (await writeBackup(await open(), {}, '2026-01-02')).text(),
  erase: async () => eraseLibrary(await open()),
  restore: async (file: string) =>
    restoreGlossaries(await open(), readBackup(file, new Issues()), '1', () => undefined),
  swapVersions: async () => swapVersions(await open(), 'trams'),
  unsubscribe: async () => unsubscribe(await open(), 'trams'),
  /** Whether pack and index of a glossary are whole and of one version; how many entries there are. */
  whole: async (id: string) => {
    const pack = await readPack(await open(), await contentOf(id))
    const index = await storedIndex(await open(), await contentOf(id), '1')
    return {
      entries: pack.concepts.length,
      same: JSON.stringify(pack) === JSON.stringify(trams(pack.concepts.length, pack.version, id)),
      indexed: index?.revision === compile([pack]).revision,
    }
  },
  entry: async (id: string, concept: string) => readEntry(await open(), await contentOf(id), concept),
  view: async (id: string, concept: string) => readView(await open(), await contentOf(id), concept),
  index: async (id: string, by = '1') => (await openIndex(await open(), await contentOf(id), by)).compiled.revision,
  /** Cuts the bytes of a glossary's index off. */
  tearIndex: async (id: string) => {
    const content = await contentOf(id)
    const stored = await (await open()).get('indexes', content)
    if (stored) await (await open()).put('indexes', { ...stored, frozen: stored.frozen.slice(0, 100) }, content)
  },
  /** Keys of what a query finds in large glossaries, with why; undefined where there are none. */
  search: async (query: string, limit = 40) => {
    const large = await openLarge()
    return (await large?.search(query, limit, 'en'))?.map(({ key, why }) => (why ? `${key} (${why.text})` : key))
  },
  /** Keeps trams as an import does: beside the others, in the place of one, or merged into it. Id under which they are. */
  importTrams: async (asked: Parameters<typeof trams>, into?: { id: string; merge?: MergeOptions }) => {
    const pack = trams(...asked)
    const keeping = {
      pack,
      compiled: compile([pack]),
      by: '1',
      use: (old: KeptUse = use) => old,
      undoable: 'last' as const,
    }
    const kept = into ? keepInPlace(await open(), into, keeping) : keepBeside(await open(), keeping)
    return (await kept).id
  },
  takeBack: async (id: string) => takeBack(await open(), id),
  /** Ids of a glossary's entries. */
  entryIds: async (id: string) => (await readPack(await open(), await contentOf(id))).concepts.map((entry) => entry.id),
  /** Writes a new entry, which is called by its id. The id it has then. */
  add: async (glossary: string, id: string) => addEntry(await writingInto(glossary), concept(id, [id])),
  /** Writes a new entry with a subject of its own, whose id is `subject` whatever its name. */
  addOf: async (id: string, name: string) =>
    addEntry(await writingInto('my-entries'), concept(id, [id], { subjectField: 'subject' }), {
      subject: { en: name },
    }),
  delete: async (glossary: string, id: string) => deleteEntry(await writingInto(glossary), id),
  /** Has everybody wait who writes contents, until `goOn`. */
  hold: () =>
    new Promise<void>((held) => {
      void alone(
        () =>
          new Promise<void>((resolve) => {
            release = resolve
            held()
          }),
      )
    }),
  /** Once so many wait. */
  goOn: async (waiting: number) => {
    while (((await navigator.locks.query()).pending ?? []).length < waiting)
      await new Promise((next) => setTimeout(next))
    release()
  },
  /** What comes of work that waits for no longer than some ms. */
  impatient: (ms: number) =>
    alone(() => Promise.resolve('done'), AbortSignal.timeout(ms)).catch(({ name }: Error) => name),
  /** What pages of ours get for these keys: each glossary's entries, and whether it is set aside. */
  shown: async (keys: readonly string[]) =>
    (await packsToShow(keys)).map(({ id, aside, concepts }) => ({ id, aside, entries: concepts.length })),
  sweep: async () => sweep(await open()),
  put: async (id: string, value: unknown) => (await open()).put('glossaries', value, id),
  /** Number of values that are stored. */
  stored: async () => {
    const database = await open()
    const stores = ['packs', 'indexes', 'entries', 'names'] as const
    const [packs, indexes, entries, names] = await Promise.all(stores.map((store) => database.count(store)))
    return { packs, indexes, entries, names }
  },
}
export type Harness = typeof library
Object.assign(globalThis, { library })
