import { describe, expect, it } from 'vitest'
import { lookup } from '../../../glossary/matching/lookup'
import { foldForm } from '../../../glossary/matching/spelling'
import { concept, packOf, term } from './small-pack'

const pack = packOf(
  concept('belt', ['Belt and Road Initiative', '一带一路倡议', term('silk belts', { mark: 'search-only' })]),
  concept('un', [term('U.N.', { case: 'exact' }), 'United Nations']),
)

describe('a selection is looked up', () => {
  it.each([
    ['in any case', 'belt and road initiative', ['test:belt']],
    ['with an ampersand', 'Belt & Road Initiative', ['test:belt']],
    ['in the plural', 'Belt and Road Initiatives', ['test:belt']],
    ['with its possessive', 'United Nations’', ['test:un']],
    ['with a possessive s', "the Belt and Road Initiative's".slice(4), ['test:belt']],
    ['with quotation marks and spaces', ' “一带一路”倡议 ', ['test:belt']],
    ['when it is for search only', 'silk belts', ['test:belt']],
    ['without dots', 'UN', ['test:un']],
    ['to nothing when it is longer', 'the Belt and Road Initiative', []],
    ['to nothing when it has no letter', ' … ', []],
  ])('%s', (_how, text, keys) => expect(lookup([pack], text)).toEqual(keys))
})

describe('foldForm', () => {
  it.each([
    ['Belt-and-Road', 'belt and road'],
    ['B&R', 'b and r'],
    ['B & R', 'b and r'],
    ['“一带一路” 倡议', '一带一路倡议'],
    ['5G 网络', '5g网络'],
    ['One Belt ,  One Road', 'one belt,one road'],
    ['U.N. Charter', 'un charter'],
    ['China’s', 'chinas'],
    ['  Æsop ', 'æsop'],
    ['Ｇ７', 'g7'],
    ['', ''],
  ])('%s', (text, folded) => expect(foldForm(text)).toBe(folded))
})
