/** A text as term and definition in a file of each format: written as the format asks, or just put in. */
import type { ReadFormat } from '../../glossary/exchange/format'
import { bytesOf } from '../glossary/exchange/reading'
import { zipOf } from '../glossary/exchange/small-zip'
import { concept, packOf } from '../glossary/matching/small-pack'

const SKOS = 'http://www.w3.org/2004/02/skos/core#'
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
/** Stands where the text comes, and in no file otherwise. */
const HERE = '\ue000'

interface Carrier {
  /** The text as the format asks for it to be written. */
  written(text: string): string
  file: string
}

const inString = (text: string): string => JSON.stringify(text).slice(1, -1)
const inMarkup = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`).replace(/\r/g, '&#13;')

const carriers: Readonly<Record<ReadFormat, Carrier>> = {
  pack: { written: inString, file: JSON.stringify(packOf(concept('a', [HERE], { definition: { en: HERE } }))) },
  csv: {
    written: (text) => `"${text.replaceAll('"', '""')}"`,
    file: `term,definition\n${HERE},${HERE}\nlight rail,A railway.\n`,
  },
  omegat: { written: (text) => text.replace(/\s/g, ' '), file: `${HERE}\t${HERE}\t${HERE}\nlight rail\ttram\n` },
  anki: {
    written: (text) => inMarkup(text).replaceAll('\t', '&#9;').replaceAll('\n', '<br>'),
    file: `#separator:tab\n#html:true\n#columns:Front\tBack\n${HERE}\t${HERE}\nlight rail\tA railway.\n`,
  },
  tbx: {
    written: inMarkup,
    file: `<tbx><text><body><conceptEntry id="a"><descrip type="definition">${HERE}</descrip><langSec xml:lang="en"><termSec><term>${HERE}</term></termSec></langSec></conceptEntry></body></text></tbx>`,
  },
  turtle: {
    written: inString,
    file: `<urn:a> a <${SKOS}Concept> ; <${SKOS}prefLabel> "${HERE}"@en ; <${SKOS}definition> "${HERE}"@en .`,
  },
  'n-triples': {
    written: inString,
    file: `<urn:a> <${SKOS}prefLabel> "${HERE}"@en .\n<urn:a> <${SKOS}definition> "${HERE}"@en .\n`,
  },
  'rdf-xml': {
    written: inMarkup,
    file: `<rdf:RDF xmlns:rdf="${RDF}" xmlns:skos="${SKOS}"><skos:Concept rdf:about="urn:a"><skos:prefLabel xml:lang="en">${HERE}</skos:prefLabel><skos:definition xml:lang="en">${HERE}</skos:definition></skos:Concept></rdf:RDF>`,
  },
  'json-ld': {
    written: inString,
    file: `{"@id":"urn:a","@type":"${SKOS}Concept","${SKOS}prefLabel":{"@value":"${HERE}","@language":"en"},"${SKOS}definition":"${HERE}"}`,
  },
  yomitan: { written: inString, file: `[["${HERE}","","","",0,["${HERE}",{"type":"text","text":"${HERE}"}],0,""]]` },
}

/** `raw`: as somebody writes who knows nothing of escaping. */
export function carried(format: ReadFormat, text: string, { raw }: { raw: boolean }): Uint8Array {
  const { written, file } = carriers[format]
  const filled = file.replaceAll(HERE, () => (raw ? text : written(text)))
  return format === 'yomitan' ? dictionaryOf(filled) : bytesOf(filled)
}

/** A dictionary with this for its only bank. */
export const dictionaryOf = (bank: string): Uint8Array =>
  zipOf({ 'index.json': { title: 'Words', revision: '1', format: 3 }, 'term_bank_1.json': bank })
