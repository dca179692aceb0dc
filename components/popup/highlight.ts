/** Where a query stands in a text that is shown. */

export interface Part {
  text: string
  /** UTF-16 code units. */
  start: number
  found: boolean
}

const literal = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/**
 * `text` cut into parts that join to it, those where `query` stands marked as found: whole where it stands whole,
 * else each of its words at the beginning of a word. Case and the kind of space are passed over; a typing error marks nothing.
 */
export function highlight(text: string, query: string): Part[] {
  const words = query
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '')
  if (words.length === 0) return [{ text, start: 0, found: false }]
  const whole = new RegExp(words.map(literal).join('[\\s\\-\\u2010-\\u2015]+'), 'giu')
  const each = new RegExp(`(?<!\\p{L})(?:${words.map(literal).join('|')})`, 'giu')
  const spelling = toneless(text)
  return cut(text, spelling, whole.test(spelling) ? whole : each)
}

/** Without accents and tones, each character in its place. */
const toneless = (text: string): string =>
  text.replace(/[\u00c0-\u01ff]/g, (letter) => letter.normalize('NFD').charAt(0))

function cut(text: string, spelling: string, pattern: RegExp): Part[] {
  const parts: Part[] = []
  let at = 0
  pattern.lastIndex = 0
  for (const { index, 0: match } of spelling.matchAll(pattern)) {
    if (index > at) parts.push({ text: text.slice(at, index), start: at, found: false })
    parts.push({ text: text.slice(index, index + match.length), start: index, found: true })
    at = index + match.length
  }
  if (at < text.length) parts.push({ text: text.slice(at), start: at, found: false })
  return parts
}
