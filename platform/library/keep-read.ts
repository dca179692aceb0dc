/** Keeps what was read or fetched: beside all other glossaries, or in the place of one, as the library is in that moment. */
import { makeId } from '../../glossary/exchange/entry-ids'
import { compile } from '../../glossary/matching/compile'
import { type MergeOptions, mergePacks } from '../../glossary/merge'
import type { Pack } from '../../glossary/pack'
import { readPack } from './contents'
import type { LibraryDatabase } from './database'
import type { GlossaryHead } from './glossary-head'
import { type Heads, readHeads } from './heads'
import { type Keeping, keepAlone } from './keep'
import { alone } from './sweep'

export interface KeepingRead extends Keeping {
  /** Told how far it is where the pack is compiled anew, by forms. */
  compiling?(done: number, of: number): void
}

/** Under an id of its own: where another page has taken the pack's meanwhile, under another. */
export const keepBeside = (library: LibraryDatabase, keeping: KeepingRead): Promise<GlossaryHead> =>
  alone(async () => {
    const { id } = keeping.pack
    const free = makeId(id, [], idsOf(await readHeads(library)))
    return keepAlone(library, free === id ? keeping : withPack(keeping, { ...keeping.pack, id: free }))
  })

/** In the place of the glossary with this id, or by `merge` taken into it. */
export const keepInPlace = (
  library: LibraryDatabase,
  { id, merge }: { id: string; merge?: MergeOptions | undefined },
  keeping: KeepingRead,
): Promise<GlossaryHead> =>
  alone(async () => {
    const pack = merge ? mergePacks(await packOf(library, id), keeping.pack, merge).pack : keeping.pack
    return keepAlone(library, withPack(keeping, { ...pack, id }))
  })

async function packOf(library: LibraryDatabase, id: string): Promise<Pack> {
  const { heads } = await readHeads(library)
  const head = heads.find((one) => one.id === id && one.removed === undefined)
  if (!head) throw new Error(`The glossary ${id} is not there any more.`)
  return readPack(library, head.content)
}

const withPack = (keeping: KeepingRead, pack: Pack): KeepingRead => ({
  ...keeping,
  pack,
  compiled: compile([pack], keeping.compiling),
})

/** Removed ones can be had back, and what a damaged record names is not to be lost. */
const idsOf = ({ heads, damaged }: Heads): Set<string> => new Set([...heads, ...damaged].map(({ id }) => id))
