/** A TBX concept entry to a draft: definitions at any level, status, type, notes, sources, references. */
import type { Relation, Term } from '../pack'
import { type DraftConcept, type DraftTerm, emptyConcept } from './draft'
import { readSource } from './source-line'
import { flat, paragraphs, plain, type TbxNode } from './tbx-tree'
import { shownStatus, termStatus } from './term-status'

const types: Readonly<Record<string, Term['type']>> = {
  fullform: 'full',
  acronym: 'acronym',
  abbreviation: 'acronym',
  initialism: 'acronym',
  shortform: 'short',
  phrase: 'phrase',
  phraseologicalunit: 'phrase',
  setphrase: 'phrase',
}

/** Categories that lead to another entry. */
const relations: Readonly<Record<string, Relation['type']>> = {
  crossReference: 'related',
  relatedConcept: 'related',
  associatedConcept: 'related',
  antonymConcept: 'contrasts',
  superordinateConceptGeneric: 'broader',
  relatedConceptBroader: 'broader',
  broaderConceptGeneric: 'broader',
  superordinateConcept: 'broader',
  subordinateConceptGeneric: 'narrower',
  relatedConceptNarrower: 'narrower',
  subordinateConcept: 'narrower',
  superordinateConceptPartitive: 'part-of',
  broaderConceptPartitive: 'part-of',
  subordinateConceptPartitive: 'has-part',
}

/** What a table says of a value of the file, which may be the name of what every object has: `constructor`. */
const meaning = <Meaning>(table: Readonly<Record<string, Meaning>>, value: string): Meaning | undefined =>
  Object.hasOwn(table, value) ? table[value] : undefined

/** Housekeeping that no reader of a glossary misses. */
const SILENT = new Set([
  'transac',
  'transacNote',
  'date',
  'partOfSpeech',
  'grammaticalGender',
  'grammaticalNumber',
  'transactionType',
  'responsibility',
])

export interface TbxContext {
  /** Language of the file. */
  language: string | undefined
  /** Called for each category that has no place in a pack. */
  unread: (category: string) => void
}

/** `aliases` takes the ids of terms and language sections: references may lead to them. */
export function tbxEntry(node: TbxNode, context: TbxContext, aliases: Map<string, string>): DraftConcept {
  const key = node.id ?? `${node.place.line}:${node.place.column}`
  const concept = emptyConcept(key, { ...node.place, ...(node.id !== undefined && { entry: node.id }) })
  for (const child of flat(node)) {
    if (child.name === 'langSec' || child.name === 'langSet') languageSection(child, concept, context, aliases)
    else annotate(child, concept, child.language ?? context.language, context)
  }
  // A source stands with each text that it is for.
  concept.sources = [...new Map(concept.sources.map((source) => [JSON.stringify(source), source])).values()]
  return concept
}

function languageSection(
  node: TbxNode,
  concept: DraftConcept,
  context: TbxContext,
  aliases: Map<string, string>,
): void {
  if (node.id !== undefined) aliases.set(node.id, concept.key)
  for (const child of flat(node)) {
    if (['termSec', 'tig', 'ntig'].includes(child.name)) {
      if (child.id !== undefined) aliases.set(child.id, concept.key)
      concept.terms.push(...termSection(child, node.language, { concept, context, aliases }))
    } else annotate(child, concept, child.language ?? node.language, context)
  }
}

function termSection(
  node: TbxNode,
  language: string | undefined,
  { concept, context, aliases }: { concept: DraftConcept; context: TbxContext; aliases: Map<string, string> },
): DraftTerm[] {
  const notes: string[] = []
  const term: DraftTerm = { form: '', language }
  let named = false
  for (const child of flat(node)) {
    const text = plain(child.text)
    const value = word(text)
    if (child.name === 'term') {
      named = true
      term.form = text
      if (child.id !== undefined) aliases.set(child.id, concept.key)
    } else if (child.name === 'note' && text !== '') notes.push(text)
    else if (['administrativeStatus', 'usageStatus', 'normativeAuthorization'].includes(child.category ?? '')) {
      if (value !== '') term.status = statusOf(text, context)
    } else if (child.category === 'termType') {
      const type = meaning(types, value)
      if (type) term.type = type
    } else annotate(child, concept, child.language ?? language, context)
  }
  if (notes.length > 0) term.note = notes.join(' ')
  return named ? [term] : []
}

const word = (text: string): string => text.toLowerCase().replace(/\s+/g, '')

/** A status that nobody here knows may forbid the term: it is not preferred, and is said. */
function statusOf(text: string, { unread }: TbxContext): Term['status'] {
  const status = termStatus(text)
  if (!status) unread(`administrativeStatus: ${shownStatus(text)}`)
  return status ?? 'admitted'
}

/** What an element says about the concept, at whatever level it stands. */
function annotate(node: TbxNode, concept: DraftConcept, language: string | undefined, { unread }: TbxContext): void {
  const { name, category = name, target } = node
  const text = plain(node.text)
  const relation = meaning(relations, category)
  if (category === 'definition' || category === 'explanation')
    concept.definitions.push({ text: paragraphs(node.text), language })
  else if (name === 'note') concept.notes.push({ text: paragraphs(node.text), language })
  else if (category === 'subjectField') {
    if (text !== '') concept.field ??= text
    // An entry has one.
    if (text !== '' && text !== concept.field) unread(category)
  } else if (category === 'source' || category === 'sourceIdentifier') addSource(concept, text)
  else if (category === 'externalCrossReference')
    addSource(concept, target === undefined ? text : `${text} — ${target}`)
  else if (relation) concept.relations.push({ type: relation, target: (target ?? text).replace(/^#/, '') })
  else if (!SILENT.has(category) && !SILENT.has(name) && category !== '') unread(category)
}

function addSource(concept: DraftConcept, text: string): void {
  const source = readSource(text)
  if (source) concept.sources.push(source)
}
