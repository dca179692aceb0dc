import { describe, expect, it } from 'vitest'
import type { ReadFormat } from '../../../glossary/exchange/format'
import { packOf } from './reading'

const SKOS = 'http://www.w3.org/2004/02/skos/core#'
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'

const turtle = `@prefix skos: <${SKOS}> .
@base <http://example.org/> .
<tram> a skos:Concept ; skos:prefLabel "tram"@en , "Straßenbahn \\"Bim\\""@de ; skos:altLabel "street\\tcar"@en , "light rail"@en ;
  skos:definition "A <railway> &amp; more."@en ; skos:broader <rail> ; skos:inScheme <rails> .
<rail> a skos:Concept ; skos:prefLabel "railway"@en ; skos:inScheme <rails> .
<rails> a skos:ConceptScheme ; skos:prefLabel "Rails"@en .`

const nTriples = `<http://example.org/rail> <${SKOS}prefLabel> "railway"@en .
<http://example.org/tram> <${SKOS}definition> "A <railway> &amp; more."@en .
<http://example.org/tram> <${SKOS}altLabel> "light rail"@en .
<http://example.org/tram> <${SKOS}altLabel> "street\\tcar"@en .
<http://example.org/tram> <${SKOS}prefLabel> "Stra\\u00dfenbahn \\"Bim\\""@de .
<http://example.org/tram> <${SKOS}prefLabel> "tram"@en .
<http://example.org/tram> <${SKOS}broader> <http://example.org/rail> .
<http://example.org/tram> <${RDF}type> <${SKOS}Concept> .
<http://example.org/rail> <${RDF}type> <${SKOS}Concept> .
<http://example.org/rail> <${SKOS}inScheme> <http://example.org/rails> .
<http://example.org/tram> <${SKOS}inScheme> <http://example.org/rails> .
<http://example.org/rails> <${RDF}type> <${SKOS}ConceptScheme> .
<http://example.org/rails> <${SKOS}prefLabel> "Rails"@en .`

const rdfXml = `<?xml version="1.0"?>
<!DOCTYPE rdf:RDF [<!ENTITY e "http://example.org/">]>
<rdf:RDF xmlns:rdf="${RDF}" xmlns:skos="${SKOS}" xml:base="http://example.org/">
  <rdf:Description rdf:about="&e;tram"><skos:altLabel xml:lang="en">street&#9;car</skos:altLabel></rdf:Description>
  <skos:Concept rdf:about="rail"><skos:prefLabel xml:lang="en">railway</skos:prefLabel><skos:inScheme rdf:resource="rails"/></skos:Concept>
  <skos:Concept rdf:about="&e;tram">
    <skos:prefLabel xml:lang="de">Straßenbahn "Bim"</skos:prefLabel><skos:prefLabel xml:lang="en">tram</skos:prefLabel>
    <skos:altLabel xml:lang="en">light rail</skos:altLabel>
    <skos:definition xml:lang="en"><![CDATA[A <railway> &amp; more.]]></skos:definition>
    <skos:inScheme><skos:ConceptScheme rdf:about="rails"><skos:prefLabel xml:lang="en">Rails</skos:prefLabel></skos:ConceptScheme></skos:inScheme>
  </skos:Concept>
  <rdf:Description rdf:about="tram"><skos:broader rdf:resource="rail"/></rdf:Description>
</rdf:RDF>`

const compact = JSON.stringify({
  '@context': {
    skos: SKOS,
    label: { '@id': 'skos:prefLabel', '@container': '@language' },
    '@base': 'http://example.org/',
  },
  '@graph': [
    {
      '@id': 'tram',
      '@type': 'skos:Concept',
      label: { en: 'tram', de: 'Straßenbahn "Bim"' },
      'skos:altLabel': [
        { '@language': 'en', '@value': 'light rail' },
        { '@language': 'en', '@value': 'street\tcar' },
      ],
      'skos:definition': { '@language': 'en', '@value': 'A <railway> &amp; more.' },
      'skos:broader': {
        '@id': 'rail',
        '@type': 'skos:Concept',
        label: { en: 'railway' },
        'skos:inScheme': { '@id': 'rails' },
      },
      'skos:inScheme': { '@id': 'rails', '@type': 'skos:ConceptScheme', label: { en: 'Rails' } },
    },
  ],
})

const value = (text: string, language = 'en') => ({ '@value': text, '@language': language })
const node = (id: string) => ({ '@id': `http://example.org/${id}` })
const expanded = JSON.stringify([
  { ...node('rails'), '@type': [`${SKOS}ConceptScheme`], [`${SKOS}prefLabel`]: [value('Rails')] },
  {
    ...node('rail'),
    '@type': [`${SKOS}Concept`],
    [`${SKOS}prefLabel`]: [value('railway')],
    [`${SKOS}inScheme`]: [node('rails')],
  },
  {
    ...node('tram'),
    '@type': [`${SKOS}Concept`],
    [`${SKOS}prefLabel`]: [value('Straßenbahn "Bim"', 'de'), value('tram')],
    [`${SKOS}altLabel`]: [value('street\tcar'), value('light rail')],
    [`${SKOS}definition`]: [value('A <railway> &amp; more.')],
    [`${SKOS}broader`]: [node('rail')],
    [`${SKOS}inScheme`]: [node('rails')],
  },
])

describe('one glossary', () => {
  it.each<[ReadFormat, string, string]>([
    ['n-triples', 'N-Triples', nTriples],
    ['rdf-xml', 'RDF/XML, spread over several descriptions', rdfXml],
    ['json-ld', 'JSON-LD with a context of its own', compact],
    ['json-ld', 'expanded JSON-LD', expanded],
  ])('is the same from %s (%s) as from Turtle', async (format, _name, text) => {
    expect(await packOf(format, text)).toEqual(await packOf('turtle', turtle))
  })

  it('is the same from commas, semicolons, tabs and an OmegaT glossary', async () => {
    const rows = [
      ['tram', '电车'],
      ['omnibus', '公共汽车'],
    ]
    const table = (delimiter: string): string => rows.map((row) => row.join(delimiter)).join('\n')
    const comma = await packOf('csv', table(','))
    const concepts = comma.concepts.map(({ terms }) => terms)
    for (const [format, delimiter] of [
      ['csv', ';'],
      ['csv', '\t'],
      ['omegat', '\t'],
    ] as const)
      expect((await packOf(format, table(delimiter))).concepts.map(({ terms }) => terms)).toEqual(concepts)
  })
})
