import { expect, it } from 'vitest'
import { packTexts, textAt, textCount } from '../../../glossary/matching/packed-texts'

it('gives back every text as it was, in any script, with surrogates that stand alone', () => {
  const texts = [
    'five links',
    '',
    'Müller',
    '一带一路',
    '🚢 port',
    '\ud83d',
    'x'.repeat(500),
    '\u07ff\u0800',
    'связь',
    'ポート',
    '\u4dff一\u9fff\ua000',
  ]
  const packed = packTexts(texts)
  expect(texts.map((_, number) => textAt(packed, number))).toEqual(texts)
})

it('holds more texts than a group has, and groups of long ones', () => {
  const texts = Array.from({ length: 100 }, (_, number) => `${number}${'路'.repeat(500)}`)
  const packed = packTexts(texts)
  expect(textCount(packed)).toBe(100)
  expect(textAt(packed, 99)).toBe(texts[99])
  expect(textAt(packed, 15)).toBe(texts[15])
})

it.each([
  ['five links', 10],
  ['一带一路', 8],
  ['связь', 10],
  ['ポート', 9],
])('holds %s in %i bytes', (text, bytes) => expect(packTexts([text]).bytes).toHaveLength(bytes))

it('packs nothing', () => expect(textCount(packTexts([]))).toBe(0))
