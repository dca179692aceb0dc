/** All words of a large glossary: those a typed word misspells, and those it stands inside of. */
import { PART_LETTERS } from './places'
import { allowedIn, slips, slipsInBeginning } from './slips'

export interface Vocabulary {
  /** Words that `typed` misspells, or is; with `open`, also those whose beginning it misspells. Fewest slips first, then rarest. */
  near(typed: string, open: boolean): { word: string; slips: number; count: number }[]
  /** Words with `typed` inside, not at their beginning. */
  around(typed: string): string[]
}

/** Near words that are looked up: the seventh nearest is not what was meant. */
const MOST_NEAR = 6
/** Words around what was typed. More fill no list that a reader reads. */
const MOST_AROUND = 12
const END = 10
const LETTERS = 26
const FIRST_LETTER = 97

/** `words`: sorted, one a line; `counts`: of each. A million words take 20 ms to prepare. */
export function vocabularyOf(words: string, counts: Uint32Array): Vocabulary {
  const starts = new Uint32Array(counts.length + 1)
  const masks = new Uint32Array(counts.length)
  let number = 0
  let mask = 0
  for (let at = 0; at <= words.length; at++) {
    const code = at < words.length ? words.charCodeAt(at) : END
    if (code !== END) mask |= bitOf(code)
    else if (number < counts.length) {
      masks[number++] = mask
      starts[number] = at + 1
      mask = 0
    }
  }
  /** One slip in the first two letters leaves one of them near its place; two in both are nobody's. */
  const beginsLike = (typed: string, at: number): boolean => {
    const start = starts[at] as number
    const [first, second] = [words.charCodeAt(start), words.charCodeAt(start + 1)]
    const [one, other] = [typed.charCodeAt(0), typed.charCodeAt(1)]
    return one === first || one === second || other === first || other === second
  }
  const wordAt = (at: number): string => words.slice(starts[at], (starts[at + 1] as number) - 1)

  return {
    near(typed, open) {
      const allowed = allowedIn(typed)
      const wanted = maskOf(typed)
      const found: { word: string; slips: number; count: number }[] = []
      for (let at = 0; at < counts.length; at++) {
        const own = masks[at] as number
        // Each slip can take one letter away and bring one.
        if (ones(wanted & ~own) > allowed) continue
        if (!beginsLike(typed, at)) continue
        const length = (starts[at + 1] as number) - 1 - (starts[at] as number)
        if (length < typed.length - allowed) continue
        if (!open && (length > typed.length + allowed || ones(own & ~wanted) > allowed)) continue
        const word = wordAt(at)
        const count = open ? slipsInBeginning(typed, word) : slips(typed, word)
        if (count !== undefined) found.push({ word, slips: count, count: counts[at] as number })
      }
      return found.sort((a, b) => a.slips - b.slips || a.count - b.count).slice(0, MOST_NEAR)
    },
    around(typed) {
      if (typed.length < PART_LETTERS) return []
      const found = new Set<string>()
      let at = words.indexOf(typed)
      while (at >= 0 && found.size < MOST_AROUND) {
        const start = words.lastIndexOf('\n', at) + 1
        const end = words.indexOf('\n', at)
        if (start < at) found.add(words.slice(start, end < 0 ? undefined : end))
        at = end < 0 ? -1 : words.indexOf(typed, end)
      }
      return [...found]
    },
  }
}

/** A bit for each Latin letter, and one for each sixth of all other characters. */
const bitOf = (code: number): number => {
  const letter = code - FIRST_LETTER
  return 1 << (letter >= 0 && letter < LETTERS ? letter : LETTERS + (code % (32 - LETTERS)))
}

function maskOf(word: string): number {
  let mask = 0
  for (let at = 0; at < word.length; at++) mask |= bitOf(word.charCodeAt(at))
  return mask
}

/** Bits that are set. */
function ones(bits: number): number {
  let rest = bits - ((bits >>> 1) & 0x55555555)
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333)
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
