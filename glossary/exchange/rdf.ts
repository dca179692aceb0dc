/** RDF in four serialisations to one graph of statements. Nothing is fetched. */
import type { QuadStream } from 'jsonld-streaming-parser'
import type { Quad, Term } from 'n3'
import { STATEMENTS } from './budgets'
import { wholeEnd } from './characters'
import { type Place, Refusal } from './issue'
import { parseJson } from './json'
import { refuseRemoteContexts } from './json-ld-contexts'
import { parseXml } from './xml'

export type RdfFormat = 'turtle' | 'n-triples' | 'rdf-xml' | 'json-ld'

/** Addresses that a file leaves relative are made whole with this. */
const BASE = 'urn:sidegloss:import/'

/** Code units that a streaming parser takes at once. */
const CHUNK = 64 * 1024

/** Values by subject and predicate, each in the order of the file. Blank nodes are called `_:…`. */
export class Graph {
  readonly subjects = new Map<string, Map<string, Term[]>>()
  #size = 0

  add({ subject, predicate, object }: Quad): void {
    if (++this.#size > STATEMENTS) throw new Refusal('too-many-statements', {}, { limit: STATEMENTS })
    const key = nameOf(subject)
    let about = this.subjects.get(key)
    if (!about) {
      about = new Map()
      this.subjects.set(key, about)
    }
    const values = about.get(predicate.value)
    if (values) values.push(object)
    else about.set(predicate.value, [object])
  }

  values(subject: string, predicate: string): readonly Term[] {
    return this.subjects.get(subject)?.get(predicate) ?? []
  }
}

export const nameOf = ({ termType, value }: Term): string => (termType === 'BlankNode' ? `_:${value}` : value)

export async function parseRdf(text: string, format: RdfFormat, proceed: () => void): Promise<Graph> {
  const graph = new Graph()
  if (format === 'turtle' || format === 'n-triples') await parseTurtle(text, graph, proceed)
  else if (format === 'rdf-xml') await parseRdfXml(text, graph, proceed)
  else await parseJsonLd(text, graph, proceed)
  return graph
}

/** N-Triples are Turtle. */
async function parseTurtle(text: string, graph: Graph, proceed: () => void): Promise<void> {
  const { Parser } = await import('n3')
  let count = 0
  await new Promise<void>((resolve, reject) => {
    new Parser({ format: 'text/turtle', baseIRI: BASE }).parse(text, (error, quad) => {
      if (error) return reject(malformed(error.message, lineOf(error)))
      if (!quad) return resolve()
      try {
        if (++count % CHUNK === 0) proceed()
        graph.add(quad)
      } catch (refusal) {
        // The parser goes on to its end; what it finds there no longer matters.
        reject(refusal)
      }
    })
  })
}

const lineOf = ({ context }: { context?: { line?: number } }): Place =>
  context?.line === undefined ? {} : { line: context.line }

async function parseRdfXml(text: string, graph: Graph, proceed: () => void): Promise<void> {
  // Depth, entities and well-formedness first, with their places: the streaming parser has no limits.
  const nothing = (): void => {}
  parseXml(text, { open: nothing, text: nothing, close: nothing }, proceed)
  const { RdfXmlParser } = await import('rdfxml-streaming-parser')
  await streamed(new RdfXmlParser({ baseIRI: BASE, trackPosition: true }), text, { graph, proceed })
}

async function parseJsonLd(text: string, graph: Graph, proceed: () => void): Promise<void> {
  refuseRemoteContexts(parseJson(text))
  const { JsonLdParser } = await import('jsonld-streaming-parser')
  // What was overlooked is refused here: the parser's own loader would fetch.
  const documentLoader = {
    load: (address: string): Promise<never> => Promise.reject(new Refusal('context-remote', {}, { address })),
  }
  await streamed(new JsonLdParser({ baseIRI: BASE, documentLoader }), text, { graph, proceed })
}

function streamed(
  parser: QuadStream,
  text: string,
  { graph, proceed }: { graph: Graph; proceed: () => void },
): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error): void => {
      const { message, place } = placed(error.message)
      reject(error instanceof Refusal ? error : malformed(message, place))
    }
    const attempt = (act: () => void): void => {
      try {
        act()
      } catch (error) {
        fail(error as Error)
        parser.destroy()
      }
    }
    parser.on('error', fail)
    parser.on('end', resolve)
    parser.on('data', (quad) => attempt(() => graph.add(quad)))
    attempt(() => {
      for (let at = 0; at < text.length; ) {
        proceed()
        const end = wholeEnd(text, at + CHUNK)
        parser.write(text.slice(at, end))
        at = end
      }
      parser.end()
    })
  })
}

/** Parsers of RDF/XML begin their sentences with the place: `Line 3 column 7: `, and saxes below them `3:7: `. */
function placed(said: string): { message: string; place: Place } {
  const [start, line, column] = /^(?:Line )?(\d+)(?: column |:)(\d+): /.exec(said) ?? []
  if (start === undefined) return { message: said, place: {} }
  return { message: said.slice(start.length), place: { line: Number(line), column: Number(column) } }
}

/** Longer than any sentence of a parser; some quote the file. */
const PROBLEM_LENGTH = 200

const malformed = (message: string, place: Place): Refusal =>
  new Refusal('rdf-malformed', place, {
    problem: message.split('\n')[0]?.slice(0, PROBLEM_LENGTH).replace(/\.$/, '') ?? '',
  })
