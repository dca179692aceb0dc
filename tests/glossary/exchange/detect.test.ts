import { describe, expect, it } from 'vitest'
import { detect, refusalOfUnknown } from '../../../glossary/exchange/detect'
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
    ['', 'file-empty'],
    ['version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 3', 'file-is-pointer'],
    ['<html><body>', 'format-unknown'],
    ['{"a": 1}', 'format-unknown'],
    ['\u0089PNG\u0001\u0002', 'format-unknown'],
  ])('is unknown for %j, and the reason is given', (text, code) => {
    expect(detect(bytesOf(text))).toBeUndefined()
    expect(refusalOfUnknown(bytesOf(text)).issues).toMatchObject([{ code, effect: 'refused' }])
  })
})
