/** A proper name that goes on is another name: European Union Youth Orchestra, Belt and Road Runners. Guards say of which. */

/** How such a guard ends: `*` stands for a capitalised word. */
const OPEN = / \*$/

export const isOpen = (guard: string): boolean => OPEN.test(guard)
/** The name with which the longer ones begin. */
export const beginningOf = (guard: string): string => guard.replace(OPEN, '')
/** One of the strings that a guard holds. */
export const exampleOf = (guard: string): string => guard.replace(OPEN, ' Xx')

/** Not a day, which follows without a preposition in American news: told the UN Monday. */
const GOES_ON = /[ \u00a0](?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\p{Lu}/uy

/**
 * Where the first letter stands that makes a longer name of the name before `end`, code units, exclusive; undefined if none does.
 * Of the word no more is taken: of what overlaps the longest counts, and the longer name may be one of the glossary.
 */
export function endOfLonger(text: string, end: number): number | undefined {
  GOES_ON.lastIndex = end
  return GOES_ON.test(text) ? GOES_ON.lastIndex : undefined
}

/** Whether capitals say anything in a text: not in a headline of which each longer word has one. */
export const isProse = (text: string): boolean => /(?<![\p{L}\p{M}])\p{Ll}{6}|\p{Script=Han}/u.test(text)
