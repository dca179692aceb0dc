/** Files made to cost a reader more than they are, each with the reason for which it is refused, and where. */
import * as budgets from '../../../glossary/exchange/budgets'
import type { ReadFormat } from '../../../glossary/exchange/format'
import type { Place } from '../../../glossary/exchange/issue'
import { zipOf } from './small-zip'

const SKOS = 'http://www.w3.org/2004/02/skos/core#'
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'

const doctype = (subset: string, body = ''): string =>
  `<?xml version="1.0"?>\n<!DOCTYPE tbx [\n${subset}\n]>\n<tbx>${body}</tbx>`
const rdfXml = (subset: string): string =>
  `<!DOCTYPE rdf:RDF [\n${subset}\n]>\n<rdf:RDF xmlns:rdf="${RDF}"><rdf:Description rdf:about="&b;"/></rdf:RDF>`
const entry = (terms: string): string =>
  `<tbx><text><body><conceptEntry id="a"><langSec xml:lang="en">${terms}</langSec></conceptEntry></body></text></tbx>`
export const pack = (more: string): string =>
  `{"format":"sidegloss-pack","formatVersion":1,"id":"a","version":"1","name":{"en":"A"},"licence":"CC0","languages":["en"],"subjectFields":{},${more}}`
const lines = (count: number, line: (number: number) => string): string =>
  Array.from({ length: count }, (_, number) => line(number)).join('\n')
const index = { title: 'Bomb', revision: '1', format: 3 }
const dictionary = (bank: unknown, more: Readonly<Record<string, unknown>> = {}): Uint8Array =>
  zipOf({ 'index.json': index, 'term_bank_1.json': bank, ...more })

const DEEP = budgets.DEPTH + 1
const MILLION = 1_000_000
/** Letters, so that every form is of one. */
const letter = (number: number): string => String.fromCharCode(97 + (number % 26))

export type Bomb = [what: string, format: ReadFormat, file: () => string | Uint8Array, code: string, place?: Place]

const xml: Bomb[] = [
  [
    'a billion laughs',
    'tbx',
    () =>
      doctype(
        lines(10, (n) => `<!ENTITY l${n} "${'&l'.concat(String(n - 1), ';').repeat(n ? 10 : 0)}lol">`),
        '&l9;',
      ),
    'entity-nested',
    { line: 4, column: 1 },
  ],
  [
    'an entity of two others',
    'tbx',
    () => doctype('<!ENTITY a "x"><!ENTITY b "&a;&a;">', '&b;'),
    'entity-nested',
    { line: 3, column: 16 },
  ],
  ['an entity of itself', 'tbx', () => doctype('<!ENTITY a "&a;">', '&a;'), 'entity-nested'],
  ['an entity in single quotes of another', 'tbx', () => doctype("<!ENTITY a 'x'><!ENTITY b '&a;'>"), 'entity-nested'],
  [
    'entities nested in RDF/XML',
    'rdf-xml',
    () => rdfXml('<!ENTITY a "x"><!ENTITY b "&a;&a;">'),
    'entity-nested',
    { line: 2, column: 16 },
  ],
  [
    'a quadratic bomb',
    'tbx',
    () => doctype(`<!ENTITY a "${'x'.repeat(10_000)}">`, '&a;'.repeat(1_000)),
    'entity-expansion',
  ],
  [
    'a quadratic bomb in attributes',
    'tbx',
    () => doctype(`<!ENTITY a "${'x'.repeat(10_000)}">`, `<a b="${'&a;'.repeat(1_000)}"/>`),
    'entity-expansion',
    { line: 5 },
  ],
  [
    'a quadratic bomb in RDF/XML',
    'rdf-xml',
    () => `${rdfXml(`<!ENTITY b "${'x'.repeat(10_000)}">`)}${'&b;'.repeat(1_000)}`,
    'entity-expansion',
  ],
  [
    'an external entity',
    'tbx',
    () => doctype('<!ENTITY a SYSTEM "file:///etc/passwd">', '&a;'),
    'entity-external',
    { line: 3, column: 1 },
  ],
  [
    'an external entity over http',
    'tbx',
    () => doctype('<!ENTITY a SYSTEM "http://example.org/a">', '&a;'),
    'entity-external',
  ],
  [
    'a public entity',
    'tbx',
    () => doctype('<!ENTITY a PUBLIC "-//A" "http://example.org/a">', '&a;'),
    'entity-external',
  ],
  [
    'an external entity in RDF/XML',
    'rdf-xml',
    () => rdfXml('<!ENTITY b SYSTEM "file:///etc/passwd">'),
    'entity-external',
  ],
  [
    'a parameter entity',
    'tbx',
    () => doctype('<!ENTITY % a "<!ENTITY b \'c\'>"> %a;'),
    'entity-parameter',
    { line: 3, column: 1 },
  ],
  [
    'an external parameter entity',
    'tbx',
    () => doctype('<!ENTITY % a SYSTEM "http://example.org/a.dtd"> %a;'),
    'entity-parameter',
  ],
  ['a reference to a parameter in a value', 'tbx', () => doctype('<!ENTITY a "%b;">'), 'entity-nested'],
  [
    'ten thousand entities',
    'tbx',
    () => doctype(lines(10_000, (n) => `<!ENTITY a${n} "x">`)),
    'too-many-entities',
    { line: budgets.ENTITIES + 3 },
  ],
  ['an entity that is not defined', 'tbx', () => '<tbx>&a;</tbx>', 'xml-malformed', { line: 1 }],
  [
    'an entity of an external document type',
    'tbx',
    () => '<!DOCTYPE tbx SYSTEM "http://example.org/a.dtd"><tbx>&a;</tbx>',
    'xml-malformed',
  ],
  ['deep elements', 'tbx', () => `<tbx>\n${'<a>'.repeat(DEEP)}`, 'too-deep', { line: 2 }],
  ['a hundred thousand levels', 'tbx', () => '<tbx>'.repeat(100_000), 'too-deep'],
  [
    'deep elements in RDF/XML',
    'rdf-xml',
    () => `<rdf:RDF xmlns:rdf="${RDF}">${'<rdf:Description>'.repeat(DEEP)}`,
    'too-deep',
  ],
  ['a document type that never ends', 'tbx', () => '<!DOCTYPE tbx [<!ENTITY a "', 'xml-malformed'],
  ['a comment that never ends', 'tbx', () => `<tbx><!--${'-'.repeat(10_000)}`, 'xml-malformed'],
  ['a forbidden character', 'tbx', () => entry('<termSec><term>&#0;</term></termSec>'), 'xml-malformed', { line: 1 }],
  ['half of a pair by number', 'tbx', () => entry('<termSec><term>&#xd800;</term></termSec>'), 'xml-malformed'],
  ['a page', 'tbx', () => '<html><script>alert(1)</script></html>', 'xml-other', { line: 1 }],
  ['two roots', 'tbx', () => '<tbx></tbx><tbx></tbx>', 'xml-malformed'],
  ['an attribute given twice', 'tbx', () => '<tbx a="1" a="2"/>', 'xml-malformed'],
]

const json: Bomb[] = [
  ['deep lists', 'pack', () => '['.repeat(DEEP), 'too-deep', { line: 1, column: DEEP }],
  ['a million levels', 'pack', () => `${pack('"concepts":')}${'['.repeat(MILLION)}`, 'too-deep'],
  ['deep objects', 'pack', () => '{"a":'.repeat(DEEP), 'too-deep'],
  ['deep lists in JSON-LD', 'json-ld', () => '[\n'.repeat(DEEP), 'too-deep', { line: DEEP, column: 1 }],
  ['__proto__ as a pack', 'pack', () => '{"__proto__":{"format":"sidegloss-pack","formatVersion":1}}', 'not-a-pack'],
  [
    'a constructor for entries',
    'pack',
    () => pack('"concepts":{"constructor":{"prototype":{}}}'),
    'schema',
    { path: 'concepts' },
  ],
  ['a list for a pack', 'pack', () => '["sidegloss-pack"]', 'not-a-pack'],
  ['a number too large', 'pack', () => '1e999', 'not-a-pack'],
  [
    'half of a pair in the name',
    'pack',
    () => pack('"concepts":[]').replace('"A"', '"\\ud800"'),
    'lone-surrogate',
    { path: 'name' },
  ],
  ['text after the end', 'pack', () => `${pack('"concepts":[]')}}`, 'json-malformed', { line: 1 }],
  ['a string that never ends', 'pack', () => `{"a":"${'\\'.repeat(9_999)}`, 'json-malformed'],
  [
    'a remote context',
    'json-ld',
    () => '{"@context":"https://example.org/c.json","@id":"urn:a"}',
    'context-remote',
    { path: '@context' },
  ],
  [
    'a remote context in a list',
    'json-ld',
    () => '{"@context":[{},"//example.org/c"],"@id":"urn:a"}',
    'context-remote',
    { path: '@context' },
  ],
  [
    'a remote context inside',
    'json-ld',
    () => '[{"@id":"urn:a","urn:b":{"@context":"c.json"}}]',
    'context-remote',
    { path: '1 › urn:b › @context' },
  ],
  [
    'a remote context of a term',
    'json-ld',
    () => '{"@context":{"a":{"@id":"urn:a","@context":"http://example.org/"}},"a":1}',
    'context-remote',
    { path: '@context › a › @context' },
  ],
  [
    'an imported context',
    'json-ld',
    () => '{"@context":{"@version":1.1,"@import":"http://example.org/"}}',
    'context-remote',
    { path: '@context › @import' },
  ],
  ['a remote context in escapes', 'json-ld', () => '{"\\u0040context":"https://example.org/c.json"}', 'context-remote'],
]

const tables: Bomb[] = [
  [
    'a million one-letter forms',
    'csv',
    () => `term\n${lines(MILLION, letter)}`,
    'too-many-short-forms',
    { row: budgets.SHORT_FORMS + 2 },
  ],
  [
    'one-letter forms in one cell',
    'csv',
    () => `term,definition\n${'a;b;c;'.repeat(10_000)},x`,
    'too-many-short-forms',
    { row: 2 },
  ],
  ['one-letter forms in OmegaT', 'omegat', () => lines(10_000, () => 'a\tb'), 'too-many-short-forms'],
  [
    'two-letter forms in TBX',
    'tbx',
    () => entry('<termSec><term>EU</term></termSec>'.repeat(10_000)),
    'too-many-short-forms',
    { entry: 'a' },
  ],
  [
    'one-letter labels in SKOS',
    'turtle',
    () => `${lines(10_000, (n) => `<urn:c${n}> <${SKOS}prefLabel> "${letter(n)}" .`)}`,
    'too-many-short-forms',
  ],
  [
    'one-letter headwords',
    'yomitan',
    () => dictionary(Array.from({ length: 10_000 }, (_, n) => [letter(n), String(n), '', '', 0, ['x'], n, ''])),
    'too-many-short-forms',
  ],
  ['a million columns', 'csv', () => `term${',x'.repeat(MILLION)}`, 'too-many-columns', { row: 1 }],
  [
    'a million rows and more',
    'csv',
    () => `term\n${'tram car\n'.repeat(budgets.ENTRIES + 1)}`,
    'too-many-entries',
    { row: budgets.ENTRIES + 2 },
  ],
  [
    'two million terms and more',
    'csv',
    () => `term,definition\n${lines(1_001, () => `${'light rail;'.repeat(2_000)},x`)}`,
    'too-many-terms',
  ],
  ['a file of zeros', 'csv', () => new Uint8Array(1_000), 'no-entries'],
  ['too large a file', 'csv', () => new Uint8Array(budgets.FILE_BYTES + 1), 'file-too-large'],
  ['half of a pair in UTF-16', 'csv', () => new Uint8Array([0xff, 0xfe, 0x00, 0xd8, 0x0a, 0x00]), 'encoding-broken'],
]

const graphs: Bomb[] = [
  ['a list that never ends', 'turtle', () => `<urn:a> <urn:b> ${'('.repeat(100_000)}`, 'rdf-malformed'],
  ['nodes in nodes', 'turtle', () => `<urn:a> <urn:b> ${'[ <urn:c> '.repeat(100_000)}`, 'rdf-malformed'],
  [
    'a string that never ends',
    'turtle',
    () => `<urn:a> <urn:b> """${'a'.repeat(100_000)}`,
    'rdf-malformed',
    { line: 1 },
  ],
  ['an address that never ends', 'n-triples', () => `<urn:${'a'.repeat(100_000)}`, 'rdf-malformed'],
  ['no prefix', 'turtle', () => '\nskos:a a skos:Concept .', 'rdf-malformed', { line: 2 }],
  ['no concept', 'turtle', () => '<urn:a> <urn:b> <urn:c> .', 'no-entries'],
]

const zips: Bomb[] = [
  [
    'forty-two megabytes of zeros',
    'yomitan',
    () => dictionary(new Uint8Array(42 * 1024 * 1024)),
    'zip-ratio',
    { path: 'term_bank_1.json' },
  ],
  ['more than the file may have', 'yomitan', () => dictionary(noise(budgets.FILE_BYTES + 1)), 'zip-too-large'],
  [
    'many banks that are too much together',
    'yomitan',
    () =>
      dictionary(
        [],
        Object.fromEntries(Array.from({ length: 6 }, (_, n) => [`term_bank_${n + 2}.json`, noise(9 * 1024 * 1024)])),
      ),
    'zip-too-large',
  ],
  [
    'too many files',
    'yomitan',
    () => dictionary([], Object.fromEntries(Array.from({ length: budgets.ZIP_FILES }, (_, n) => [`f${n}`, '']))),
    'zip-too-many-files',
  ],
  ['a path out of the archive', 'yomitan', () => dictionary([], { '../../etc/passwd': 'x' }), 'zip-path'],
  ['an absolute path', 'yomitan', () => dictionary([], { '/etc/passwd': 'x' }), 'zip-path'],
  ['a drive', 'yomitan', () => dictionary([], { 'C:\\autoexec.bat': 'x' }), 'zip-path'],
  ['an archive cut short', 'yomitan', () => dictionary([['tram']]).subarray(0, 60), 'zip-malformed'],
  ['a bank too deep', 'yomitan', () => dictionary('['.repeat(DEEP)), 'too-deep', { path: 'term_bank_1.json' }],
  ['content too deep', 'yomitan', () => dictionary(`[["a","","","",0,[${'{"content":'.repeat(DEEP)}`), 'too-deep'],
  ['an index that is no JSON', 'yomitan', () => zipOf({ 'index.json': '{' }), 'json-malformed', { path: 'index.json' }],
  ['no archive', 'yomitan', () => 'PK\u0003\u0004', 'zip-malformed'],
]

/** Files that take minutes where a reader does something over again for each part of them: tests are given two. */
export const slow: readonly [what: string, format: ReadFormat, file: () => string][] = [
  ['a million spaces in a cell', 'csv', () => `term,definition\nlight${' '.repeat(MILLION)}rail,x\n`],
  ['one name for all entries', 'csv', () => `term,definition\n${lines(30_000, () => 'light rail,x')}`],
  [
    'one name for all subject fields',
    'csv',
    () => `term,field\n${lines(20_000, (n) => `light rail,A${'.'.repeat(n % 250)}${'!'.repeat(n / 250)}`)}`,
  ],
  [
    'thousands of definitions of an entry',
    'tbx',
    () =>
      entry(
        `${lines(100_000, (n) => `<descrip type="definition">${n}</descrip>`)}<termSec><term>rail</term></termSec>`,
      ),
  ],
  [
    'thousands of sources of an entry',
    'tbx',
    () => entry(`${lines(50_000, (n) => `<admin type="source">${n}</admin>`)}<termSec><term>rail</term></termSec>`),
  ],
  [
    'an address of digits',
    'n-triples',
    () => `<urn:${'1'.repeat(400_000)}x> <${SKOS}prefLabel> "rail" .\n<urn:a> <${SKOS}prefLabel> "tram" .\n`,
  ],
]

/** Bytes that deflate cannot shrink much: a ratio below the limit. */
function noise(length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  let state = 1
  for (let i = 0; i < length; i += 16) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    bytes[i] = state >>> 24
  }
  return bytes
}

/** By kind of file. */
export const bombs: readonly [kind: string, bombs: readonly Bomb[]][] = [
  ['XML', xml],
  ['JSON', json],
  ['tables', tables],
  ['graphs', graphs],
  ['archives', zips],
]
