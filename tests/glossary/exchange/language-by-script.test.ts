import { expect, it } from 'vitest'
import { columnsOf } from '../../../glossary/exchange/columns'
import { languageByScript } from '../../../glossary/exchange/language-tag'

it.each([
  ['контактная сеть', 'ru'],
  ['δίκτυο', 'el'],
  ['شبكة', 'ar'],
  ['רשת', 'he'],
  ['รถราง', 'th'],
  ['ट्राम', 'hi'],
  ['電車', 'zh-Hans'],
  ['でんしゃ', 'ja'],
  ['전차', 'ko'],
  ['β-carotene', undefined],
  ['essieu', undefined],
])('the letters of “%s” say %s', (text, language) => expect(languageByScript(text)).toBe(language))

it.each([
  [
    ['Source', 'Target', 'Notes'],
    ['term', 'term', 'note'],
  ],
  [
    ['source term', 'target term'],
    ['term', 'term'],
  ],
  // Alone, it is where something was found.
  [
    ['Term', 'Source'],
    ['term', 'source'],
  ],
  [
    ['Polish', 'English'],
    ['term', 'term'],
  ],
])('the header %j holds %j', (header, roles) => expect(columnsOf(header)?.map(({ role }) => role)).toEqual(roles))
