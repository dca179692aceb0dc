/** The beginning of a text, at most so many UTF-16 code units: a character that does not fit is left out whole. */
export const cut = (text: string, length: number): string =>
  text.length <= length ? text : text.slice(0, length).replace(/\p{Cs}$/u, '')
