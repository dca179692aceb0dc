/** One glossary taken into another by a key that both have: what comes, what changes, and what the newcomer does not have. */
import { type ChangedEntry, changeOf, type NamedEntry, named } from './diff'
import { isUnfiled, names } from './entry'
import { makeId } from './exchange/entry-ids'
import type { ConceptEntry, Pack, Term } from './pack'
import { plain } from './searching/candidates'
import { sensesOf } from './writing/merge-entries'

/** By what two entries are the same: their ids, or a preferred name in one language. */
export type MergeKey = { by: 'id' } | { by: 'name'; language: string }

export interface MergeOptions {
  key: MergeKey
  /** Entries that the newcomer does not have go. */
  drop: boolean
  /** The newcomer says how its names are marked, as the own format does; of all others the rules of `before` stay. */
  rules: boolean
}

export interface Merged {
  pack: Pack
  added: NamedEntry[]
  changed: ChangedEntry[]
  /** In both, and the same. */
  same: NamedEntry[]
  /** Not in the newcomer: they stay or go, as was chosen. */
  missing: NamedEntry[]
}

/**
 * `incoming` taken into `before`. Of an entry that both have its id stays; texts and names of the newcomer stand in place of
 * those of the same language and the same form, and what the newcomer does not say stays. Takes time in proportion to both.
 */
export function mergePacks(before: Pack, incoming: Pack, { key, drop, rules }: MergeOptions): Merged {
  const meant = pairs(before, incoming, key)
  const taken = new Set(before.concepts.map(({ id }) => id))
  const idOf = new Map<string, string>()
  for (const { id } of incoming.concepts) idOf.set(id, meant.get(id)?.id ?? makeId(id, [id], taken))
  const { fieldOf, subjectFields } = joinFields(before.subjectFields, incoming.subjectFields)
  const arriving = new Map(
    incoming.concepts.map((entry) => {
      const id = idOf.get(entry.id) ?? entry.id
      const relations = entry.relations.map(({ type, target }) => ({ type, target: idOf.get(target) ?? target }))
      return [id, { ...entry, id, relations, subjectField: fieldOf.get(entry.subjectField) ?? entry.subjectField }]
    }),
  )
  const merged: Merged = { pack: before, added: [], changed: [], same: [], missing: [] }
  const concepts: ConceptEntry[] = []
  for (const entry of before.concepts) {
    const other = arriving.get(entry.id)
    if (!other) {
      merged.missing.push(named(entry))
      if (!drop) concepts.push(entry)
      continue
    }
    arriving.delete(entry.id)
    const joined = joinEntries(entry, other, rules)
    const [change] = changeOf(entry, joined)
    if (change) merged.changed.push(change)
    else merged.same.push(named(joined))
    concepts.push(change ? joined : entry)
  }
  for (const entry of arriving.values()) {
    merged.added.push(named(entry))
    concepts.push(entry)
  }
  const languages = [...new Set([...before.languages, ...incoming.languages])]
  merged.pack = { ...before, languages, subjectFields, concepts: drop ? withinReach(concepts) : concepts }
  return merged
}

/** Languages in which both have preferred names: these can be keys. */
export function sharedLanguages(before: Pack, incoming: Pack): string[] {
  const spoken = ({ concepts }: Pack): Set<string> => new Set(concepts.flatMap((entry) => Object.keys(names(entry))))
  const known = spoken(before)
  return [...spoken(incoming)].filter((language) => known.has(language))
}

/** Entries of `before` by the ids of those in `incoming` that are the same: of several with its key, the nearest. */
function pairs(before: Pack, incoming: Pack, key: MergeKey): Map<string, ConceptEntry> {
  const keyOf = (entry: ConceptEntry): string | undefined => {
    if (key.by === 'id') return entry.id
    const name = names(entry)[key.language]
    return name === undefined ? undefined : plain(name) || name
  }
  const known = new Map<string, Set<ConceptEntry>>()
  for (const entry of before.concepts) {
    const own = keyOf(entry)
    if (own === undefined) continue
    const alike = known.get(own)
    if (alike) alike.add(entry)
    else known.set(own, new Set([entry]))
  }
  const found = new Map<string, ConceptEntry>()
  for (const entry of incoming.concepts) {
    const own = keyOf(entry)
    const alike = own === undefined ? undefined : known.get(own)
    // One more with this name than there are is another thing: it comes as an entry of its own.
    const other = alike && nearest(entry, alike)
    if (!alike || !other) continue
    found.set(entry.id, other)
    alike.delete(other)
  }
  return found
}

/** Entries of one name that are looked through for the nearest: of more, none is told from the others by its names. */
const ALIKE = 50

/** The one with the same id, or else with the most names that are the same, or else the first. */
function nearest({ id, terms }: ConceptEntry, alike: ReadonlySet<ConceptEntry>): ConceptEntry | undefined {
  const forms = new Set(terms.map(({ form }) => form))
  let best: { other: ConceptEntry; shared: number } | undefined
  let looked = 0
  for (const other of alike) {
    if (other.id === id) return other
    const shared = other.terms.filter(({ form }) => forms.has(form)).length
    if (!best || shared > best.shared) best = { other, shared }
    if (++looked === ALIKE) break
  }
  return best?.other
}

/** Subject fields of both: those that are called alike are one. */
function joinFields(
  before: Pack['subjectFields'],
  incoming: Pack['subjectFields'],
): { fieldOf: Map<string, string>; subjectFields: Pack['subjectFields'] } {
  const subjectFields = { ...before }
  const fieldOf = new Map<string, string>()
  const taken = new Set(Object.keys(before))
  for (const [id, texts] of Object.entries(incoming)) {
    const alike = Object.entries(before).find(([, own]) =>
      Object.entries(texts).some(([language, text]) => own[language] === text),
    )
    const field = alike?.[0] ?? makeId(id, [id], taken)
    fieldOf.set(id, field)
    if (!alike) subjectFields[field] = texts
  }
  return { fieldOf, subjectFields }
}

function joinEntries(entry: ConceptEntry, other: ConceptEntry, rules: boolean): ConceptEntry {
  const tags = [...new Set([...(entry.tags ?? []), ...(other.tags ?? [])])]
  const wordingNote = { ...entry.wordingNote, ...other.wordingNote }
  return {
    ...entry,
    // A file that files nothing takes nothing out of its subject.
    subjectField: isUnfiled(other) ? entry.subjectField : other.subjectField,
    contested: entry.contested || other.contested,
    ...namesOf(entry, other, rules),
    guards: joined(entry.guards, other.guards, ({ form }) => form),
    romanisation: { ...entry.romanisation, ...other.romanisation },
    gloss: { ...entry.gloss, ...other.gloss },
    definition: { ...entry.definition, ...other.definition },
    ...(entry.inTheNews || other.inTheNews ? { inTheNews: { ...entry.inTheNews, ...other.inTheNews } } : {}),
    readings: other.readings.length > 0 ? other.readings : entry.readings,
    ...(Object.keys(wordingNote).length > 0 && { wordingNote }),
    relations: joined(entry.relations, other.relations, ({ target }) => target),
    sources: joined(entry.sources, other.sources, ({ title, url = '' }) => `${title} ${url}`),
    ...(tags.length > 0 && { tags }),
  }
}

/** Names of both; one that the newcomer prefers takes the place of the one that was preferred there. */
function namesOf(entry: ConceptEntry, other: ConceptEntry, rules: boolean): Pick<ConceptEntry, 'terms' | 'senses'> {
  const keyOf = ({ language, form }: Term): string => `${language} ${form}`
  const placeOf = ({ language, region = '' }: Term): string => `${language} ${region}`
  const known = new Map(entry.terms.map((term) => [keyOf(term), term]))
  const come = other.terms.map((term) => {
    const old = known.get(keyOf(term))
    return old && !rules ? withRulesOf(old, term) : term
  })
  const preferred = new Set(come.flatMap((term) => (term.status === 'preferred' ? [placeOf(term)] : [])))
  const stayed = entry.terms.map((term) =>
    term.status === 'preferred' && preferred.has(placeOf(term)) ? { ...term, status: 'admitted' as const } : term,
  )
  const terms = joined(stayed, come, keyOf)
  const senses = rules ? { ...entry.senses, ...other.senses } : { ...other.senses, ...entry.senses }
  return { terms, senses: sensesOf(terms, senses) }
}

/** A known name with what the newcomer says of it; how it is marked was made up where the format does not say it. */
const withRulesOf = (old: Term, { status, type, region, note }: Term): Term => ({
  ...old,
  status,
  ...(type !== 'full' && { type }),
  ...(region !== undefined && { region }),
  ...(note !== undefined && { note }),
})

/** The first ones in their order, those that the others have too as the others say; then what only the others have. */
function joined<T>(first: readonly T[], others: readonly T[], keyOf: (one: T) => string): T[] {
  const byKey = new Map(first.map((one) => [keyOf(one), one]))
  for (const other of others) byKey.set(keyOf(other), other)
  return [...byKey.values()]
}

/** Without relations to what went. */
function withinReach(concepts: readonly ConceptEntry[]): ConceptEntry[] {
  const there = new Set(concepts.map(({ id }) => id))
  return concepts.map((entry) =>
    entry.relations.every(({ target }) => there.has(target))
      ? entry
      : { ...entry, relations: entry.relations.filter(({ target }) => there.has(target)) },
  )
}
