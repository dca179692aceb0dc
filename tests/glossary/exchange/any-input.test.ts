import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { detect } from '../../../glossary/exchange/detect'
import { type ReadFormat, readable } from '../../../glossary/exchange/format'
import { read } from '../../../glossary/exchange/read'
import { bytesOf, RUNS } from './reading'
import { zipOf } from './small-zip'

const SKOS = 'http://www.w3.org/2004/02/skos/core#'

/** Pieces that a parser of the format knows, in any order and cut anywhere. */
const pieces: Readonly<Record<Exclude<ReadFormat, 'yomitan'>, readonly string[]>> = {
  pack: [
    '{"format":"sidegloss-pack","formatVersion":1',
    ',"concepts":[',
    '{"id":"a"',
    '"__proto__":{',
    '}',
    ']',
    '"\\ud800"',
    'null',
    '1e999',
  ],
  csv: ['term', 'name_en', 'def_fr', ',', ';', '\t', '"', '""', '\n', '\r\n', '电车', 'id', '=1+1', '\u0000'],
  omegat: ['tram', '\t', '\n', '# ', '-*- coding: utf-8 -*-', '电车', ';', '"'],
  tbx: [
    '<tbx>',
    '<martif xml:lang="en">',
    '<text><body>',
    '<conceptEntry id="a">',
    '<langSec xml:lang="en">',
    '<termSec>',
    '<term>',
    'tram',
    '</term>',
    '</termSec>',
    '</langSec>',
    '</conceptEntry>',
    '</body></text>',
    '</tbx>',
    '<!DOCTYPE a [',
    '<!ENTITY a "b">',
    ']>',
    '&a;',
    '&#0;',
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '<x:y z="',
  ],
  turtle: [
    `@prefix skos: <${SKOS}> .`,
    '<urn:a>',
    ' a ',
    'skos:Concept',
    ' ; ',
    ' , ',
    ' . ',
    'skos:prefLabel',
    '"tram"',
    '@en',
    '[',
    ']',
    '(',
    ')',
    '"""',
    '\\u12',
    '\\',
    '<',
    '^^',
    '_:b',
  ],
  'n-triples': ['<urn:a>', ' ', `<${SKOS}prefLabel>`, '"tram"@en', ' .\n', '_:b', '\\uD800', '"'],
  'rdf-xml': [
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" ',
    `xmlns:skos="${SKOS}">`,
    '<skos:Concept rdf:about="',
    'urn:a',
    '">',
    '<skos:prefLabel xml:lang="en">',
    'tram',
    '</skos:prefLabel>',
    '</skos:Concept>',
    '</rdf:RDF>',
    '<rdf:li>',
    'rdf:parseType="Literal"',
    'rdf:ID="1 2"',
    '&amp;',
    '<!DOCTYPE a [<!ENTITY b "c">]>',
  ],
  'json-ld': [
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"@id"',
    '"@context"',
    '"@type"',
    '"@graph"',
    '"@value"',
    '"@language"',
    '"@list"',
    '"@reverse"',
    '"urn:a"',
    `"${SKOS}prefLabel"`,
    `"${SKOS}Concept"`,
    'null',
    '1',
    'true',
    '"@vocab"',
    '"@container"',
    '"@version"',
    '1.1',
  ],
}

const text = (format: Exclude<ReadFormat, 'yomitan'>): fc.Arbitrary<Uint8Array> =>
  fc
    .array(
      fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...pieces[format]) }, { weight: 1, arbitrary: fc.string() }),
      { maxLength: 24 },
    )
    .map((parts) => bytesOf(parts.join('')))

const archive = fc
  .record({
    index: fc.oneof(fc.constant({ format: 3 }), fc.json(), fc.jsonValue()),
    bank: fc.oneof(
      fc.json(),
      fc.array(
        fc.tuple(
          fc.string(),
          fc.string(),
          fc.string(),
          fc.string(),
          fc.nat(),
          fc.array(fc.jsonValue()),
          fc.nat(),
          fc.string(),
        ),
      ),
    ),
    from: fc.nat(200),
    noise: fc.uint8Array({ maxLength: 4 }),
  })
  .map(({ index, bank, from, noise }) => {
    const bytes = zipOf({ 'index.json': index, 'term_bank_1.json': bank })
    bytes.set(noise.slice(0, Math.max(0, bytes.length - from)), Math.min(from, bytes.length))
    return bytes
  })

/** Nothing of the reading may throw; what is refused has a reason, what is read has entries. */
async function settles(format: ReadFormat, bytes: Uint8Array): Promise<void> {
  const { pack, issues } = await read(format, bytes)
  if (pack) expect(pack.concepts.every(({ terms }) => terms.length > 0)).toBe(true)
  else expect(issues.at(-1)).toMatchObject({ effect: 'refused' })
}

describe('any bytes', () => {
  it.each(readable)('are read as %s or refused with a reason', async (format) => {
    const likely = format === 'yomitan' ? archive : text(format)
    await fc.assert(
      fc.asyncProperty(fc.oneof({ weight: 6, arbitrary: likely }, { weight: 1, arbitrary: fc.uint8Array() }), (bytes) =>
        settles(format, bytes),
      ),
      { numRuns: RUNS },
    )
  })

  it('have a format or none', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array(),
          ...Object.values(pieces).map((list) =>
            fc.array(fc.constantFrom(...list)).map((parts) => bytesOf(parts.join(''))),
          ),
        ),
        (bytes) => {
          expect([undefined, ...readable]).toContain(detect(bytes))
        },
      ),
      { numRuns: RUNS },
    )
  })
})
