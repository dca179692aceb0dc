/** A glossary as any format tells it: what all readers make and what becomes a pack in one place. */
import type { Chinese } from '../chinese-script'
import type { Relation, Source, Term } from '../pack'
import type { Place } from './issue'

/** What the format says, and no more: the rest is filled in when the pack is made. */
export interface DraftTerm {
  form: string
  /** As the file writes it; undefined where it does not say. */
  language: string | undefined
  /** What the texts beside it are in, where it does not say its language and is found to be Chinese. */
  chinese?: Chinese
  status?: Term['status']
  type?: Term['type']
  mark?: 'search-only'
  note?: string
}

export interface DraftText {
  text: string
  language: string | undefined
  /** As that of a term. */
  chinese?: Chinese
}

export interface DraftConcept {
  /** What the file calls it: other entries refer to it so. */
  key: string
  place: Place
  terms: DraftTerm[]
  definitions: DraftText[]
  notes: DraftText[]
  /** Key of a `DraftField`, or a name that makes one. */
  field?: string
  sources: Source[]
  relations: { type: Relation['type']; target: string }[]
  /** Reading of a form, as dictionaries give it. */
  romanisation?: { form: string; reading: string }
}

export interface DraftField {
  names: DraftText[]
}

export interface Draft {
  concepts: DraftConcept[]
  /** Subject fields by key. */
  fields: ReadonlyMap<string, DraftField>
  /** Other names of entries (ids of their terms), by which relations may refer to them. */
  aliases: ReadonlyMap<string, string>
  /** Of the glossary, one a language. */
  names?: readonly DraftText[]
  licence?: string
  version?: string
}

/** What the one who imports says. */
export interface PackOptions {
  /** Of the glossary; without it, what the file says. */
  name?: string
  licence?: string
  /** Of texts that do not say it. */
  language?: string
}

export const emptyConcept = (key: string, place: Place): DraftConcept => ({
  key,
  place,
  terms: [],
  definitions: [],
  notes: [],
  sources: [],
  relations: [],
})
