/** One pass over a text: its words and Han characters, each with a hash that its singular and plural share. */
import {
  ACCENT,
  AMPERSAND,
  APOSTROPHE,
  CAPITAL,
  CLASSES,
  classify,
  DOT,
  dotsAcronym,
  EXPAND,
  EXPANSIONS,
  endsAcronym,
  FOLDED,
  HAN,
  joinsWord,
  NOTHING,
  PUNCTUATION,
  SPACE,
} from './fold'
import { GAP_BREAK, GAP_NONE, GAP_SPACE, widen } from './spelling'

/** Letters at a word's start that prefix cues are found by. */
export const PREFIX_LETTERS = 4
/** A stem keeps at least this many letters: us, use and bus stay themselves. */
const STEM_LETTERS = 3

const SEED = 0x811c9dc5
const PRIME = 0x01000193
/** Keeps the hash of a beginning apart from that of a word with the same letters. */
const PREFIX_SALT = 0x5bd1e995
const E = 101
const I = 105
const S = 115
const Y = 121
const NEW_LINE = 10

const mix = (hash: number, code: number): number => {
  const next = Math.imul(hash ^ code, PRIME)
  return next ^ (next >>> 17)
}

/** Never 0, which marks a free slot of the index. */
const finish = (hash: number): number => {
  let h = hash ^ (hash >>> 15)
  h = Math.imul(h, 0x85ebca6b)
  return (h ^ (h >>> 13)) >>> 0 || 1
}

const AND = finish(mix(mix(mix(SEED, 97), 110), 100))

/** Hash of a path of tokens: of the path so far, the next token, and a mark of punctuation between them. */
export function extend(path: number, token: number, gap: number): number {
  let h = Math.imul(path, 0x9e3779b1) ^ token ^ (gap > GAP_SPACE ? Math.imul(gap, PREFIX_SALT) : 0)
  h ^= h >>> 15
  h = Math.imul(h, 0x2c1b3c6d)
  return (h ^ (h >>> 13)) >>> 0 || 1
}

/** Words of French, Italian and Catalan that lose their vowel before another word: l’essieu, dell’acqua. */
const ELIDED = 'l d j n s c m t qu jusqu lorsqu puisqu quoiqu quelqu dell nell all sull dall coll un quest quell'.split(
  ' ',
)
const ELISIONS: ReadonlySet<number> = new Set(
  ELIDED.map((letters) => [...letters].reduce((word, letter) => mix(word, letter.charCodeAt(0)), SEED)),
)

/** Whether a word goes on there that is not the s of a possessive: the T’s door. */
function beginsWord(text: string, at: number): boolean {
  if (!isLetter(text, at)) return false
  return FOLDED[text.charCodeAt(at)] !== S || isLetter(text, at + 1)
}

function isLetter(text: string, at: number): boolean {
  const code = at < text.length ? text.charCodeAt(at) : NEW_LINE
  return (CLASSES[code] || classify(code)) <= CAPITAL
}

const CAPACITY = 4096
/** Rows of this length take 1.5 MB. */
const MOST_KEPT = 65536

/** Reused rows; `count` says how many hold tokens of the last text. Offsets are UTF-16 code units. */
export class Tokens {
  count = 0
  /** The bits of all code units of the text, one upon the other. */
  bits = 0
  hash!: Uint32Array
  /** Hash of the first letters; 0 for shorter words and Han. */
  prefix!: Uint32Array
  start!: Uint32Array
  /** End without a possessive ending, and with it. */
  end!: Uint32Array
  fullEnd!: Uint32Array
  /** What stands before the token. */
  gap!: Uint16Array
  han!: Uint8Array

  constructor(capacity = CAPACITY) {
    this.allocate(capacity)
  }

  /** No text has more tokens than code units. */
  reserve(length: number): void {
    if (length > this.hash.length) this.allocate(Math.max(length, this.hash.length * 2))
  }

  /** Gives back what a long text took. */
  release(): void {
    if (this.hash.length > MOST_KEPT) this.allocate(CAPACITY)
  }

  private allocate(capacity: number): void {
    this.hash = new Uint32Array(capacity)
    this.prefix = new Uint32Array(capacity)
    this.start = new Uint32Array(capacity)
    this.end = new Uint32Array(capacity)
    this.fullEnd = new Uint32Array(capacity)
    this.gap = new Uint16Array(capacity)
    this.han = new Uint8Array(capacity)
  }
}

/**
 * Fills `into` with the tokens of `text`.
 *
 * A word's hash is that of its stem: without a final run of s and e, and with y as i. That brings house and houses,
 * policy and policies, virus and viruses together; what it brings together wrongly the comparison of spellings parts.
 * One long function, since this loop sees every character of every page: what it calls must not capture its variables.
 */
export function tokenise(text: string, into: Tokens): void {
  into.reserve(text.length + 1)
  const { hash, prefix, start, end, fullEnd, gap, han } = into
  const length = text.length
  let count = 0
  let bits = 0
  let before = GAP_BREAK
  let letters = 0
  let word = SEED
  let stem = SEED
  let beginning = 0
  let last = 0
  let from = 0
  let to = 0
  let lettersToApostrophe = 0
  let stemToApostrophe = 0
  let endToApostrophe = 0

  for (let i = 0; i <= length; i++) {
    const code = i < length ? text.charCodeAt(i) : NEW_LINE
    const kind = CLASSES[code] || classify(code)
    bits |= code
    if (kind <= CAPITAL || (kind === PUNCTUATION && letters > 0 && joinsWord(text, i))) {
      const folded = FOLDED[code] as number
      if (letters === 0) {
        from = i
        word = SEED
        lettersToApostrophe = 0
      }
      const shorter = word
      word = Math.imul(word ^ folded, PRIME)
      word ^= word >>> 17
      letters++
      if (letters <= STEM_LETTERS || (folded !== S && folded !== E)) stem = folded === Y ? mix(shorter, I) : word
      if (letters === PREFIX_LETTERS) beginning = word
      last = folded
      to = i + 1
      continue
    }
    if (kind === EXPAND) {
      const expansion = EXPANSIONS.get(code) as string
      for (let j = 0; j < expansion.length; j++) {
        const folded = expansion.charCodeAt(j)
        if (letters === 0) {
          from = i
          word = SEED
          lettersToApostrophe = 0
        }
        const shorter = word
        word = mix(word, folded)
        letters++
        if (letters <= STEM_LETTERS || (folded !== S && folded !== E)) stem = folded === Y ? mix(shorter, I) : word
        if (letters === PREFIX_LETTERS) beginning = word
        last = folded
      }
      to = i + 1
      continue
    }
    if (kind === NOTHING) continue
    if (kind === ACCENT) {
      if (letters > 0) to = i + 1
      continue
    }
    if (kind === APOSTROPHE && !(letters > 0 && ELISIONS.has(word) && beginsWord(text, i + 1))) {
      if (letters > 0) {
        lettersToApostrophe = letters
        stemToApostrophe = stem
        endToApostrophe = to
      }
      continue
    }
    if (kind === DOT && letters > 0) {
      if (dotsAcronym(text, i)) continue
      if (to === i && endsAcronym(text, i)) to = i + 1
    }
    if (letters > 0) {
      const possessive = last === S && lettersToApostrophe > 0 && lettersToApostrophe === letters - 1
      hash[count] = finish(possessive ? stemToApostrophe : stem)
      prefix[count] = letters >= PREFIX_LETTERS ? finish(beginning ^ PREFIX_SALT) : 0
      start[count] = from
      end[count] = possessive ? endToApostrophe : to
      fullEnd[count] = to
      gap[count] = before
      han[count] = 0
      count++
      before = GAP_NONE
      letters = 0
    }
    if (kind === SPACE) {
      if (before === GAP_NONE) before = GAP_SPACE
    } else if (kind === HAN || kind === AMPERSAND) {
      hash[count] = kind === HAN ? finish(mix(SEED, FOLDED[code] as number)) : AND
      prefix[count] = 0
      start[count] = i
      end[count] = i + 1
      fullEnd[count] = i + 1
      gap[count] = before
      han[count] = kind === HAN ? 1 : 0
      count++
      before = GAP_NONE
    } else if (kind === APOSTROPHE) {
      // Nothing stands between an elided word and the next one.
    } else if (kind === DOT && to === i + 1) {
      // The last dot of an acronym parts like a space.
      if (before === GAP_NONE) before = GAP_SPACE
    } else {
      before = widen(before, kind, FOLDED[code] as number)
    }
  }
  into.count = count
  into.bits = bits
}
