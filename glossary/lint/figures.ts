/** Figures: each says of what time it is, since it will be another. */
import type { Texts } from '../pack'
import type { Path } from './finding'
import { sentencesOf } from './prose'
import type { Subject } from './subject'

export function lintFigures(subject: Subject): void {
  for (const [number, { definition, inTheNews, readings }] of subject.pack.concepts.entries()) {
    const path: Path = ['concepts', number]
    lintTexts(subject, definition, [...path, 'definition'])
    if (inTheNews) lintTexts(subject, inTheNews, [...path, 'inTheNews'])
    for (const [at, { holder, text }] of readings.entries())
      lintTexts(subject, text, [...path, 'readings', at, 'text'], holder)
  }
}

/** A reading may be dated by its holder: “World Bank economists (2019)”. */
function lintTexts({ report }: Subject, texts: Texts, path: Path, holder: Texts = {}): void {
  for (const language in texts) {
    const text = texts[language] as string
    if (!/\d/.test(text) || YEAR.test(holder[language] ?? '')) continue
    for (const sentence of sentencesOf(text)) {
      const figure = YEAR.test(sentence) || DATED.test(sentence) ? undefined : figureIn(sentence)
      if (figure !== undefined) report('figure-undated', [...path, language], { figure, sentence: sentence.trim() })
    }
  }
}

const MONTH = 'january|february|march|april|may|june|july|august|september|october|november|december'
/** Units that are written close to the number, unlike the letters of a name (5G, 21st). */
const UNIT = '(?:bn|tn|trn|mn|m|k|km|kg)\\b'
/** A number that is no part of a name. */
const FIGURE = new RegExp(
  `(?<![\\p{Script=Latin}\\p{N}.,:/-])\\d[\\d,.]*(?<![.,])(?!\\d|(?!${UNIT})\\p{Script=Latin})`,
  'gu',
)
/** What makes it an ordinal, a place in a text or a date. */
const BEFORE = new RegExp(
  `(第|\\b(articles?|chapter|section|part|goals?|no\\.|number|phase|version|page|analects|${MONTH}))\\s*$`,
  'i',
)
const AFTER = new RegExp(`^(\\s*(${MONTH})\\b|\\s*[年月日号號届屆条條章世]|-?(st|nd|rd|th)\\b)`, 'i')
const YEAR = /(?<!\d)(1[5-9]|20)\d\d(?!\d)/
const DATED = /\bas of\b|截至|截止/i

/** The first figure of a sentence. */
function figureIn(sentence: string): string | undefined {
  for (const match of sentence.matchAll(FIGURE)) {
    const before = sentence.slice(0, match.index)
    const after = sentence.slice(match.index + match[0].length)
    if (!BEFORE.test(before) && !AFTER.test(after)) return match[0]
  }
  return undefined
}
