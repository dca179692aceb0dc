/** Quotation marks and dashes whose bytes were read in the wrong encoding: ¡°Belt and Road¡±, Africaâ€™s. */

/** Each mark as GBK bytes read as Latin-1, and as UTF-8 bytes read as Windows-1252 (which drops one of them) and Latin-1. */
const MISREAD: readonly [mark: string, ...misread: string[]][] = [
  ['“', '¡°', 'â€œ', 'â\u0080\u009c'],
  ['”', '¡±', 'â€\u009d', 'â\u0080\u009d', 'â€'],
  ['‘', '¡®', 'â€˜', 'â\u0080\u0098'],
  ['’', '¡¯', 'â€™', 'â\u0080\u0099'],
  ['–', 'â€“', 'â\u0080\u0093'],
  ['—', '¡ª', 'â€”', 'â\u0080\u0094'],
  [' ', 'Â\u00a0'],
]
const MARKS = new Map(MISREAD.flatMap(([mark, ...misread]) => misread.map((form) => [form, mark] as const)))
/** The longest first: â€ alone is what is left of â€\u009d. */
const PATTERN = new RegExp([...MARKS.keys()].sort((a, b) => b.length - a.length).join('|'), 'gu')
/** What each of them begins with. */
const SUSPECT = /[¡âÂ]/u
/** A bit that these have, while most of what is beyond ASCII in English has not: its quotation marks and dashes. */
const SUSPECT_BIT = 0x80
const NOTHING = '\u200b'

/** The text with such marks as they were written; zero-width characters keep its length, so that offsets hold in both. */
export function reread(text: string): string {
  return text.replace(PATTERN, (form) => (MARKS.get(form) as string) + NOTHING.repeat(form.length - 1))
}

/** Whether `reread` may change the text, whose code units have these bits. */
export const isSuspect = (text: string, bits: number): boolean => (bits & SUSPECT_BIT) !== 0 && SUSPECT.test(text)
