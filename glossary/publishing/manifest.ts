/**
 * The manifest of a glossary that can be subscribed to: a small file on any server that says where its pack lies and
 * what it must be. The schema is the type.
 */
import * as v from 'valibot'
import { FILE_BYTES } from '../exchange/budgets'
import { Refusal } from '../exchange/issue'
import { parseJson } from '../exchange/json'
import { pack, texts } from '../pack'
import { VERSION } from './version'

export const manifest = v.object({
  format: v.literal('sidegloss-subscription'),
  formatVersion: v.literal(1),
  name: pack.entries.name,
  /** Only goes up. The pack says the same one. */
  version: v.pipe(v.string(), v.regex(VERSION, 'not a version: whole numbers with dots between')),
  licence: pack.entries.licence,
  languages: v.optional(pack.entries.languages),
  description: v.optional(texts),
  /** Address of the pack, relative to the manifest's own; on the same origin. */
  pack: v.pipe(v.string(), v.minLength(1), v.maxLength(500)),
  /** SHA-256 over the bytes of the pack as they are before a server compresses them, in hexadecimal. */
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'not a SHA-256 in lower-case hexadecimal')),
  /** Bytes of the pack, uncompressed. */
  size: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(FILE_BYTES)),
})
export type Manifest = v.InferOutput<typeof manifest>

/** A real one has 400 bytes, with a long description in many languages some thousand. */
export const MANIFEST_BYTES = 64 * 1024

/** What is wrong with a page, or with half a file. */
export const NOT_JSON = 'not JSON'
/** What is wrong with the file beside it. */
export const A_PACK = 'a glossary, not its manifest'

/** The manifest in a text, or the first thing that keeps it from being one. */
export function readManifest(text: string): Manifest | { problem: string } {
  try {
    const value = parseJson(text)
    if (v.is(v.object({ format: v.literal('sidegloss-pack') }), value)) return { problem: A_PACK }
    const result = v.safeParse(manifest, value)
    if (result.success) return result.output
    const [issue] = result.issues
    return { problem: `${v.getDotPath(issue) ?? ''}: ${issue.message}`.replace(/^: /, '') }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { problem: error.issue.code === 'json-malformed' ? NOT_JSON : error.issue.code }
  }
}

/** Where the pack lies; undefined where that is on another origin than the manifest, or nowhere. */
export function packAddress({ pack }: Manifest, address: string): string | undefined {
  const there = URL.canParse(pack, address) ? new URL(pack, address) : undefined
  return there?.origin === new URL(address).origin ? there.href : undefined
}

/** The host of an address with its port, as a person reads it. */
export const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).host : address)
