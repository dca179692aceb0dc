/** XML as a stream of elements, with a place for each: saxes, without anything that reaches outside the file. */
import { SaxesParser } from 'saxes'
import { DEPTH } from './budgets'
import { type Place, Refusal } from './issue'
import { entitiesOf } from './xml-doctype'

export interface XmlHandlers {
  open: (name: string, attributes: Readonly<Record<string, string>>, place: Place) => void
  text: (text: string) => void
  close: (name: string) => void
}

/** Code units between two looks at the abort signal. */
const CHUNK = 256 * 1024

/** Calls the handlers in the order of the file. Names are as written, prefix included. Refuses what is not well-formed. */
export function parseXml(text: string, handlers: XmlHandlers, proceed: () => void): void {
  const parser = new SaxesParser({ xmlns: false })
  for (const [name, value] of Object.entries(entitiesOf(text))) parser.ENTITIES[name] = value
  const place = (): Place => ({ line: parser.line, column: parser.columnIndex + 1 })
  let depth = 0
  parser.on('error', ({ message }) => {
    throw new Refusal('xml-malformed', place(), { problem: message.replace(/^[\d:]*\s*/, '').replace(/\.$/, '') })
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > DEPTH) throw new Refusal('too-deep', place(), { limit: DEPTH })
    handlers.open(name, attributes, place())
  })
  parser.on('text', handlers.text)
  parser.on('cdata', handlers.text)
  parser.on('closetag', ({ name }) => {
    depth--
    handlers.close(name)
  })
  for (let at = 0; at < text.length; at += CHUNK) {
    proceed()
    parser.write(text.slice(at, at + CHUNK))
  }
  parser.close()
}
