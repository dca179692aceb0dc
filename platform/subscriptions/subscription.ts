/** What is known of a glossary's publisher and of what came from there; lies in the glossary's head. */
import * as v from 'valibot'
import { heldVersion } from '../library/held-version'
import { problem } from './problem'

export const subscription = v.object({
  /** Of the manifest. */
  address: v.string(),
  /** The highest version that ever came: what is not above it is not taken, also after the reader went back. */
  newest: v.string(),
  /** Of that version's pack. */
  sha256: v.string(),
  /** Entries of the first version that could not be read, as the reader saw and agreed to. */
  leftOut: v.number(),
  /** When the server was last asked, ISO 8601. */
  checked: v.string(),
  /** What came of it, where that was no version and no "nothing new". */
  problem: v.optional(problem),
  /** The other version that is held: the one before, or after the reader went back the one they left. */
  previous: v.optional(heldVersion),
})
export type Subscription = v.InferOutput<typeof subscription>
