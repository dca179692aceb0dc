/** SKOS in Turtle: a concept scheme a subject field, the glossary itself a data set. */
import { isInUse } from '../entry'
import type { ConceptEntry, Pack, Relation, Term, Texts } from '../pack'
import { DCT, OWL, SKOS } from './rdf-names'
import { sourceLine } from './source-line'
import { tagOf, termsByTag } from './term-tags'

const DCMITYPE = 'http://purl.org/dc/dcmitype/'

const relations: Readonly<Record<Relation['type'], string>> = {
  broader: 'broader',
  narrower: 'narrower',
  'part-of': 'broader',
  'has-part': 'narrower',
  related: 'related',
  contrasts: 'related',
  succeeds: 'related',
  'followed-by': 'related',
}

export function writeTurtle(pack: Pack): string {
  const address = (kind: 'concept' | 'field', id: string): string => `<urn:sidegloss:${pack.id}:${kind}:${id}>`
  return [
    `@prefix skos: <${SKOS}> .`,
    `@prefix dct: <${DCT}> .`,
    `@prefix owl: <${OWL}> .`,
    `@prefix dctype: <${DCMITYPE}> .`,
    block(`<urn:sidegloss:${pack.id}>`, 'dctype:Dataset', [
      ...literals('dct:title', pack.name),
      `dct:license ${literal(pack.licence)}`,
      `owl:versionInfo ${literal(pack.version)}`,
    ]),
    ...Object.entries(pack.subjectFields).map(([id, names]) =>
      block(address('field', id), 'skos:ConceptScheme', literals('skos:prefLabel', names)),
    ),
    ...pack.concepts.map((concept) =>
      block(address('concept', concept.id), 'skos:Concept', [
        `skos:inScheme ${address('field', concept.subjectField)}`,
        ...labels(concept),
        ...literals('skos:definition', concept.definition),
        ...literals('skos:scopeNote', concept.wordingNote ?? {}),
        ...concept.relations.map(({ type, target }) => `skos:${relations[type]} ${address('concept', target)}`),
        ...concept.sources.map((source) => `dct:source ${literal(sourceLine(source))}`),
      ]),
    ),
    '',
  ].join('\n')
}

const block = (subject: string, type: string, statements: readonly string[]): string =>
  `\n${subject}\n  ${[`a ${type}`, ...statements].join(' ;\n  ')} .`

/** SKOS has one preferred label a language; further ones are alternatives. */
function labels({ terms }: ConceptEntry): string[] {
  return [...termsByTag(terms)].flatMap(([, group]) => {
    const preferred = group.find(({ status }) => status === 'preferred')
    return group.map((term) => `skos:${labelOf(term, preferred)} ${literal(term.form, tagOf(term))}`)
  })
}

function labelOf(term: Term, preferred: Term | undefined): string {
  if (term === preferred) return 'prefLabel'
  return isInUse(term) ? 'altLabel' : 'hiddenLabel'
}

const literals = (property: string, texts: Texts): string[] =>
  Object.entries(texts).map(([language, text]) => `${property} ${literal(text, language)}`)

const escapes: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }

function literal(text: string, language?: string): string {
  const escaped = text.replace(
    /["\\]|\p{Cc}/gu,
    (character) => escapes[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return `"${escaped}"${language === undefined ? '' : `@${language}`}`
}
