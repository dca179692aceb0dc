/** What is used of n3; its published types bring those of Node into a room that has none. */
declare module 'n3' {
  export interface Term {
    termType: 'NamedNode' | 'BlankNode' | 'Literal' | 'DefaultGraph' | 'Variable' | 'Quad'
    value: string
    /** Of literals. */
    language?: string
  }
  export interface Quad {
    subject: Term
    predicate: Term
    object: Term
  }
  export class Parser {
    constructor(options?: { format?: string; baseIRI?: string })
    parse(
      text: string,
      onQuad: (error: (Error & { context?: { line?: number } }) | null, quad: Quad | null) => void,
    ): void
  }
}
declare module 'rdfxml-streaming-parser' {
  import type { QuadStream } from 'jsonld-streaming-parser'
  export class RdfXmlParser extends QuadStream {
    constructor(options: { baseIRI: string; trackPosition: boolean })
  }
}
declare module 'jsonld-streaming-parser' {
  import type { Quad } from 'n3'
  export class QuadStream {
    on(event: 'data', listener: (quad: Quad) => void): this
    on(event: 'error', listener: (error: Error & { line?: number; column?: number }) => void): this
    on(event: 'end', listener: () => void): this
    write(text: string): boolean
    end(): void
    destroy(): void
  }
  export class JsonLdParser extends QuadStream {
    constructor(options: { baseIRI: string; documentLoader: { load: (address: string) => Promise<never> } })
  }
}
