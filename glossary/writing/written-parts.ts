/** Subject, tags, relations and sources of an entry as a reader writes them in a form. */

import { cut } from '../cut'
import { makeId } from '../exchange/entry-ids'
import type { ConceptEntry, Pack, Relation, Source, Texts } from '../pack'

/** Taken out in the form: it stays there, to be had back, until the entry is saved. */
export interface Removable {
  removed?: boolean | undefined
}

export const standing = <T extends Removable>(parts: readonly T[]): T[] => parts.filter(({ removed }) => !removed)

export type WrittenRelation = Relation & Removable

export interface WrittenSource extends Removable {
  organisation: string
  title: string
  url: string
  /** Its number among the sources the entry had: what the form does not show of it stays. */
  at?: number
}

export interface WrittenParts {
  /** Its name; empty for the subject of all that the reader writes. */
  subject: string
  /** Parted by commas. */
  tags: string
  relations: readonly WrittenRelation[]
  sources: readonly WrittenSource[]
}

export const noParts: WrittenParts = { subject: '', tags: '', relations: [], sources: [] }

/** The schema's limit of a line, in UTF-16 code units. */
const LINE_LENGTH = 500

/** The parts as they stand for an entry. */
export function partsFrom(
  { subjectField, tags = [], relations, sources }: ConceptEntry,
  subjects: Pack['subjectFields'],
  language: string,
): WrittenParts {
  const names = subjects[subjectField] ?? {}
  return {
    subject: names[language] ?? Object.values(names)[0] ?? '',
    tags: tags.join(', '),
    relations,
    sources: sources.map(({ organisation, title, url = '' }, at) => ({
      // What was given an address alone is called by it.
      // A source of one name is called so twice in a pack.
      organisation: organisation === url || organisation === title ? '' : organisation,
      title: title === url ? '' : title,
      url,
      at,
    })),
  }
}

/** Words that were typed one after the other, parted by commas. */
export const wordsIn = (typed: string): string[] =>
  typed
    .split(/[,，、;；\n]/)
    .map((word) => cut(word.trim(), LINE_LENGTH))
    .filter((word) => word !== '')

export const tagsFrom = (typed: string): Pick<ConceptEntry, 'tags'> => {
  const tags = [...new Set(wordsIn(typed))]
  return tags.length > 0 ? { tags } : {}
}

/** The schema's addresses. */
const isAddress = (url: string): boolean => /^https?:\/\/./.test(url.trim())

/** Number of the first source that has something else for an address; the entry is one without it. */
export function misaddressed(sources: readonly WrittenSource[]): number | undefined {
  const at = sources.findIndex(({ url, removed }) => !removed && url.trim() !== '' && !isAddress(url))
  return at === -1 ? undefined : at
}

/** A source wants a title at least: without one it is called by its publisher, or by its address. */
export function sourcesFrom(written: readonly WrittenSource[], before: readonly Source[]): Source[] {
  return standing(written).flatMap(({ at, ...typed }): Source[] => {
    const [organisation, title, url] = [typed.organisation, typed.title, typed.url].map((text) =>
      cut(text.replace(/\s+/g, ' ').trim(), LINE_LENGTH),
    ) as [string, string, string]
    const named = title || organisation || url
    if (named === '') return []
    const { url: _url, ...known } = (at === undefined ? undefined : before[at]) ?? { organisation, title }
    const link = isAddress(url) ? { url } : {}
    return [{ ...known, organisation: organisation || named, title: title || named, ...link }]
  })
}

/** The subject field that is called so, and the fields with it: a new one where none is. */
export function subjectCalled(
  subjectFields: Pack['subjectFields'],
  name: string,
  language: string,
): { field: string; subjectFields: Record<string, Texts> } {
  const known = Object.entries(subjectFields).find(([, names]) => Object.values(names).includes(name))
  if (known) return { field: known[0], subjectFields }
  const field = makeId(name, [name], new Set(Object.keys(subjectFields)))
  return { field, subjectFields: { ...subjectFields, [field]: { [language]: name } } }
}
