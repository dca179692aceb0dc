/** Halves of character pairs, which no text may have alone. */
export const isWellFormed = (text: string): boolean => !/\p{Cs}/u.test(text)
