/** What one version of a glossary has that another has not: by entry, in the order of the newer one. */
import { names } from './entry'
import { same } from './json-equality'
import type { ConceptEntry, Pack } from './pack'

/** Fields of an entry, as the pack names them. */
export type EntryField = keyof ConceptEntry

export interface ChangedEntry {
  id: string
  name: Pack['name']
  fields: EntryField[]
  /** Forms that the entry got, and those it lost. */
  newForms: string[]
  lostForms: string[]
}

export type NamedEntry = Pick<ChangedEntry, 'id' | 'name'>

export interface PackDiff {
  added: NamedEntry[]
  removed: NamedEntry[]
  changed: ChangedEntry[]
  /** What is different of the glossary itself. */
  head: (keyof Omit<Pack, 'concepts'>)[]
}

/** The version is no difference, and the order of entries neither: both change nothing that a reader sees. */
const UNSAID: readonly string[] = ['version', 'concepts', 'id']

/** Takes time in proportion to both. */
export function diffPacks(before: Pack, after: Pack): PackDiff {
  const old = byId(before)
  const now = byId(after)
  const fields = Object.keys({ ...before, ...after }) as (keyof Pack)[]
  return {
    added: after.concepts.filter(({ id }) => !old.has(id)).map(named),
    removed: before.concepts.filter(({ id }) => !now.has(id)).map(named),
    changed: after.concepts.flatMap((entry) => changeOf(old.get(entry.id), entry)),
    head: fields.filter(
      (field): field is Exclude<keyof Pack, 'concepts'> =>
        !UNSAID.includes(field) && !same(before[field], after[field]),
    ),
  }
}

const byId = ({ concepts }: Pack): Map<string, ConceptEntry> => new Map(concepts.map((entry) => [entry.id, entry]))
export const named = (entry: ConceptEntry): NamedEntry => ({ id: entry.id, name: names(entry) })

/** None where nothing is different, or there was no such entry. */
export function changeOf(before: ConceptEntry | undefined, after: ConceptEntry): ChangedEntry[] {
  if (!before) return []
  const fields = (Object.keys({ ...before, ...after }) as EntryField[]).filter(
    (field) => !same(before[field], after[field]),
  )
  if (fields.length === 0) return []
  const [old, now] = [formsOf(before), formsOf(after)]
  return [
    {
      ...named(after),
      fields,
      newForms: [...now].filter((form) => !old.has(form)),
      lostForms: [...old].filter((form) => !now.has(form)),
    },
  ]
}

const formsOf = ({ terms }: ConceptEntry): Set<string> => new Set(terms.map(({ form }) => form))
