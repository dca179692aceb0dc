/** A version of a glossary that is held: what it says of itself, and the content it lies in. */
import * as v from 'valibot'
import { pack } from '../../glossary/pack'

export const heldVersion = v.object({
  name: pack.entries.name,
  languages: pack.entries.languages,
  licence: pack.entries.licence,
  version: pack.entries.version,
  /** Under this name its entries and its index lie in the library; a new content replaces an old one by this name alone. */
  content: v.string(),
  entries: v.number(),
  terms: v.number(),
  /** Entries and index as they are stored, bytes. */
  bytes: v.number(),
})
export type HeldVersion = v.InferOutput<typeof heldVersion>
