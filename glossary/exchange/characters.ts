import type { Issues, Place } from './issue'

/** Halves of character pairs, which no text may have alone. */
export const isWellFormed = (text: string): boolean => !/\p{Cs}/u.test(text)

/** Where a text may be cut, so that no pair is halved: at `end`, or one code unit before. */
export const wholeEnd = (text: string, end: number): number =>
  end < text.length && /^[\ud800-\udbff]/.test(text.charAt(end - 1)) ? end - 1 : end

/** The first `limit` code units of a text, which says that it was cut. */
export function cut(text: string, limit: number, { issues, place }: { issues: Issues; place: Place }): string {
  if (text.length <= limit) return text
  issues.add('mended', 'text-too-long', place, { length: text.length, limit })
  return text.slice(0, wholeEnd(text, limit))
}
