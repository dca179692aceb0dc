import { describe, expect, it } from 'vitest'
import { codes, namesOf, packOf, readText, refusal } from './reading'

const PREFIXES = `@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xl: <http://www.w3.org/2008/05/skos-xl#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix : <http://example.org/t/> .
`
const turtle = (text: string): string => PREFIXES + text

describe('SKOS', () => {
  it('has labels of three kinds; hidden ones are searched and not marked', async () => {
    const pack = await packOf(
      'turtle',
      turtle(
        ':tram a skos:Concept ; skos:prefLabel "tram"@en, "電車"@zh-TW ; skos:altLabel "streetcar"@en ; skos:hiddenLabel "tramm"@en .',
      ),
    )
    expect(namesOf(pack)).toEqual([
      ['en tram preferred', 'zh-Hant 電車 preferred', 'en streetcar admitted', 'en tramm deprecated'],
    ])
    expect(pack.concepts[0]?.terms.map(({ mark }) => mark)).toEqual(['always', 'always', 'always', 'search-only'])
  })

  it('has labels and definitions as nodes of their own', async () => {
    const pack = await packOf(
      'turtle',
      turtle(
        ':tram a skos:Concept ; xl:prefLabel :l ; skos:definition [ rdf:value "A railway."@en ] . :l a xl:Label ; xl:literalForm "tram"@en .',
      ),
    )
    expect(namesOf(pack)).toEqual([['en tram preferred']])
    expect(pack.concepts[0]?.definition).toEqual({ en: 'A railway.' })
  })

  it('gathers a concept that is spread over many statements, and takes schemes for subject fields', async () => {
    const pack = await packOf(
      'turtle',
      turtle(`:tram a skos:Concept . :tram skos:prefLabel "tram"@en . :tram skos:inScheme :rails .
:bus a skos:Concept ; skos:prefLabel "omnibus"@en ; skos:inScheme :roads .
:tram skos:definition "A railway."@en .
:rails a skos:ConceptScheme ; skos:prefLabel "Rails"@en . :roads a skos:ConceptScheme ; rdfs:label "Roads"@en .`),
    )
    expect(pack.concepts.map(({ id, subjectField }) => [id, subjectField])).toEqual([
      ['bus', 'roads'],
      ['tram', 'rails'],
    ])
    expect(pack.subjectFields).toEqual({ roads: { en: 'Roads' }, rails: { en: 'Rails' } })
    expect(pack.concepts[1]?.definition).toEqual({ en: 'A railway.' })
  })

  it('has relations from both ends, whichever end says them, and none to itself', async () => {
    const result = await readText(
      'turtle',
      turtle(`:tram a skos:Concept ; skos:prefLabel "tram"@en ; skos:broader :rail, :tram, :gone .
:rail a skos:Concept ; skos:prefLabel "railway"@en .`),
    )
    expect(result.pack?.concepts.map(({ id, relations }) => [id, relations])).toEqual([
      ['rail', [{ type: 'narrower', target: 'tram' }]],
      ['tram', [{ type: 'broader', target: 'rail' }]],
    ])
    expect(codes(result)).toEqual(['mended relation-unknown', 'mended relation-to-itself'])
  })

  it('takes neither the vocabulary nor classes for terms', async () => {
    const pack = await packOf(
      'turtle',
      turtle(`skos:prefLabel a rdf:Property ; rdfs:label "preferred label"@en .
:Class a owl:Class ; skos:prefLabel "class"@en . :tram skos:prefLabel "tram"@en .`),
    )
    expect(namesOf(pack)).toEqual([['en tram preferred']])
  })

  it('says what it does not read of concepts, with how often, but for housekeeping', async () => {
    const { issues } = await readText(
      'turtle',
      turtle(`@prefix dct: <http://purl.org/dc/terms/> .
:tram a skos:Concept ; skos:prefLabel "tram"@en ; rdfs:label "tram"@en ; skos:example "Take the tram."@en, "By tram."@en ;
  skos:historyNote "Horses."@en ; skos:editorialNote "Check."@en ; skos:notation "T1" ; skos:exactMatch :bahn ;
  rdfs:comment "A railway."@en ; dct:created "2020" ; dct:source "Town" ; <urn:x> 1 ; skos:topConceptOf :rails ;
  xl:altLabel [ xl:literalForm "streetcar"@en ] .
:bus a skos:Concept ; skos:prefLabel "omnibus"@en ; skos:notation "T2" . :rails skos:example "None of a concept." .`),
    )
    expect(issues.map(({ code, params }) => [code, params.category, params.count])).toEqual(
      [
        ['rdfs:comment', 1],
        ['skos:editorialNote', 1],
        ['skos:exactMatch', 1],
        ['skos:example', 2],
        ['skos:historyNote', 1],
        ['skos:notation', 2],
      ].map((each) => ['category-unread', ...each]),
    )
  })

  it('says that it assumed a language', async () => {
    const result = await readText('turtle', turtle(':tram a skos:Concept ; skos:prefLabel "tram" .'))
    expect(result.issues).toMatchObject([{ code: 'language-assumed', params: { language: 'en' } }])
  })

  it('leaves the concept without a label out', async () => {
    const result = await readText(
      'turtle',
      turtle(':a a skos:Concept . :tram a skos:Concept ; skos:prefLabel "tram"@en .'),
    )
    expect(result.issues).toMatchObject([
      { code: 'entry-without-term', effect: 'left-out', place: { entry: 'http://example.org/t/a' } },
    ])
  })

  it.each([
    ['json-ld', '{"@id":"urn:a","http://www.w3.org/2004/02/skos/core#prefLabel":"', '"}'],
    [
      'rdf-xml',
      '<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:s="http://www.w3.org/2004/02/skos/core#"><r:Description r:about="urn:a"><s:prefLabel>',
      '</s:prefLabel></r:Description></r:RDF>',
    ],
  ] as const)(
    'in %s keeps a pair that lies where the parser is given the next piece',
    async (format, before, after) => {
      for (const end of [64 * 1024, 2 * 64 * 1024]) {
        const spaces = ' '.repeat(end - 1 - before.length)
        const pack = await packOf(format, `${before}${spaces}𠮷野家${after}`)
        expect(pack.concepts[0]?.terms.map(({ form }) => form)).toEqual(['𠮷野家'])
      }
    },
  )

  it('that is damaged is refused with its line', async () => {
    expect(refusal(await readText('turtle', turtle(':a a skos:Concept ; .\n:b ]')))).toMatchObject({
      code: 'rdf-malformed',
      place: { line: 8 },
    })
  })

  it.each([
    ['a name without a namespace', '<tram/>', "Invalid IRI according to RDF Turtle: 'tram'"],
    ['a prefix of nothing', '<skos:Concept/>', 'unbound namespace prefix: "skos"'],
  ])(
    'in XML with %s is refused with its line, which the sentence does not say again',
    async (_what, inside, problem) => {
      const xml = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n${inside}</rdf:RDF>`
      expect(refusal(await readText('rdf-xml', xml))).toMatchObject({
        code: 'rdf-malformed',
        place: { line: 2 },
        params: { problem },
      })
    },
  )
})
