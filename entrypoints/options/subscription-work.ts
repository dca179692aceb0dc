/** The worker's part in subscriptions: fetches, compiles and keeps what is offered. */
import type { Progress } from '../../components/library/library-props'
import { hostOf, type Manifest } from '../../glossary/publishing/manifest'
import { inLibrary } from '../../platform/library/database'
import { keepBeside } from '../../platform/library/keep-read'
import { fetchManifest, fetchPack } from '../../platform/subscriptions/fetch-version'
import { problemOf } from '../../platform/subscriptions/problem'
import { type Outcome, updateSubscription } from '../../platform/subscriptions/update'
import { type CompiledPack, compiledAs, freeId, previewOf } from './import-preview'
import type { FromWorker, ToWorker } from './import-talk'

type Tell = (progress: Progress) => void
type Asked<T extends ToWorker['type']> = Extract<ToWorker, { type: T }>

let held: (CompiledPack & { address: string; manifest: Manifest; leftOut: number }) | undefined

/** What is offered at an address. Nothing is stored. */
export async function look({ address, taken }: Asked<'look'>, tell: Tell): Promise<FromWorker> {
  try {
    tell({ step: 'fetch' })
    const manifest = await fetchManifest(address)
    const { pack, issues, leftOut } = await fetchPack(manifest, address)
    tell({ step: 'compile' })
    held = { ...compiledAs(pack, freeId(pack.id, taken), tell), address, manifest, leftOut }
    const preview = previewOf({ ...held, file: address, format: 'pack', issues })
    const { size, description } = manifest
    return { type: 'offer', offer: { host: hostOf(address), size, ...(description && { description }), preview } }
  } catch (error) {
    return { type: 'not-fetched', problem: problemOf(error) }
  }
}

export async function subscribe({ version: by }: Asked<'subscribe'>, tell: Tell): Promise<FromWorker> {
  if (!held) throw new Error('Nothing was looked at that could be subscribed to.')
  const { pack, compiled, address, manifest, leftOut } = held
  const now = new Date().toISOString()
  const subscription = { address, newest: manifest.version, sha256: manifest.sha256, leftOut, checked: now }
  const head = await inLibrary((library) =>
    keepBeside(library, {
      ...{ pack, compiled, by },
      use: { on: true, sites: 'all', private: false, source: address, added: now, subscription },
      progress: (done, of) => tell({ step: 'keep', done, of }),
      filing: (done, of) => tell({ step: 'file', done, of }),
    }),
  )
  return { type: 'kept', head }
}

export const update = ({ id, version: by, allowed }: Asked<'update'>): Promise<Outcome> =>
  inLibrary((library) =>
    updateSubscription({
      ...{ library, id, by, now: new Date().toISOString() },
      mayAsk: () => Promise.resolve(allowed),
    }),
  )
