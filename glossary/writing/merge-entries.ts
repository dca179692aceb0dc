/** Entries for one concept that stand several times in a glossary: found by a name they share, and made one. */
import { same } from '../json-equality'
import type { ConceptEntry, Pack, Relation, Term, Texts } from '../pack'
import { plain } from '../searching/candidates'
import { type Statement, sourcesOf, supportsOf } from './merge-sources'

/** Groups of ids, in the order of the pack: entries that share a preferred or admitted name of one language. */
export function duplicatesIn(concepts: readonly ConceptEntry[]): string[][] {
  const groupOf = new Map<string, Set<string>>()
  const byName = new Map<string, string>()
  for (const { id, terms } of concepts) {
    groupOf.set(id, new Set([id]))
    for (const { form, language, status } of terms) {
      if (status !== 'preferred' && status !== 'admitted') continue
      const name = `${language} ${plain(form)}`
      const first = byName.get(name)
      if (first === undefined) byName.set(name, id)
      else join(groupOf, first, id)
    }
  }
  return [...new Set(groupOf.values())].filter(({ size }) => size > 1).map((group) => [...group])
}

function join(groupOf: Map<string, Set<string>>, one: string, other: string): void {
  const [group, joined] = [groupOf.get(one), groupOf.get(other)]
  if (!group || !joined || group === joined) return
  for (const id of joined) {
    group.add(id)
    groupOf.set(id, group)
  }
}

/**
 * The pack with each group's entries in the place of the one that leads: their names, what it lacks in texts, their
 * relations, sources and tags. A second text in a language it has stands in its note, so that nothing written is lost;
 * an entry whose texts do not fit there stays as it is.
 */
export function mergeEntries(pack: Pack, groups: readonly Iterable<string>[]): Pack {
  const into = new Map<string, string>()
  const merged = new Map<string, ConceptEntry>()
  for (const group of groups) {
    const ids = new Set(group)
    const [lead, ...others] = pack.concepts.filter(({ id }) => ids.has(id)).toSorted(fullerFirst)
    if (!lead) continue
    let all = lead
    for (const other of others) {
      const both = mergeTwo(all, other)
      if (!both) continue
      all = both
      into.set(other.id, lead.id)
    }
    merged.set(lead.id, all)
  }
  const concepts = pack.concepts
    .filter(({ id }) => !into.has(id))
    .map((entry) => withTargets(merged.get(entry.id) ?? entry, into))
  return { ...pack, concepts }
}

/**
 * Which leads: one whose definition has a source, then the one defined in more languages, then the one with more names,
 * then the first in the pack. What was begun and left must not push what was written with care into the note.
 */
function fullerFirst(one: ConceptEntry, other: ConceptEntry): number {
  return (
    Number(hasSourcedDefinition(other)) - Number(hasSourcedDefinition(one)) ||
    Object.keys(other.definition).length - Object.keys(one.definition).length ||
    other.terms.length - one.terms.length
  )
}

const hasSourcedDefinition = ({ definition, sources }: ConceptEntry): boolean =>
  !isEmpty(definition) && sources.some((source) => supportsOf(source).includes('definition'))

/** Undefined where the texts of both are more than an entry can hold. */
function mergeTwo(one: ConceptEntry, other: ConceptEntry): ConceptEntry | undefined {
  const { terms, senses } = termsOf(one, other)
  const definition = textsOf(one.definition, other.definition)
  const notes = textsOf(one.wordingNote ?? {}, other.wordingNote ?? {})
  const news = textsOf(one.inTheNews ?? {}, other.inTheNews ?? {})
  const wordingNote = [notes.left, definition.left, news.left].reduce(appended, notes.texts)
  if (Object.values(wordingNote).some((text) => text.length > PROSE_LENGTH)) return undefined
  const tags = [...new Set([...(one.tags ?? []), ...(other.tags ?? [])])]
  const moved = new Set<Statement>()
  if (!definition.isShared) moved.add('definition')
  if (!news.isShared) moved.add('in-the-news')
  return {
    ...other,
    ...one,
    terms,
    senses,
    definition: definition.texts,
    ...(!isEmpty(news.texts) && { inTheNews: news.texts }),
    ...(!isEmpty(wordingNote) && { wordingNote }),
    ...(tags.length > 0 && { tags }),
    contested: one.contested || other.contested,
    guards: unique([...one.guards, ...other.guards]),
    romanisation: { ...other.romanisation, ...one.romanisation },
    gloss: { ...other.gloss, ...one.gloss },
    readings: [...one.readings, ...other.readings],
    relations: [...one.relations, ...other.relations],
    sources: sourcesOf(one, other, moved),
  }
}

/**
 * Names of both, each once; sense rules that are called alike and say something else are called otherwise. A name that
 * waits for a sense in either waits for it still: who gave it a rule knew that it is ambiguous.
 */
function termsOf(one: ConceptEntry, other: ConceptEntry): Pick<ConceptEntry, 'terms' | 'senses'> {
  const senses = { ...one.senses }
  const called = new Map<string, string>()
  for (const [name, sense] of Object.entries(other.senses)) {
    let free = name
    for (let number = 2; free in senses && !same(senses[free], sense); number++) free = `${name}-${number}`
    senses[free] = sense
    called.set(name, free)
  }
  const keyOf = ({ form, language }: Term): string => `${language} ${form}`
  const renamed = other.terms.map((term) =>
    term.sense === undefined ? term : { ...term, sense: called.get(term.sense) ?? term.sense },
  )
  const ruled = new Map<string, string>()
  for (const term of renamed)
    if (term.mark === 'sense' && term.sense !== undefined && Object.hasOwn(senses, term.sense))
      ruled.set(keyOf(term), term.sense)
  const own = one.terms.map((term): Term => {
    // One that is found by search alone, or on garbled pages, is not marked on others by the rule of the other entry.
    const sense = term.mark === 'always' ? ruled.get(keyOf(term)) : undefined
    return sense === undefined ? term : { ...term, mark: 'sense', sense }
  })
  const known = new Set(own.map(keyOf))
  const preferred = new Set(one.terms.flatMap(({ language, status }) => (status === 'preferred' ? [language] : [])))
  const more = renamed
    .filter((term) => !known.has(keyOf(term)))
    .map((term) => ({
      ...term,
      // One name of each language is the preferred one.
      ...(term.status === 'preferred' && preferred.has(term.language) && { status: 'admitted' as const }),
    }))
  const terms = [...own, ...more]
  return { terms, senses: sensesOf(terms, senses) }
}

/** Those that names wait for. */
export function sensesOf(terms: readonly Term[], senses: ConceptEntry['senses']): ConceptEntry['senses'] {
  const waited = new Set(terms.flatMap(({ sense }) => sense ?? []))
  return Object.fromEntries(Object.entries(senses).filter(([name]) => waited.has(name)))
}

/**
 * Texts of both; `left` are those whose language was taken by another text. `isShared`: what supports the other's may be
 * cited for all. It may not where any is left, since a source does not say for which language it is, nor where the other
 * has none and the one has.
 */
function textsOf(one: Texts, other: Texts): { texts: Texts; left: Texts; isShared: boolean } {
  const left = Object.entries(other).filter(([language, text]) => one[language] !== undefined && one[language] !== text)
  const isShared = isEmpty(one) || (left.length === 0 && !isEmpty(other))
  return { texts: { ...other, ...one }, left: Object.fromEntries(left), isShared }
}

const isEmpty = (texts: Texts): boolean => Object.keys(texts).length === 0

/** The schema's limit of a text, in UTF-16 code units. */
const PROSE_LENGTH = 4000

const appended = (texts: Texts, more: Texts): Texts => ({
  ...texts,
  ...Object.fromEntries(
    Object.entries(more).map(([language, text]) => [language, [texts[language], text].filter(Boolean).join('\n')]),
  ),
})

/** Relations to what was merged lead to what it was merged into: once, and not to the entry itself. */
function withTargets(entry: ConceptEntry, into: ReadonlyMap<string, string>): ConceptEntry {
  const led = entry.relations.map(({ type, target }): Relation => ({ type, target: into.get(target) ?? target }))
  const seen = new Set([entry.id])
  const relations = led.filter(({ target }) => !seen.has(target) && seen.add(target))
  return same(relations, entry.relations) ? entry : { ...entry, relations }
}

const unique = <T>(values: readonly T[]): T[] => [
  ...new Map(values.map((value) => [JSON.stringify(value), value])).values(),
]
