/** Arbitrary files for properties: pieces that a parser of the format knows, in any order and cut anywhere, and any bytes. */
import fc from 'fast-check'
import type { ReadFormat } from '../../../glossary/exchange/format'
import { bytesOf } from './reading'
import { zipOf } from './small-zip'

const SKOS = 'http://www.w3.org/2004/02/skos/core#'

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
  anki: [
    '#separator:tab',
    '#html:true',
    '#columns:Front\tBack',
    '#guid column:1',
    '#tags column:99',
    '#',
    '\n',
    '\t',
    '"',
    'tram',
    '<div class="term" lang="en">',
    '<br>',
    '</div>',
    '&#',
    '38;',
    '[sound:',
    ']',
  ],
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

const likely = (format: ReadFormat): fc.Arbitrary<Uint8Array> => (format === 'yomitan' ? archive : text(format))

/** Files for the reader of one format: most of them nearly of it. */
export const anyInput = (format: ReadFormat): fc.Arbitrary<Uint8Array> =>
  fc.oneof({ weight: 6, arbitrary: likely(format) }, { weight: 1, arbitrary: fc.uint8Array() })

/** Files of which nobody says a format. */
export const anyFile: fc.Arbitrary<Uint8Array> = fc.oneof(
  fc.uint8Array(),
  ...Object.values(pieces).map((list) => fc.array(fc.constantFrom(...list)).map((parts) => bytesOf(parts.join('')))),
)
