/** Typing errors, word by word. */

/** Shortest word in which a slip is looked for: of two letters one is half the word. */
const SLIP_LETTERS = 3
/** Letters from which a word may have two slips: "conectivty" is plainly connectivity, "voice" is not service. */
const TWO_SLIPS_LETTERS = 8

/** A slip in the first letter is rarer than others: it counts for more, so that "honggu" means honggou before zhongguo. */
const FIRST_LETTER = 0.5

/**
 * How many letters were left out, put in, changed or made to change places with the next between `typed` and `meant`
 * (optimal string alignment), and a half more where the first differ; undefined where a word of this length may not
 * have so many.
 */
export function slips(typed: string, meant: string): number | undefined {
  const allowed = allowedIn(typed)
  if (Math.abs(typed.length - meant.length) > allowed) return undefined
  return counted(typed, meant, distances(typed, meant)[meant.length] ?? 0)
}

/** As `slips`, for a word whose end may not have been typed yet: the fewest over all beginnings of `meant`. */
export function slipsInBeginning(typed: string, meant: string): number | undefined {
  const beginning = meant.slice(0, typed.length + allowedIn(typed))
  return counted(typed, meant, Math.min(...distances(typed, beginning)))
}

/** Slips that a word of this length may have. */
export const allowedIn = ({ length }: string): number =>
  length < SLIP_LETTERS ? 0 : length < TWO_SLIPS_LETTERS ? 1 : 2

function counted(typed: string, meant: string, found: number): number | undefined {
  if (found > allowedIn(typed)) return undefined
  return found + (typed[0] === meant[0] ? 0 : FIRST_LETTER)
}

/** The distance of `a` from each beginning of `b`, by its length. */
function distances(a: string, b: string): number[] {
  let twoUp: number[] = []
  let up = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1]
      let least = Math.min(
        (up[column - 1] ?? 0) + (same ? 0 : 1),
        (up[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
      )
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      if (swapped) least = Math.min(least, (twoUp[column - 2] ?? 0) + 1)
      current.push(least)
    }
    twoUp = up
    up = current
  }
  return up
}
