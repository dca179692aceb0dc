/** SKOS to drafts: a graph has no order, so entries, names and texts are sorted, and every serialisation reads the same. */
import type { Term } from 'n3'
import { ABORT_STRIDE, ENTRIES } from './budgets'
import { type Draft, type DraftConcept, type DraftField, type DraftText, emptyConcept } from './draft'
import { type Issues, Refusal } from './issue'
import { type Graph, nameOf, parseRdf, type RdfFormat } from './rdf'
import { DC, DCT, OWL, RDF, RDFS, SKOS, SKOSXL } from './rdf-names'
import { readSource } from './source-line'

export async function readSkos(text: string, format: RdfFormat, issues: Issues, proceed: () => void): Promise<Draft> {
  const graph = await parseRdf(text, format, proceed)
  const keys = [...graph.subjects.keys()].filter((key) => isConcept(graph, key)).sort(byNature)
  if (keys.length > ENTRIES) throw new Refusal('too-many-entries', {}, { limit: ENTRIES })
  const concepts = keys.map((key, number) => {
    if (number % ABORT_STRIDE === 0) proceed()
    return conceptOf(graph, key)
  })
  for (const [category, count] of unread(graph, keys)) issues.add('kept', 'category-unread', {}, { category, count })
  const fields = schemes(graph, concepts)
  for (const concept of concepts) if (concept.field !== undefined && !fields.has(concept.field)) delete concept.field
  return { concepts, fields, aliases: new Map(), ...about(graph) }
}

/** What is called a concept, or has a preferred label and is no term of an ontology. */
function isConcept(graph: Graph, key: string): boolean {
  const types = graph.values(key, `${RDF}type`).map(({ value }) => value)
  if (types.includes(`${SKOS}Concept`)) return true
  if (types.some((type) => OTHERS.has(type))) return false
  return [`${SKOS}prefLabel`, `${SKOSXL}prefLabel`].some((label) => graph.values(key, label).length > 0)
}

const OTHERS = new Set([
  `${SKOS}ConceptScheme`,
  `${SKOS}Collection`,
  `${SKOS}OrderedCollection`,
  `${SKOSXL}Label`,
  `${RDF}Property`,
  `${RDFS}Class`,
  `${RDFS}Datatype`,
  `${OWL}Class`,
  `${OWL}Ontology`,
  `${OWL}ObjectProperty`,
  `${OWL}DatatypeProperty`,
  `${OWL}AnnotationProperty`,
])

const labels = [
  ['prefLabel', { status: 'preferred' }],
  ['altLabel', { status: 'admitted' }],
  ['hiddenLabel', { status: 'deprecated', mark: 'search-only' }],
] as const

const relations = [
  ['broader', 'broader'],
  ['broaderGeneric', 'broader'],
  ['narrower', 'narrower'],
  ['narrowerGeneric', 'narrower'],
  ['related', 'related'],
] as const

function conceptOf(graph: Graph, key: string): DraftConcept {
  const concept = emptyConcept(key, { entry: key })
  const texts = (predicate: string): DraftText[] => textsOf(graph, key, predicate)
  for (const [label, more] of labels)
    for (const { text, language } of [...texts(SKOS + label), ...texts(SKOSXL + label)].sort(byLanguage))
      concept.terms.push({ form: text, language, ...more })
  concept.definitions = texts(`${SKOS}definition`)
  concept.notes = [...texts(`${SKOS}scopeNote`), ...texts(`${SKOS}note`)]
  for (const [name, type] of relations)
    for (const target of graph
      .values(key, SKOS + name)
      .map(nameOf)
      .sort())
      concept.relations.push({ type, target })
  for (const line of [...graph.values(key, `${DCT}source`), ...graph.values(key, `${DC}source`)].map(nameOf).sort()) {
    const source = readSource(line)
    if (source) concept.sources.push(source)
  }
  const [scheme] = [...graph.values(key, `${SKOS}inScheme`), ...graph.values(key, `${SKOS}topConceptOf`)]
    .map(nameOf)
    .sort()
  if (scheme !== undefined) concept.field = scheme
  return concept
}

const PREFIXES: ReadonlyMap<string, string> = new Map([
  [SKOS, 'skos'],
  [SKOSXL, 'skosxl'],
  [RDFS, 'rdfs'],
  [DCT, 'dct'],
  [DC, 'dc'],
])

/** What is read, follows from what is read, or is housekeeping that no reader of a glossary misses. */
const SILENT = new Set([
  ...[...labels, ...relations].flatMap(([name]) => [`skos:${name}`, `skosxl:${name}`]),
  ...['definition', 'scopeNote', 'note', 'inScheme', 'topConceptOf', 'changeNote'].map((name) => `skos:${name}`),
  ...['broaderTransitive', 'narrowerTransitive', 'semanticRelation'].map((name) => `skos:${name}`),
  ...['rdfs:label', 'dct:source', 'dc:source', 'dct:created', 'dct:modified', 'dct:issued', 'dct:creator'],
  ...['dct:contributor', 'dct:publisher', 'dct:identifier', 'dc:identifier', 'dc:creator', 'dc:date', 'dct:date'],
])

/** How often concepts have what has no place in an entry, in the vocabularies in which glossaries are written. */
function unread(graph: Graph, concepts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const key of concepts)
    for (const [predicate, values] of graph.subjects.get(key) ?? []) {
      const end = Math.max(predicate.lastIndexOf('#'), predicate.lastIndexOf('/')) + 1
      const prefix = PREFIXES.get(predicate.slice(0, end))
      const name = `${prefix}:${predicate.slice(end)}`
      if (prefix !== undefined && !SILENT.has(name)) counts.set(name, (counts.get(name) ?? 0) + values.length)
    }
  return new Map([...counts].sort(([a], [b]) => compare(a, b)))
}

/** Literals, and those of the labels and notes that stand as nodes of their own. */
function textsOf(graph: Graph, subject: string, predicate: string): DraftText[] {
  return graph
    .values(subject, predicate)
    .flatMap((value) =>
      value.termType === 'Literal'
        ? [value]
        : [...graph.values(nameOf(value), `${SKOSXL}literalForm`), ...graph.values(nameOf(value), `${RDF}value`)],
    )
    .filter(({ termType }) => termType === 'Literal')
    .map(textOf)
    .sort(byLanguage)
}

const textOf = ({ value, language }: Term): DraftText => ({ text: value, language: language || undefined })

/** Schemes that concepts are in, as subject fields; a scheme that nothing is said about has its address for a name. */
function schemes(graph: Graph, concepts: readonly DraftConcept[]): Map<string, DraftField> {
  const fields = new Map<string, DraftField>()
  for (const { field } of concepts) {
    if (field === undefined || fields.has(field)) continue
    const names = titles(graph, field)
    const local = field.slice(Math.max(field.lastIndexOf('#'), field.lastIndexOf('/'), field.lastIndexOf(':')) + 1)
    fields.set(field, { names: names.length > 0 ? names : [{ text: local || field, language: 'en' }] })
  }
  return fields
}

const titles = (graph: Graph, key: string): DraftText[] => {
  const found = [`${SKOS}prefLabel`, `${DCT}title`, `${DC}title`, `${RDFS}label`]
    .map((predicate) => textsOf(graph, key, predicate))
    .find((texts) => texts.length > 0)
  // One name a language.
  return [...new Map([...(found ?? [])].reverse().map((text) => [text.language, text])).values()].reverse()
}

/** Name, licence and version of the whole: of what is called a data set or an ontology, else of the only scheme. */
function about(graph: Graph): Pick<Draft, 'names' | 'licence' | 'version'> {
  const typed = (test: RegExp): string[] =>
    [...graph.subjects.keys()].filter((key) => graph.values(key, `${RDF}type`).some(({ value }) => test.test(value)))
  const wholes = typed(/[#/](Dataset|Ontology)$/)
  const [key] = (wholes.length > 0 ? wholes : typed(/ConceptScheme$/)).sort()
  if (key === undefined) return {}
  const first = (...predicates: string[]): string | undefined =>
    predicates.flatMap((predicate) => graph.values(key, predicate)).map(({ value }) => value)[0]
  const licence = first(`${DCT}license`, `${DCT}rights`, `${DC}rights`)
  const version = first(`${OWL}versionInfo`, `${DCT}modified`)
  return {
    names: titles(graph, key),
    ...(licence !== undefined && { licence }),
    ...(version !== undefined && { version }),
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const byLanguage = (a: DraftText, b: DraftText): number =>
  compare(a.language ?? '', b.language ?? '') || compare(a.text, b.text)

/** A name and the number at its end, which begins at the first of its digits alone: an address may have thousands. */
const NUMBERED = /^(.*?)(?<!\d)(\d*)$/s

/** `c9` before `c10`. */
const byNature = (a: string, b: string): number => {
  const [, name = '', number = ''] = NUMBERED.exec(a) ?? []
  const [, other = '', count = ''] = NUMBERED.exec(b) ?? []
  return compare(name, other) || Number(number) - Number(count) || compare(a, b)
}
