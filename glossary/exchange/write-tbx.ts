/** TBX version 3 in the DCA style, dialect TBX-Basic. */
import type { ConceptEntry, Pack, Term, Texts } from '../pack'
import { sourceLine } from './source-line'
import { termsByTag } from './term-tags'

const statuses: Readonly<Record<Term['status'], string>> = {
  preferred: 'preferredTerm-admn-sts',
  admitted: 'admittedTerm-admn-sts',
  deprecated: 'deprecatedTerm-admn-sts',
  obsolete: 'supersededTerm-admn-sts',
  garbled: 'deprecatedTerm-admn-sts',
}

const types: Readonly<Record<Term['type'], string>> = {
  full: 'fullForm',
  short: 'shortForm',
  acronym: 'acronym',
  phrase: 'phrase',
}

export function writeTbx(pack: Pack): string {
  const [language = 'en'] = pack.languages
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<tbx type="TBX-Basic" style="dca" xml:lang="${language}" xmlns="urn:iso:std:iso:30042:ed-2">`,
    ' <tbxHeader>',
    '  <fileDesc>',
    `   <titleStmt><title>${escapeXml(textIn(pack.name, language))}</title></titleStmt>`,
    `   <publicationStmt><p>${escapeXml(pack.licence)}</p></publicationStmt>`,
    `   <sourceDesc><p>${escapeXml(`${pack.id} ${pack.version}`)}</p></sourceDesc>`,
    '  </fileDesc>',
    ' </tbxHeader>',
    ' <text>',
    '  <body>',
    ...pack.concepts.flatMap((concept) => entry(concept, textIn(pack.subjectFields[concept.subjectField], language))),
    '  </body>',
    ' </text>',
    '</tbx>',
    '',
  ].join('\n')
}

function entry(concept: ConceptEntry, field: string): string[] {
  const { definition, wordingNote = {}, terms } = concept
  const groups = termsByTag(terms)
  // A language section needs a term: texts in other languages stand with the concept.
  const unnamed = (texts: Texts): [string, string][] =>
    Object.entries(texts).filter(([language]) => !groups.has(language))
  return [
    `   <conceptEntry id="${xmlId(concept.id)}">`,
    ...(field === '' ? [] : [element('descrip', 'type="subjectField"', field)]),
    ...unnamed(definition).map(([language, text]) =>
      element('descrip', `type="definition" xml:lang="${language}"`, text),
    ),
    ...concept.sources.map((source) => element('admin', 'type="source"', sourceLine(source))),
    ...concept.relations.map(({ target }) => element('ref', `type="crossReference" target="${xmlId(target)}"`, target)),
    ...unnamed(wordingNote).map(([language, text]) => element('note', `xml:lang="${language}"`, text)),
    ...[...groups].flatMap(([tag, group]) => languageSection(tag, group, concept)),
    '   </conceptEntry>',
  ]
}

function languageSection(tag: string, terms: readonly Term[], { definition, wordingNote }: ConceptEntry): string[] {
  return [
    `    <langSec xml:lang="${tag}">`,
    ...(definition[tag] === undefined ? [] : [element('descrip', 'type="definition"', definition[tag])]),
    ...(wordingNote?.[tag] === undefined ? [] : [element('note', '', wordingNote[tag])]),
    ...terms.flatMap(({ form, status, type, note }) => [
      '     <termSec>',
      element('term', '', form),
      element('termNote', 'type="administrativeStatus"', statuses[status]),
      element('termNote', 'type="termType"', types[type]),
      ...(note === undefined ? [] : [element('note', '', note)]),
      '     </termSec>',
    ]),
    '    </langSec>',
  ]
}

const element = (name: string, attributes: string, text: string): string =>
  `      <${name}${attributes && ` ${attributes}`}>${escapeXml(text)}</${name}>`

/** XML ids begin with a letter or an underscore. */
const xmlId = (id: string): string => (/^\d/.test(id) ? `_${id}` : id)

const textIn = (texts: Texts | undefined, language: string): string =>
  texts?.[language] ?? Object.values(texts ?? {})[0] ?? ''

/** XML has no way to write control characters. */
const escapeXml = (text: string): string =>
  text
    .replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\r/g, '&#13;')
