/** What is known of a glossary without opening it: one record each, checked whenever it is read. */
import * as v from 'valibot'
import { pack } from '../../glossary/pack'
import { markStyle } from '../../glossary/reading'
import { subscription } from '../subscriptions/subscription'
import { type HeldVersion, heldVersion } from './held-version'

/** A site on which a glossary is used. Hosts are lower-case ASCII, as in site rules. */
export const glossarySite = v.object({
  host: v.pipe(v.string(), v.minLength(1), v.maxLength(253)),
  subdomains: v.boolean(),
})
export type GlossarySite = v.InferOutput<typeof glossarySite>

const origin = {
  /** The file or address it came from; empty where the reader wrote it. */
  source: v.pipe(v.string(), v.maxLength(500)),
  /** When it was kept, ISO 8601. */
  added: v.string(),
}

export const glossaryHead = v.object({
  /** The pack's id: entries are named `id:concept`. */
  id: pack.entries.id,
  ...heldVersion.entries,
  ...origin,
  on: v.boolean(),
  /** The lower wins where two glossaries claim the same words. */
  order: v.number(),
  /** Where it is used: everywhere, or on these sites alone. */
  sites: v.union([v.literal('all'), v.array(glossarySite)]),
  /** Its terms are marked on a page only when the reader asks: a page can find out what is marked on it. */
  private: v.boolean(),
  /** How all its terms are marked; absent where each is as its entry says. */
  style: v.optional(markStyle),
  /** When the reader removed it, ISO 8601; until the next start it can be had back. */
  removed: v.optional(v.string()),
  /** Where newer versions of it come from. */
  subscription: v.optional(subscription),
  /** What a file took the place of, or was merged into; until the next start it can be had back. */
  replaced: v.optional(v.object({ ...heldVersion.entries, ...origin })),
})
export type GlossaryHead = v.InferOutput<typeof glossaryHead>

/** The version in use. */
export function heldVersionOf(head: GlossaryHead): HeldVersion {
  const { name, languages, licence, version, content, entries, terms, bytes } = head
  return { name, languages, licence, version, content, entries, terms, bytes }
}

/** Names of all contents that a glossary needs. */
export const contentsOf = ({ content, subscription, replaced }: GlossaryHead): string[] =>
  [content, subscription?.previous?.content, replaced?.content].filter((name) => name !== undefined)

/** Entries from which a glossary has an index for search: reading and sorting so many takes the popup 0.2 s. */
const LARGE = 5_000
/** True where entries are not listed from A to Z, and are searched by an index. */
export const isLarge = ({ entries }: Pick<GlossaryHead, 'entries'>): boolean => entries > LARGE

/** Content of the glossary that comes with the extension. */
export const EMBEDDED = 'embedded'

/** Larger glossaries are not edited entry by entry: keeping 5,000 entries anew takes half a second. */
const EDITABLE = 5_000
/** True of so many entries: they can be written one by one. */
export const canBeEdited = (entries: number): boolean => entries <= EDITABLE

/** True where single entries can be written. The next version of a subscribed glossary would take them away again. */
export const isEditable = ({ content, entries, removed, subscription }: GlossaryHead): boolean =>
  content !== EMBEDDED && canBeEdited(entries) && removed === undefined && subscription === undefined

/** A record that could not be read. */
export interface DamagedHead {
  id: string
  problem: string
}
