/** A worker in which each act on the library can be had with one call of the database failing. */

import { compile } from '../../../glossary/matching/compile'
import { restoreGlossaries } from '../../../platform/library/backup'
import { openIndex, readPack, storedIndex } from '../../../platform/library/contents'
import { CONTENT_STORES, inLibrary, type LibraryDatabase } from '../../../platform/library/database'
import { eraseLibrary } from '../../../platform/library/erase'
import { contentsOf, EMBEDDED, heldVersionOf } from '../../../platform/library/glossary-head'
import { changeHeads, readHeads } from '../../../platform/library/heads'
import { type Keeping, type KeptUse, keepGlossary } from '../../../platform/library/keep'
import { takeBack } from '../../../platform/library/replaced'
import { sweep } from '../../../platform/library/sweep'
import { putEntry } from '../../../platform/library/write-entry'
import { swapVersions, unsubscribe } from '../../../platform/subscriptions/versions'
import { concept } from '../../glossary/matching/small-pack'
import { ageLibrary } from '../../hostile/holdings'
import { callsMade, planFailure, type Way } from './failing'
import { trams } from './trams'

type Act = (library: LibraryDatabase) => Promise<unknown>

const use: KeptUse = { source: 'a.csv', added: '2026-01-01', on: true, private: false, sites: 'all' }
const keep = (
  id: string,
  version: string,
  how: Pick<Keeping, 'undoable'> & Partial<Pick<Keeping, 'use'>> = {},
): Act => {
  const pack = trams(3, version, id)
  return (library) => keepGlossary(library, { pack, compiled: compile([pack]), by: '1', use, ...how })
}
/** As a subscription and its updates do. */
const renew = (version: string): Act =>
  keep('published', version, {
    use: (old) => {
      const known = {
        address: 'https://terms.example/',
        sha256: '',
        leftOut: 0,
        checked: '2026-01-01',
        newest: version,
      }
      return { ...use, ...old, subscription: { ...known, ...(old && { previous: heldVersionOf(old) }) } }
    },
  })
const oneAfterAnother =
  (...acts: readonly Act[]): Act =>
  async (library) => {
    for (const act of acts) await act(library)
  }
const nothing: Act = () => Promise.resolve()
const backup = {
  ...{ saved: '', settings: {} },
  glossaries: ['imported', 'other'].map((id) => ({ use: { ...use, order: 3 }, pack: trams(3, '9', id) })),
}

/** What comes before each act, beside two glossaries: one imported, and one published in two versions; and the act. */
const acts = {
  'an import': [nothing, keep('fresh', '1')],
  'a replacement': [nothing, keep('imported', '2', { undoable: 'last' })],
  'an undoing': [keep('imported', '2', { undoable: 'last' }), (library) => takeBack(library, 'imported')],
  'an update': [nothing, renew('3')],
  'an edit': [
    nothing,
    (library) =>
      putEntry(
        { library, glossary: 'imported', ownName: { en: 'Mine' }, version: '1' },
        { entry: concept('mine', ['a word']), before: concept('mine', ['word']) },
      ),
  ],
  'a change of use': [nothing, (library) => changeHeads(library, [{ id: 'imported', use: { on: false } }])],
  'another version': [nothing, (library) => swapVersions(library, 'published')],
  'the end of a subscription': [nothing, (library) => unsubscribe(library, 'published')],
  'a migration': [() => ageLibrary(), (library) => indexesOf(library, '1')],
  'a removal for good': [
    (library) => changeHeads(library, [{ id: 'imported', use: { removed: '2026-01-01' } }]),
    sweep,
  ],
  'a restoring': [nothing, (library) => restoreGlossaries(library, backup, '1', () => undefined)],
  'an erasing': [nothing, eraseLibrary],
} satisfies Record<string, readonly [before: Act, act: Act]>
export type ActName = keyof typeof acts

/** Indexes as the background asks for them. */
async function indexesOf(library: LibraryDatabase, by: string): Promise<void> {
  for (const { content } of (await readHeads(library)).heads)
    if (content !== EMBEDDED) await openIndex(library, content, by)
}

/** What there is of each glossary: its use, and whether each version it holds is whole; and contents that nobody names. */
async function survey(library: LibraryDatabase): Promise<Survey> {
  const { heads, damaged } = await readHeads(library)
  const glossaries: Survey['glossaries'] = {}
  for (const head of heads.filter(({ content }) => content !== EMBEDDED)) {
    const held = []
    for (const content of contentsOf(head)) {
      const pack = await readPack(library, content)
      // One that is stored is to be whole; one that could not be kept is compiled.
      const { revision } =
        (await storedIndex(library, content, '1')) ?? (await openIndex(library, content, '1')).compiled
      const isWhole = revision === compile([pack]).revision
      // What an import took the place of is to be whole; which it is depends on how often that was tried.
      if (!isWhole) held.push('its index is of another pack')
      else if (content !== head.replaced?.content) held.push(JSON.stringify(pack))
    }
    const { id, version, on, removed, subscription } = head
    glossaries[id] = JSON.stringify([version, on, removed !== undefined, subscription?.newest, held])
  }
  const named = heads.flatMap(contentsOf)
  const stored = new Set<string>()
  for (const store of CONTENT_STORES)
    for (const key of await library.getAllKeys(store)) stored.add(typeof key === 'string' ? key : key[0])
  return {
    glossaries,
    damaged: damaged.length,
    orphans: [...stored].filter((content) => !named.includes(content)).length,
  }
}

export interface Survey {
  /** By id. */
  glossaries: Record<string, string>
  damaged: number
  orphans: number
}

export type ToFailing =
  | { type: 'prepare'; act: ActName }
  /** Carries out the act; `fail` has one of its calls fail. */
  | { type: 'act'; act: ActName; fail?: { way: Way; call: number } }
  | { type: 'sweep' }
  | { type: 'survey' }
export type FromFailing =
  /** The call that was to fail has failed. */
  | { type: 'struck' }
  /** `calls`: each with the ways in which it could have failed. */
  | { type: 'done'; calls: readonly (readonly Way[])[]; survey?: Survey }
  | { type: 'failed'; problem: string }

const say = (message: FromFailing): void => postMessage(message)

async function answer(message: ToFailing): Promise<Survey | undefined> {
  switch (message.type) {
    case 'prepare': {
      const [before] = acts[message.act]
      await inLibrary(oneAfterAnother(eraseLibrary, sweep, keep('imported', '1'), renew('1'), renew('2')))
      await inLibrary(before)
      return
    }
    case 'act': {
      const [, act] = acts[message.act]
      if (message.fail) planFailure({ ...message.fail, struck: () => say({ type: 'struck' }) })
      await inLibrary(act)
      return
    }
    case 'sweep':
      await inLibrary(sweep)
      return
    case 'survey':
      return inLibrary(survey)
  }
}

addEventListener('message', ({ data }: MessageEvent<ToFailing>) => {
  planFailure()
  answer(data)
    .then((found) => say({ type: 'done', calls: callsMade(), ...(found && { survey: found }) }))
    .catch((error: unknown) => say({ type: 'failed', problem: String(error) }))
    .finally(() => planFailure())
})
