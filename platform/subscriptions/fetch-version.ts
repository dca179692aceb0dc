/** What a publisher offers: the manifest, and the pack that it names, held against it. */
import { type Issue, Issues, Refusal } from '../../glossary/exchange/issue'
import { readPack } from '../../glossary/exchange/own-pack'
import type { Pack } from '../../glossary/pack'
import {
  A_PACK,
  MANIFEST_BYTES,
  type Manifest,
  NOT_JSON,
  packAddress,
  readManifest,
} from '../../glossary/publishing/manifest'
import { fetchBytes } from './fetch-bytes'
import { SubscriptionProblem } from './problem'

/** A manifest comes in one packet; a sleeping server or a bad line takes some seconds. ms */
const MANIFEST_WITHIN = 15_000
/** The slowest line on which a pack is waited for: bytes a ms, 0.4 Mbit/s. */
const SLOWEST = 50

/** Throws a `SubscriptionProblem`. */
export async function fetchManifest(address: string): Promise<Manifest> {
  const bytes = await fetchBytes(address, { most: MANIFEST_BYTES, within: MANIFEST_WITHIN })
  const manifest = readManifest(utf8(bytes) ?? '')
  if (!('problem' in manifest)) return manifest
  if (manifest.problem === NOT_JSON) throw new SubscriptionProblem('not-json')
  if (manifest.problem === A_PACK) throw new SubscriptionProblem('a-pack')
  throw new SubscriptionProblem('not-a-manifest', { reason: manifest.problem.slice(0, 200) })
}

export interface FetchedPack {
  pack: Pack
  issues: readonly Issue[]
  /** Entries that cannot be read and are not in the pack. */
  leftOut: number
}

/** The pack of a manifest, by size and hash the very one. Throws a `SubscriptionProblem`. */
export async function fetchPack(manifest: Manifest, address: string): Promise<FetchedPack> {
  const { size, sha256 } = manifest
  const there = packAddress(manifest, address)
  if (there === undefined) throw new SubscriptionProblem('elsewhere')
  const bytes = await fetchBytes(there, { most: size, within: MANIFEST_WITHIN + size / SLOWEST })
  if (bytes.length !== size) throw new SubscriptionProblem('size', { bytes: bytes.length, said: size })
  if ((await hexSha256(bytes)) !== sha256) throw new SubscriptionProblem('hash')
  return readFetched(bytes, manifest)
}

function readFetched(bytes: Uint8Array, manifest: Manifest): FetchedPack {
  const issues = new Issues()
  try {
    const text = utf8(bytes)
    if (text === undefined) throw new Refusal('encoding-broken', {}, { encoding: 'UTF-8' })
    const pack = readPack(text, issues, () => undefined)
    if (pack.concepts.length === 0) throw new Refusal('no-entries')
    for (const field of ['version', 'licence'] as const)
      if (pack[field] !== manifest[field]) throw new SubscriptionProblem('mismatch', { field })
    return { pack, issues: issues.list(), leftOut: issues.leftOut }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { code, params } = error.issue
    throw new SubscriptionProblem('not-a-pack', { ...params, issue: code })
  }
}

/** The text, without a byte order mark; undefined where it is not UTF-8. */
function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

async function hexSha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
