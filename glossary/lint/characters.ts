/** Characters that a form should not have: halves of pairs, and what no reader can see. */
import type { RuleId } from './rules'

/** Every character that a rule below could object to: control, format and separator characters, fillers, lone halves. */
const UNUSUAL = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0]/u

/** Nearly every Latin form. */
const PLAIN = /^[ -~]*$/

/** Scripts that joiners are part of the spelling of. Composed emoji have them too. */
const JOINED =
  '\\p{Script=Arabic}|\\p{Script=Syriac}|\\p{Script=Mongolian}|\\p{Script=Devanagari}|\\p{Script=Bengali}|\\p{Script=Gurmukhi}|' +
  '\\p{Script=Gujarati}|\\p{Script=Oriya}|\\p{Script=Tamil}|\\p{Script=Telugu}|\\p{Script=Kannada}|\\p{Script=Malayalam}|' +
  '\\p{Script=Sinhala}|\\p{Script=Khmer}|\\p{Extended_Pictographic}|\\ufe0f'

const rules: readonly [RuleId, RegExp][] = [
  ['lone-surrogate', /\p{Cs}/u],
  // They turn the order of what follows, so that a text shows otherwise than it reads.
  ['bidi-control', /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u],
  [
    'invisible-character',
    /[\p{Cc}\p{Zl}\p{Zp}\u00ad\u115f\u1160\u180e\u200b\u2060-\u2065\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}]/u,
  ],
  ['invisible-character', new RegExp(`(?<!${JOINED})[\\u200c\\u200d]`, 'u')],
]

export interface Objection {
  rule: RuleId
  /** The first character that is objected to: `U+200B`. */
  character: string
  /** The form with every unusual character written out. */
  shown: string
}

/** What is wrong with the characters of a form. */
export function objections(form: string): Objection[] {
  if (PLAIN.test(form) || !UNUSUAL.test(form)) return []
  return rules.flatMap(([rule, pattern]) => {
    const match = pattern.exec(form)
    return match
      ? [{ rule, character: codeOf(match[0]), shown: form.replace(ALL_UNUSUAL, (each) => `⟨${codeOf(each)}⟩`) }]
      : []
  })
}

const ALL_UNUSUAL = new RegExp(UNUSUAL, 'gu')

const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`
