import { describe, expect, it } from 'vitest'
import { brief } from '../../../glossary/brief/pack'
import { detect, refusalOfUnknown } from '../../../glossary/exchange/detect'
import { write } from '../../../glossary/exchange/write'
import { bytesOf, utf16 } from './reading'

const RDF = 'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'

describe('the format of a file', () => {
  it.each([
    ['pack', '{"format": "sidegloss-pack"}'],
    ['json-ld', '[{"@id": "urn:a"}]'],
    ['tbx', '<?xml version="1.0"?><!DOCTYPE martif SYSTEM "x.dtd"><!-- <rdf:RDF> --><martif type="TBX">'],
    ['tbx', '<tbx style="dct">'],
    ['rdf-xml', `<rdf:RDF ${RDF}>`],
    ['rdf-xml', `<!DOCTYPE rdf:RDF [<!ENTITY a "b">]><rdf:RDF ${RDF}>`],
    ['turtle', '# by hand\n\n@prefix skos: <http://www.w3.org/2004/02/skos/core#> .'],
    ['turtle', 'PREFIX : <urn:a:>\n:b a :c .'],
    ['n-triples', '<urn:a> <urn:b> "c" .'],
    ['omegat', 'tram\t电车\nbus\t公共汽车'],
    ['omegat', '# Glossary -*- coding: utf-8 -*-\n'],
    ['csv', 'tramway\tA railway in a street\nbus\tA large vehicle on roads'],
    ['anki', '#separator:tab\n#html:true\ntram\t电车'],
    ['csv', 'term\tdefinition\ntram\ta railway'],
    ['csv', 'term,definition\n"tram","a railway"'],
    ['csv', 'tram'],
    ['yomitan', 'PK\u0003\u0004'],
  ])('is %s by its content', (format, text) => {
    expect(detect(bytesOf(text))).toBe(format)
  })

  it('is seen in UTF-16 too', () => {
    expect(detect(utf16('\ufeff<tbx>', 'utf-16le'))).toBe('tbx')
  })

  it.each([
    ['names, one a line', 'tram\nlight rail\nnumber 5 (city line)'],
    ['names in Chinese', '数字丝绸之路\n一带一路\n人类命运共同体'],
    ['a term and a sentence after a comma and a space', 'tram, A railway in a street.\nbus, A road vehicle.'],
    ['rows of many lengths', 'tram,电车,streetcar\nbus,公共汽车\nrail,铁路,railway,track'],
    ['quoted sentences', '"tram","A railway, in a street, for people."\n"bus","A vehicle, on roads, for people."'],
    ['a header and one row', 'term,definition\ntram,"A railway, in a street."'],
  ])('is a table for %s', (_, text) => {
    expect(detect(bytesOf(text))).toBe('csv')
  })

  it.each([
    ['a sentence', 'The heritage tramway reopened on Sunday.'],
    ['a sentence with commas', 'Trams, which run on rails, are seen in many cities.'],
    [
      'paragraphs',
      'The tramway reopened, on Sunday, at noon.\n\nA minister came, and left before two.\n\nNobody, it seems, was hurt, said the police.',
    ],
    ['Chinese prose', '有轨电车星期天重新开通了，有一位部长前来参加。\n他在第二班电车到来之前就离开了现场。'],
    ['a style sheet', "ul[data-content='glossary'] {\n    color: #ffff00;\n}\n"],
    ['Markdown', '# Trains\n\n## General\n\n### monorail\n\nA railway with one rail.\n\n- Town, Plan, 2020\n'],
  ])('is none for %s, which is said with what to do', (_, text) => {
    expect(detect(bytesOf(text))).toBeUndefined()
    expect(refusalOfUnknown(bytesOf(text)).issues).toMatchObject([{ code: 'not-a-table', effect: 'refused' }])
  })

  it('is none for a glossary that was saved here as Markdown', () => {
    expect(detect(bytesOf(write(brief, 'markdown')))).toBeUndefined()
  })

  it('is said to be damaged JSON, with its place, where that is cut off', () => {
    const { issues } = refusalOfUnknown(bytesOf('{"formatVersion": 1,\n"entries": [{"id": "a"'))
    expect(issues).toMatchObject([{ code: 'json-malformed', place: { line: 2, column: 23 } }])
  })

  it.each([
    ['', 'file-empty'],
    ['version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 3', 'file-is-pointer'],
    ['<html><body>', 'format-unknown'],
    ['{"a": 1}', 'format-unknown'],
    ['\u0089PNG\u0001\u0002', 'format-unknown'],
    ['{"format":"sidegloss-backup","glossaries":[{"pack":{"format":"sidegloss-pack"}}]}', 'is-a-backup'],
  ])('is unknown for %j, and the reason is given', (text, code) => {
    expect(detect(bytesOf(text))).toBeUndefined()
    expect(refusalOfUnknown(bytesOf(text)).issues).toMatchObject([{ code, effect: 'refused' }])
  })
})
