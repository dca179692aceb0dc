import { describe, expect, it } from 'vitest'
import { read } from '../../../glossary/exchange/read'
import { contentText } from '../../../glossary/exchange/structured-content'
import { namesOf, refusal } from './reading'
import { zipOf } from './small-zip'

const index = { title: 'Rails', revision: '7', format: 3 }

describe('a Yomitan dictionary', () => {
  it('has terms, readings and definitions; rows of one term and reading make one entry', async () => {
    const { pack, issues } = await read(
      'yomitan',
      zipOf({
        'index.json': index,
        'term_bank_2.json': [['電車', 'でんしゃ', '', '', 0, ['train'], 1, '']],
        'term_bank_1.json': [
          ['電車', 'でんしゃ', 'n', '', 1, ['tram', { type: 'text', text: 'electric train' }], 1, ''],
        ],
        'kanji_bank_1.json': [['電']],
        'image.png': new Uint8Array([1, 2, 3]),
      }),
      { language: 'ja' },
    )
    expect(issues).toEqual([])
    expect(pack && namesOf(pack)).toEqual([['ja 電車 preferred']])
    expect(pack).toMatchObject({
      name: { en: 'Rails' },
      version: '7',
      concepts: [{ definition: { en: 'tram; electric train\ntrain' }, romanisation: { 電車: 'でんしゃ' } }],
    })
  })

  it.each([
    ['reads its terms in kana', 'でんしゃ', [['ja 電車 preferred'], ['ja 市電 preferred']]],
    ['reads them in letters', 'dian4che1', [['zh-Hans 電車 preferred'], ['zh-Hans 市電 preferred']]],
  ])('that names no language and %s is of the language that does so', async (_name, reading, expected) => {
    const { pack } = await read(
      'yomitan',
      zipOf({
        'index.json': index,
        'term_bank_1.json': [
          ['電車', reading, '', '', 0, ['train'], 1, ''],
          ['市電', '', '', '', 0, ['tram'], 2, ''],
        ],
      }),
    )
    expect(pack && namesOf(pack)).toEqual(expected)
  })

  it('leaves rows of another shape out, with their place', async () => {
    const { pack, issues } = await read(
      'yomitan',
      zipOf({
        'index.json': index,
        'term_bank_1.json': [['tram', '', '', '', 0, ['a railway']], { term: 'bus' }, ['bus']],
      }),
      { language: 'en' },
    )
    expect(pack?.concepts).toHaveLength(1)
    expect(issues).toMatchObject([
      { code: 'entry-malformed', effect: 'left-out', place: { path: 'term_bank_1.json', row: 2 } },
      { code: 'entry-malformed', effect: 'left-out', place: { path: 'term_bank_1.json', row: 3 } },
    ])
  })

  it.each([
    ['no index', { 'term_bank_1.json': [] }, 'zip-not-a-dictionary'],
    ['a package of Anki', { 'collection.anki21': '', media: '{}' }, 'anki-package'],
    ['the parts of a spreadsheet', { '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '' }, 'office-document'],
    ['the type of an open document', { mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }, 'office-document'],
    ['an older format', { 'index.json': { ...index, format: 1 } }, 'dictionary-version'],
    ['no terms', { 'index.json': index }, 'no-entries'],
  ])('with %s is refused', async (_name, files, code) => {
    expect(refusal(await read('yomitan', zipOf(files)))?.code).toBe(code)
  })
})

describe('structured content', () => {
  it.each<[string, unknown, string]>([
    ['text', 'a railway', 'a railway'],
    [
      'a list',
      {
        type: 'structured-content',
        content: {
          tag: 'ul',
          content: [
            { tag: 'li', content: 'one' },
            { tag: 'li', content: 'two' },
          ],
        },
      },
      'one\ntwo',
    ],
    ['a line break', ['one', { tag: 'br' }, 'two'], 'one\ntwo'],
    ['readings above characters', { tag: 'ruby', content: ['電', { tag: 'rt', content: 'でん' }] }, '電'],
    ['a picture', { type: 'image', path: 'x.png', description: 'a tram' }, 'a tram'],
    ['a link', { tag: 'a', href: 'javascript:alert(1)', content: 'see' }, 'see'],
    ['markup, which is text', '<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
    ['anything else', 7, ''],
  ])('is reduced to text: %s', (_name, content, text) => {
    expect(contentText(content)).toBe(text)
  })
})
