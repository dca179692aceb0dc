/** Why a glossary could not be fetched or taken, as a reader is told of it. */
import * as v from 'valibot'

export type ProblemCode =
  /** The browser does not let us ask this host, or not any more. */
  | 'no-access'
  /** No connection, a redirect, a certificate that is no good: browsers do not tell which. */
  | 'unreachable'
  /** An answer without content: `status`. */
  | 'status'
  /** Not whole within `seconds`. */
  | 'too-slow'
  /** More than `bytes`. */
  | 'too-large'
  /** A page, or half a file. */
  | 'not-json'
  /** The glossary itself, in the place of its manifest. */
  | 'a-pack'
  /** Not as a manifest is: `reason`. */
  | 'not-a-manifest'
  /** The manifest names a pack on another host. */
  | 'elsewhere'
  /** `bytes` came where the manifest says `said`. */
  | 'size'
  | 'hash'
  /** Version `offered` is below `newest`. */
  | 'older'
  /** Version `offered` was had before, as another file. */
  | 'same-version'
  /** Manifest and pack say different things: `field`. */
  | 'mismatch'
  /** The file is no pack: `issue` and its params. */
  | 'not-a-pack'
  /** `count` entries cannot be read, more than the reader agreed to. */
  | 'entries'
  /** The device could not keep it: `reason`. */
  | 'storage'

/** As it is stored. A later version of the extension may know codes that this one does not. */
export const problem = v.object({ code: v.string(), params: v.record(v.string(), v.union([v.string(), v.number()])) })
export type Problem = v.InferOutput<typeof problem>

/** Ends what was begun with a subscription; nothing in use is changed. */
export class SubscriptionProblem extends Error {
  readonly problem: Problem
  constructor(code: ProblemCode, params: Problem['params'] = {}) {
    super(code)
    this.problem = { code, params }
  }
}

/** What there is to tell of any failure: one that is none of ours is the device's. */
export function problemOf(error: unknown): Problem {
  if (error instanceof SubscriptionProblem) return error.problem
  console.warn('Sidegloss:', error)
  return { code: 'storage' satisfies ProblemCode, params: { reason: String(error).slice(0, 200) } }
}
