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
  return cut(text, whole.test(text) ? whole : each)
}

function cut(text: string, pattern: RegExp): Part[] {
  const parts: Part[] = []
  let at = 0
  pattern.lastIndex = 0
  for (const { index, 0: match } of text.matchAll(pattern)) {
    if (index > at) parts.push({ text: text.slice(at, index), start: at, found: false })
    parts.push({ text: match, start: index, found: true })
    at = index + match.length
  }
  if (at < text.length) parts.push({ text: text.slice(at), start: at, found: false })
  return parts
}
