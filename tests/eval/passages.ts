/** Sets of passages with the marks that a reader should see, each passage a page of its own. */
import { readFileSync } from 'node:fs'

export interface Expected {
  concept: string
  text: string
  /** Which occurrence of `text` in the passage is meant, from 0, where it is not the next one. */
  nth?: number
}

export interface Passage {
  id: string
  language: 'en' | 'zh-Hans' | 'zh-Hant' | 'mixed'
  tags: readonly string[]
  html: string
  /** In the order of the text. */
  expected: readonly Expected[]
}

/**
 * `passages` was written by someone who had not seen the rules and frozen before the first run; `second` was written
 * before the rules were bettered, to show whether what was bettered holds for other passages too. `fourth` to `twentyfifth`
 * are of single sentences, where one cue must do.
 */
export const SETS = [
  'passages',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
  'twentieth',
  'twentyfirst',
  'twentysecond',
  'twentythird',
  'twentyfourth',
  'twentyfifth',
  'twentysixth',
  'twentyseventh',
  'twentyeighth',
  'twentyninth',
  'thirtieth',
  'thirtyfirst',
  'thirtysecond',
  'thirtythird',
  'thirtyfourth',
  'thirtyfifth',
  'thirtysixth',
  'thirtyseventh',
  'thirtyeighth',
  'thirtyninth',
  'fortieth',
  'fortyfirst',
  'fortysecond',
  'fortythird',
  'fortyfourth',
  'fortyfifth',
  'fortysixth',
  'fortyseventh',
  'fortyeighth',
  'fortyninth',
  'fiftieth',
  'fiftyfirst',
  'fiftysecond',
  'fiftythird',
  'fiftyfourth',
  'fiftyfifth',
  'fiftysixth',
  'fiftyseventh',
  'fiftyeighth',
  'fiftyninth',
  'sixtieth',
  'sixtyfirst',
  'sixtysecond',
  'sixtythird',
  'sixtyfourth',
  'sixtyfifth',
  'sixtysixth',
  'sixtyseventh',
  'sixtyeighth',
  'sixtyninth',
  'seventieth',
  'seventyfirst',
  'seventysecond',
  'seventythird',
  'seventyfourth',
  'seventyfifth',
  'seventysixth',
  'seventyseventh',
  'seventyeighth',
  'seventyninth',
  'eightieth',
  'eightyfirst',
  'eightysecond',
  'eightythird',
  'eightyfourth',
  'eightyfifth',
  'eightysixth',
  'eightyseventh',
  'ordinary',
] as const
export type SetName = (typeof SETS)[number]

export const passagesOf = (set: SetName): Passage[] =>
  JSON.parse(readFileSync(new URL(`${set}.json`, import.meta.url), 'utf8'))
