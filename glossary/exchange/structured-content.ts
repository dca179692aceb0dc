/** Yomitan's structured content, a tree that would be HTML, to its text. */

/** Elements that stand on lines of their own. */
const BLOCKS = new Set(['div', 'p', 'li', 'tr', 'ol', 'ul', 'table', 'details', 'summary'])
/** Readings above characters: what they stand over is there already. */
const UNSEEN = new Set(['rt', 'rp'])

interface Element {
  type?: unknown
  tag?: unknown
  text?: unknown
  content?: unknown
  alt?: unknown
  description?: unknown
}

/** The text of one definition; empty for pictures without words and for what is not content. */
export const contentText = (content: unknown): string =>
  textOf(content)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n\s*/g, '\n')
    .trim()

function textOf(content: unknown): string {
  if (typeof content === 'string') return content
  if (Array.isArray(content)) return content.map(textOf).join('')
  if (typeof content !== 'object' || content === null) return ''
  const { type, tag, text, content: inner, alt, description } = content as Element
  if (type === 'text') return textOf(text)
  if (type === 'image' || tag === 'img')
    return ([alt, description].find((each) => typeof each === 'string') as string) ?? ''
  if (typeof tag !== 'string') return textOf(inner)
  if (UNSEEN.has(tag)) return ''
  if (tag === 'br') return '\n'
  if (tag === 'td' || tag === 'th') return `${textOf(inner)} `
  return BLOCKS.has(tag) ? `\n${textOf(inner)}\n` : textOf(inner)
}
