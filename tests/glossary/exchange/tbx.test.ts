import { describe, expect, it } from 'vitest'
import { codes, namesOf, packOf, readText, refusal } from './reading'

const v3 = (entries: string, style = 'dca', dialect = 'Basic'): string =>
  `<?xml version="1.0"?><tbx type="TBX-${dialect}" style="${style}" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
  xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic"><tbxHeader><fileDesc>
  <titleStmt><title>Trams</title></titleStmt><sourceDesc><p>by hand</p></sourceDesc></fileDesc></tbxHeader>
  <text><body>${entries}</body></text></tbx>`

const v2 = (entries: string): string =>
  `<?xml version="1.0"?><!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd"><martif type="TBX" xml:lang="en">
  <text><body>${entries}</body></text></martif>`

const dca = v3(`<conceptEntry id="tram">
  <descrip type="subjectField">Transport</descrip>
  <ref type="crossReference" target="t2">bus</ref>
  <xref type="externalCrossReference" target="https://example.org/tram">Town</xref>
  <langSec xml:lang="en">
    <descripGrp><descrip type="definition">A railway
      in a street.</descrip><admin type="source">Town Plan</admin></descripGrp>
    <termSec><term>tram</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec>
    <termSec><term>streetcar</term><termNote type="administrativeStatus">admittedTerm-admn-sts</termNote><note>US</note></termSec>
    <termSec><term>tramway car</term><termNote type="administrativeStatus">supersededTerm-admn-sts</termNote></termSec>
    <termSec><term>LRV</term><termNote type="termType">acronym</termNote></termSec>
  </langSec>
  <langSec xml:lang="zh_TW"><termSec><term>電車</term></termSec></langSec>
</conceptEntry>
<conceptEntry id="bus"><langSec xml:lang="en"><termSec id="t2"><term>omnibus</term></termSec></langSec></conceptEntry>`)

it('tells of an id that two entries bear, and keeps both', async () => {
  const { pack, issues } = await readText(
    'tbx',
    v3(
      ['tramway', 'omnibus']
        .map(
          (term) =>
            `<conceptEntry id="c1"><langSec xml:lang="en"><termSec><term>${term}</term></termSec></langSec></conceptEntry>`,
        )
        .join(''),
    ),
  )
  expect(pack?.concepts.map(({ id }) => id)).toEqual(['c1', 'c1-2'])
  expect(issues).toMatchObject([{ effect: 'mended', code: 'id-twice', place: { entry: 'c1' } }])
})

const dct = v3(
  `<conceptEntry id="tram">
  <min:subjectField>Transport</min:subjectField>
  <basic:crossReference target="t2">bus</basic:crossReference>
  <basic:externalCrossReference target="https://example.org/tram">Town</basic:externalCrossReference>
  <langSec xml:lang="en">
    <descripGrp><basic:definition>A railway in a street.</basic:definition><basic:source>Town Plan</basic:source></descripGrp>
    <termSec><term>tram</term><min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></termSec>
    <termSec><term>streetcar</term><min:administrativeStatus>admittedTerm-admn-sts</min:administrativeStatus><note>US</note></termSec>
    <termSec><term>tramway car</term><min:administrativeStatus>supersededTerm-admn-sts</min:administrativeStatus></termSec>
    <termSec><term>LRV</term><basic:termType>acronym</basic:termType></termSec>
  </langSec>
  <langSec xml:lang="zh-TW"><termSec><term>電車</term></termSec></langSec>
</conceptEntry>
<conceptEntry id="bus"><langSec xml:lang="en"><termSec id="t2"><term>omnibus</term></termSec></langSec></conceptEntry>`,
  'dct',
)

describe('TBX version 3', () => {
  it('has statuses, types, notes, definitions, sources, a subject field and cross-references', async () => {
    const pack = await packOf('tbx', dca)
    expect(pack.name).toEqual({ en: 'Trams' })
    expect(namesOf(pack)).toEqual([
      [
        'en tram preferred',
        'en streetcar admitted',
        'en tramway car obsolete',
        'en LRV admitted',
        'zh-Hant 電車 preferred',
      ],
      ['en omnibus preferred'],
    ])
    expect(pack.concepts[0]).toMatchObject({
      id: 'tram',
      subjectField: 'transport',
      definition: { en: 'A railway in a street.' },
      terms: [{}, { note: 'US' }, {}, { type: 'acronym', case: 'exact' }, {}],
      relations: [{ type: 'related', target: 'bus' }],
      sources: [
        { organisation: 'Town', title: 'Town', url: 'https://example.org/tram' },
        { organisation: 'Town Plan', title: 'Town Plan' },
      ],
    })
  })

  it('has paragraphs where lines are empty', async () => {
    const pack = await packOf(
      'tbx',
      v3(`<conceptEntry><note>One
        line.\r\n\r\n  Two.

        </note><langSec xml:lang="en"><descrip type="definition">One.\n\n\n\nTwo,\ntoo.</descrip><termSec><term>tram</term></termSec></langSec></conceptEntry>`),
    )
    expect(pack.concepts[0]?.definition).toEqual({ en: 'One.\n\nTwo, too.' })
    expect(pack.concepts[0]?.wordingNote).toEqual({ en: 'One line.\n\nTwo.' })
  })

  it('is the same glossary in either style', async () => {
    expect(await packOf('tbx', dct)).toEqual(await packOf('tbx', dca))
  })

  it.each(['dca', 'dct'])('has names and notes in its core alone, in style %s', async (style) => {
    const core = `<conceptEntry id="tram"><langSec xml:lang="en"><termSec><term>tram</term><note>US: streetcar</note></termSec>
    <termSec><term>tramcar</term></termSec></langSec><langSec xml:lang="de"><termSec><term>Straßenbahn</term></termSec></langSec></conceptEntry>`
    const pack = await packOf('tbx', v3(core, style, 'Core'))
    expect(namesOf(pack)).toEqual([['en tram preferred', 'en tramcar admitted', 'de Straßenbahn preferred']])
    expect(pack.concepts[0]?.terms[0]?.note).toBe('US: streetcar')
  })

  it.each([
    [
      'dca',
      '<descrip type="subjectField">Transport</descrip>',
      '<termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote><termNote type="partOfSpeech">noun</termNote><admin type="customerSubset">Town</admin>',
    ],
    [
      'dct',
      '<min:subjectField>Transport</min:subjectField>',
      '<min:administrativeStatus>deprecatedTerm-admn-sts</min:administrativeStatus><min:partOfSpeech>noun</min:partOfSpeech><min:customerSubset>Town</min:customerSubset>',
    ],
  ])('has the categories of its Min dialect in style %s', async (style, subject, ofTerm) => {
    const result = await readText(
      'tbx',
      v3(
        `<conceptEntry id="tram">${subject}<langSec xml:lang="en"><termSec><term>tram</term></termSec><termSec><term>horse tram</term>${ofTerm}</termSec></langSec></conceptEntry>`,
        style,
        'Min',
      ),
    )
    expect(result.pack && namesOf(result.pack)).toEqual([['en tram preferred', 'en horse tram deprecated']])
    expect(result.pack?.concepts[0]?.subjectField).toBe('transport')
    // Customers have no place in an entry here.
    expect(codes(result)).toEqual(['kept category-unread'])
    expect(result.issues[0]?.params).toMatchObject({ category: 'customerSubset' })
  })
})

describe('TBX version 2', () => {
  it.each([
    ['tig', '<tig id="x"><term>tram</term><termNote type="usageStatus">deprecated</termNote></tig>'],
    [
      'ntig',
      '<ntig id="x"><termGrp><term>tram</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termGrp></ntig>',
    ],
  ])('has terms in %s, and a document type that is not fetched', async (_name, group) => {
    const pack = await packOf('tbx', v2(`<termEntry id="a"><langSet xml:lang="en">${group}</langSet></termEntry>`))
    expect(namesOf(pack)).toEqual([['en tram deprecated']])
  })

  it('has definitions with the concept, the language and the term, joined where they differ', async () => {
    const result = await readText(
      'tbx',
      v2(`<termEntry id="a"><descrip type="definition">One.</descrip><langSet xml:lang="en">
      <descripGrp><descrip type="definition">Two.</descrip></descripGrp>
      <tig><term>light rail</term><descrip type="definition">One.</descrip></tig></langSet></termEntry>`),
    )
    expect(result.pack?.concepts[0]?.definition).toEqual({ en: 'One.\n\nTwo.' })
    expect(codes(result)).toEqual(['mended text-joined'])
  })

  it('reads Microsoft’s shape: regions, one line, ids that are no ids here', async () => {
    const pack = await packOf(
      'tbx',
      v2(
        '<termEntry id="27_14"><langSet xml:lang="en-US"><descripGrp><descrip type="definition">To turn off.</descrip></descripGrp><ntig><termGrp><term id="27_15">deactivate</term><termNote type="partOfSpeech">Verb</termNote></termGrp></ntig></langSet><langSet xml:lang="zh-CN"><ntig><termGrp><term>停用</term></termGrp></ntig></langSet></termEntry>',
      ),
    )
    expect(pack.concepts[0]).toMatchObject({ id: 'deactivate', definition: { en: 'To turn off.' } })
    expect(namesOf(pack)).toEqual([['en deactivate preferred', 'zh-Hans 停用 preferred']])
  })

  it('reads Weblate’s shape: no header, several terms, underscores in languages', async () => {
    const pack = await packOf(
      'tbx',
      v2(
        '<termEntry id="1"><langSet xml:lang="pt_BR"><tig><term>bonde</term></tig><tig><term>elétrico leve</term></tig></langSet></termEntry>',
      ),
    )
    expect(namesOf(pack)).toEqual([['pt bonde preferred', 'pt elétrico leve admitted']])
  })
})

describe('TBX with mistakes', () => {
  it('says which entry has no term and which relation leads nowhere, and keeps the rest', async () => {
    const result = await readText(
      'tbx',
      v3(`<conceptEntry id="none"><descrip type="definition">Lost.</descrip></conceptEntry>
<conceptEntry id="tram"><ref type="crossReference" target="nowhere"/><langSec xml:lang="en"><termSec><term>tram</term></termSec></langSec></conceptEntry>`),
    )
    expect(result.pack?.concepts.map(({ id }) => id)).toEqual(['tram'])
    expect(result.issues).toMatchObject([
      { code: 'entry-without-term', effect: 'left-out', place: { entry: 'none', line: 4 } },
      { code: 'relation-unknown', effect: 'mended', place: { entry: 'tram', line: 5 }, params: { target: 'nowhere' } },
    ])
  })

  it('that is not well-formed is refused with its place', async () => {
    expect(refusal(await readText('tbx', '<tbx>\n<text></tbx>'))).toMatchObject({
      code: 'xml-malformed',
      place: { line: 2 },
    })
  })

  const termOf = (notes: string): string =>
    v3(
      `<conceptEntry id="tram"><langSec xml:lang="en"><termSec><term>tram</term>${notes}</termSec></langSec></conceptEntry>`,
    )

  it.each(['constructor', '__proto__', 'toString'])('takes %s for a value like any other', async (value) => {
    const { pack, issues } = await readText(
      'tbx',
      termOf(
        `<termNote type="administrativeStatus">${value}</termNote><termNote type="termType">${value}</termNote><descrip type="${value}">x</descrip>`,
      ),
    )
    expect(structuredClone(pack)?.concepts[0]?.terms).toMatchObject([{ status: 'admitted', type: 'full' }])
    expect(issues.map(({ params }) => params.category)).toEqual([`administrativeStatus: ${value}`, value])
  })

  it.each([
    ['doNotUse', 'deprecated'],
    ['Do not use', 'deprecated'],
    ['prohibited', 'deprecated'],
    ['', 'preferred'],
  ])('knows what is meant by the status %j', async (value, status) => {
    const result = await readText('tbx', termOf(`<termNote type="administrativeStatus">${value}</termNote>`))
    expect(result.pack && namesOf(result.pack)).toEqual([[`en tram ${status}`]])
    expect(result.issues).toEqual([])
  })

  it('says which status it does not know, and prefers no such term', async () => {
    const result = await readText('tbx', termOf('<termNote type="administrativeStatus">in review</termNote>'))
    expect(result.pack && namesOf(result.pack)).toEqual([['en tram admitted']])
    expect(result.issues).toMatchObject([
      { code: 'category-unread', params: { category: 'administrativeStatus: in review', count: 1 } },
    ])
  })

  it('says that an entry has a further subject field', async () => {
    const field = (name: string): string => `<descrip type="subjectField">${name}</descrip>`
    const { pack, issues } = await readText(
      'tbx',
      v3(
        `<conceptEntry>${field('Rails')}${field('Rails')}${field('Roads')}<langSec xml:lang="en"><termSec><term>tram</term></termSec></langSec></conceptEntry>`,
      ),
    )
    expect(pack?.subjectFields).toEqual({ rails: { en: 'Rails' } })
    expect(issues).toMatchObject([{ code: 'category-unread', params: { category: 'subjectField', count: 1 } }])
  })

  it('says which category it does not read, once', async () => {
    const context = '<descrip type="context">On the tram.</descrip>'
    const result = await readText(
      'tbx',
      v3(
        `<conceptEntry><langSec xml:lang="en">${context}${context}<termSec><term>tram</term></termSec></langSec></conceptEntry>`,
      ),
    )
    expect(result.issues).toMatchObject([{ code: 'category-unread', params: { category: 'context', count: 2 } }])
  })
})
