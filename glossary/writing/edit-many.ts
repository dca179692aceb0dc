/** Edits of several entries at once, and how they are taken back. */
import { makeId } from '../exchange/entry-ids'
import { same } from '../json-equality'
import type { ConceptEntry, Pack, Term } from '../pack'
import { mergeEntries } from './merge-entries'
import { withoutEntries } from './put'
import { subjectCalled } from './written-parts'

export type Edit =
  /** Of the names in one language, or in all: the first of each language where it is `preferred`. */
  | { kind: 'status'; status: Term['status']; language?: string }
  /** Files entries under a subject, by its name in `language`; a new one where no subject is called so. */
  | { kind: 'subject'; name: string; language: string }
  | { kind: 'tag'; tag: string; on: boolean }
  | { kind: 'delete' }
  /** All into the one of them that leads. */
  | { kind: 'merge' }

/** The pack with the entries of these ids edited; all others are the same objects, unless an edit leads their relations elsewhere. */
export function edited(pack: Pack, ids: ReadonlySet<string>, edit: Edit): Pack {
  const each = (change: (entry: ConceptEntry) => ConceptEntry): Pack => ({
    ...pack,
    concepts: pack.concepts.map((entry) => (ids.has(entry.id) ? change(entry) : entry)),
  })
  switch (edit.kind) {
    case 'status':
      return each((entry) => withStatus(entry, edit))
    case 'subject': {
      const { field, subjectFields } = subjectCalled(pack.subjectFields, edit.name, edit.language)
      return { ...each((entry) => ({ ...entry, subjectField: field })), subjectFields }
    }
    case 'tag':
      return each((entry) => withTag(entry, edit))
    case 'delete':
      return withoutEntries(pack, ids)
    case 'merge':
      return mergeEntries(pack, [ids])
  }
}

/** What was edited as it was before; what has changed otherwise meanwhile stays so. */
export function undone(now: Pack, { before, after }: { before: Pack; after: Pack }): Pack {
  const current = byId(now)
  const edits = byId(after)
  const known = new Set(before.concepts.map(({ id }) => id))
  const taken = new Set([...known, ...current.keys()])
  const concepts = before.concepts.flatMap((was) => {
    const is = edits.get(was.id)
    const there = current.get(was.id)
    if (is) return there ? [takenBack(there, was, is)] : []
    // What was deleted may have left its id to another one, which stays.
    return [there ? { ...was, id: makeId(was.id, [], taken) } : was]
  })
  return {
    ...now,
    subjectFields: { ...now.subjectFields, ...before.subjectFields },
    concepts: [...concepts, ...now.concepts.filter(({ id }) => !(known.has(id) && edits.has(id)))],
  }
}

/** The entry with those fields as they were that the edit had changed, and no others. */
function takenBack(now: ConceptEntry, was: ConceptEntry, is: ConceptEntry): ConceptEntry {
  if (was === is) return now
  const isKept = (field: keyof ConceptEntry): boolean => same(was[field], is[field])
  // Names say for which sense rules they wait: both come back.
  const isLeft = (field: string): boolean =>
    field === 'terms' || field === 'senses' ? isKept('terms') && isKept('senses') : isKept(field as keyof ConceptEntry)
  const left = Object.entries(now).filter(([field]) => isLeft(field))
  const back = Object.entries(was).filter(([field]) => !isLeft(field))
  return Object.fromEntries([...left, ...back]) as unknown as ConceptEntry
}

const byId = ({ concepts }: Pack): Map<string, ConceptEntry> => new Map(concepts.map((entry) => [entry.id, entry]))

function withStatus(entry: ConceptEntry, { status, language }: Extract<Edit, { kind: 'status' }>): ConceptEntry {
  const settled = new Set<string>()
  const terms = entry.terms.map((term): Term => {
    if (language !== undefined && term.language !== language) return term
    if (status !== 'preferred') return { ...term, status }
    // One name of each language is the preferred one.
    if (settled.has(term.language)) return term.status === 'preferred' ? { ...term, status: 'admitted' } : term
    settled.add(term.language)
    return { ...term, status }
  })
  return { ...entry, terms }
}

function withTag(entry: ConceptEntry, { tag, on }: Extract<Edit, { kind: 'tag' }>): ConceptEntry {
  const { tags = [], ...rest } = entry
  const others = tags.filter((one) => one !== tag)
  const next = on ? [...others, tag] : others
  return next.length > 0 ? { ...rest, tags: next } : rest
}
