/** Asks a publisher for a newer version. Whatever comes of it, the version in use serves until a whole one replaces it. */
import { compile } from '../../glossary/matching/compile'
import type { Manifest } from '../../glossary/publishing/manifest'
import { compareVersions } from '../../glossary/publishing/version'
import type { LibraryDatabase } from '../library/database'
import { type GlossaryHead, heldVersionOf } from '../library/glossary-head'
import { changeHead, readHeads } from '../library/heads'
import { keepGlossary } from '../library/keep'
import { type FetchedPack, fetchManifest, fetchPack } from './fetch-version'
import { type Problem, problemOf, SubscriptionProblem } from './problem'
import type { Subscription } from './subscription'

export interface Asking {
  library: LibraryDatabase
  /** Of the glossary. */
  id: string
  /** Version of the extension. */
  by: string
  /** ISO 8601. */
  now: string
  /** Whether the browser lets us ask this host. */
  mayAsk(address: string): Promise<boolean>
}

export type Outcome =
  | { kind: 'current' }
  | { kind: 'updated'; head: GlossaryHead }
  | { kind: 'problem'; problem: Problem }
  /** There is no such subscription, or not any more. */
  | { kind: 'gone' }

/** One at a time for a glossary: a page and the background may both want to. */
export const updateSubscription = (asking: Asking): Promise<Outcome> =>
  navigator.locks.request(`subscription ${asking.id}`, async () => {
    const { library, id, now } = asking
    const head = (await readHeads(library)).heads.find((one) => one.id === id)
    if (!head?.subscription || head.removed !== undefined) return { kind: 'gone' }
    try {
      const kept = await takeNewer(asking, head.subscription)
      if (kept) return { kind: 'updated', head: kept }
      await note(asking, { checked: now, problem: undefined })
      return { kind: 'current' }
    } catch (error) {
      const problem = problemOf(error)
      await note(asking, { checked: now, problem })
      return { kind: 'problem', problem }
    }
  })

/** Undefined where there is nothing newer. */
async function takeNewer(asking: Asking, known: Subscription): Promise<GlossaryHead | undefined> {
  const { address } = known
  if (!(await asking.mayAsk(address))) throw new SubscriptionProblem('no-access')
  const manifest = await fetchManifest(address)
  if (!isNewer(manifest, known)) return undefined
  const fetched = await fetchPack(manifest, address)
  if (fetched.leftOut > known.leftOut)
    throw new SubscriptionProblem('entries', { count: fetched.leftOut, offered: manifest.version })
  return keep(asking, manifest, fetched)
}

function isNewer({ version, sha256 }: Manifest, known: Subscription): boolean {
  const difference = compareVersions(version, known.newest)
  if (difference < 0) throw new SubscriptionProblem('older', { offered: version, newest: known.newest })
  if (difference === 0 && sha256 !== known.sha256) throw new SubscriptionProblem('same-version', { offered: version })
  return difference > 0
}

function keep({ library, id, by, now }: Asking, manifest: Manifest, fetched: FetchedPack): Promise<GlossaryHead> {
  const pack = { ...fetched.pack, id }
  const { version: newest, sha256 } = manifest
  return keepGlossary(library, {
    pack,
    compiled: compile([pack]),
    by,
    use: (head) => {
      // Meanwhile the reader may have let go of it.
      if (!head?.subscription) throw new Error(`The subscription to ${id} has ended.`)
      const came = { newest, sha256, checked: now, problem: undefined, previous: heldVersionOf(head) }
      return { ...head, subscription: { ...head.subscription, ...came } }
    },
  })
}

const note = ({ library, id }: Asking, news: Pick<Subscription, 'checked' | 'problem'>): Promise<unknown> =>
  changeHead(library, id, (head) =>
    head.subscription ? { ...head, subscription: { ...head.subscription, ...news } } : head,
  )
