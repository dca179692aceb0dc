/**
 * What each UTF-16 code unit is to the matcher, and what it folds to: two tables of 64K, filled as characters are met
 * (a page uses a few hundred of them). The order of the classes matters: letters first, so that one comparison finds them.
 */

/** A letter or digit of a word. */
export const LETTER = 1
/** The same, written as a capital. */
export const CAPITAL = 2
/** A token of its own: Han, kana, hangul, half of a surrogate pair. */
export const HAN = 3
/** Folds to several letters, kept in `EXPANSIONS`. */
export const EXPAND = 4
/** White space. */
export const SPACE = 5
/** Hyphens and dashes: a space between Latin words, punctuation between Han characters. */
export const HYPHEN = 6
/** Zero-width characters and soft hyphens: nothing. */
export const NOTHING = 7
/** Belongs to the letter before it and folds away. */
export const ACCENT = 8
/** Vanishes inside a word; before a final s it makes a possessive. */
export const APOSTROPHE = 9
/** Parts words, never phrases. */
export const QUOTE = 10
export const AMPERSAND = 11
export const DOT = 12
/** Ends a phrase unless the form has the same mark at that place. */
export const PUNCTUATION = 13

export const CLASSES = new Uint8Array(65536)
export const FOLDED = new Uint16Array(65536)
export const EXPANSIONS = new Map<number, string>()

const APOSTROPHES = "'’‘ʼ＇`´"
const QUOTES = '"“”„‟«»「」『』＂〝〞｢｣'
const ZERO_WIDTH = '\u00ad\u180e\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff'
/** Superscript figures and ™ are left out on purpose: they hang on a word without being part of it. */
const WORD_CHARACTER = /[\p{L}\p{Nd}\p{Nl}]/u

/** Scripts written without spaces, and surrogates: a single one never continues a Latin word. */
const standsAlone = (code: number): boolean =>
  (code >= 0x3005 && code <= 0x3007) ||
  (code >= 0x3041 && code <= 0x30ff) ||
  (code >= 0x3400 && code <= 0x9fff) ||
  (code >= 0xac00 && code <= 0xdfff) ||
  (code >= 0xf900 && code <= 0xfaff)

/** Classifies a code unit and fills its place in both tables. Returns the class. */
export function classify(code: number): number {
  const char = String.fromCharCode(code)
  const kind = punctuationClass(code, char) || characterClass(code, char)
  CLASSES[code] = kind
  return kind
}

function punctuationClass(code: number, char: string): number {
  // Width folds for punctuation too: a full-width comma is a comma.
  FOLDED[code] = code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code
  const plain = FOLDED[code]
  if (APOSTROPHES.includes(char)) return APOSTROPHE
  if (QUOTES.includes(char)) return QUOTE
  if (ZERO_WIDTH.includes(char)) return NOTHING
  if (plain === 0x26) return AMPERSAND
  if (plain === 0x2e) return DOT
  if (/\s/u.test(char)) return SPACE
  if (/\p{Pd}/u.test(char) || code === 0x2212) return HYPHEN
  if (/\p{M}/u.test(char)) return ACCENT
  return 0
}

function characterClass(code: number, char: string): number {
  if (standsAlone(code)) {
    // Compatibility ideographs fold to the character they stand for.
    FOLDED[code] = char.normalize('NFKC').charCodeAt(0)
    return HAN
  }
  if (!WORD_CHARACTER.test(char)) return PUNCTUATION
  const plain = char.normalize('NFKD').replace(/\p{M}+/gu, '')
  const lower = plain.toLowerCase()
  FOLDED[code] = lower.charCodeAt(0)
  if (lower.length > 1) {
    EXPANSIONS.set(code, lower)
    return EXPAND
  }
  if (standsAlone(lower.charCodeAt(0))) return HAN
  return lower === plain ? LETTER : CAPITAL
}

/** Class of the code unit at `at`, `PUNCTUATION` outside the text. */
export function classAt(text: string, at: number): number {
  if (at < 0 || at >= text.length) return PUNCTUATION
  const code = text.charCodeAt(at)
  return CLASSES[code] || classify(code)
}

const UNDERSCORE = 0x5f

/** True at an underscore between letters, of one name with them as in UN_willing: one at a word's edge is punctuation. */
export function joinsWord(text: string, at: number): boolean {
  if (FOLDED[text.charCodeAt(at)] !== UNDERSCORE) return false
  let next = at + 1
  while (text.charCodeAt(next) === UNDERSCORE) next++
  const kind = classAt(text, next)
  return kind <= CAPITAL || kind === EXPAND
}

/** True at a dot inside a dotted acronym, as both in U.N.: single letters before and after it. */
export function dotsAcronym(text: string, at: number): boolean {
  return (
    classAt(text, at - 1) <= CAPITAL &&
    classAt(text, at - 2) > CAPITAL &&
    classAt(text, at + 1) <= CAPITAL &&
    classAt(text, at + 2) > CAPITAL
  )
}

/** True at the dot that ends a dotted acronym. */
export function endsAcronym(text: string, at: number): boolean {
  return classAt(text, at - 1) <= CAPITAL && classAt(text, at - 2) === DOT && dotsAcronym(text, at - 2)
}
