/** Halves of character pairs, which no text may have alone. */
export const isWellFormed = (text: string): boolean => !/\p{Cs}/u.test(text)

/** Where a text may be cut, so that no pair is halved: at `end`, or one code unit before. */
export const wholeEnd = (text: string, end: number): number =>
  end < text.length && /^[\ud800-\udbff]/.test(text.charAt(end - 1)) ? end - 1 : end
