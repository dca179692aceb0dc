import { createContext, runInContext } from 'node:vm'
import { beforeAll, describe, expect, it } from 'vitest'
import type { read } from '../../../glossary/exchange/read'
import { bundle } from '../../bundle'
import { bytesOf } from './reading'
import { zipOf } from './small-zip'

const SKOS = 'http://www.w3.org/2004/02/skos/core#'

/** What a worker of a browser has too; nothing of Node is among it. */
const ofBrowsers = {
  AbortController,
  AbortSignal,
  clearTimeout,
  Event,
  EventTarget,
  queueMicrotask,
  setTimeout,
  TextDecoder,
  TextEncoder,
  Uint8Array,
  URL,
}

describe('the readers in a browser', () => {
  let reader: { read: typeof read }
  beforeAll(async () => {
    const code = await bundle(new URL('../../../glossary/exchange/read.ts', import.meta.url), { minify: true })
    const context = createContext({ ...ofBrowsers })
    runInContext('globalThis.self = globalThis', context)
    reader = runInContext(`${code};page`, context)
  })

  it.each([
    ['csv', bytesOf('term,definition\nlight rail,A railway.')],
    [
      'tbx',
      bytesOf(
        '<tbx><conceptEntry><langSec xml:lang="en"><termSec><term>light rail</term></termSec></langSec></conceptEntry></tbx>',
      ),
    ],
    ['turtle', bytesOf(`<urn:a> <${SKOS}prefLabel> "light rail"@en .`)],
    [
      'rdf-xml',
      bytesOf(
        `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:s="${SKOS}"><s:Concept rdf:about="urn:a"><s:prefLabel xml:lang="en">light rail</s:prefLabel></s:Concept></rdf:RDF>`,
      ),
    ],
    ['json-ld', bytesOf(`[{"@id":"urn:a","${SKOS}prefLabel":[{"@value":"light rail","@language":"en"}]}]`)],
    [
      'yomitan',
      zipOf({ 'index.json': { format: 3 }, 'term_bank_1.json': [['light rail', '', '', '', 0, ['a railway']]] }),
    ],
  ] as const)('need nothing of Node: %s', async (format, bytes) => {
    const { pack } = await reader.read(format, bytes, { language: 'en' })
    expect(pack?.concepts.map(({ terms }) => terms[0]?.form)).toEqual(['light rail'])
  })
})
