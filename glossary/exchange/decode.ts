/** Bytes to text: by byte order mark, by what the file says of itself, by trying. */
import { type Issues, Refusal } from './issue'

/** Standard in browsers and Node; the types of neither belong here. */
declare const TextDecoder: new (
  label: string,
  options?: { fatal?: boolean },
) => { readonly encoding: string; decode(bytes: Uint8Array): string }

/** Those a reader can name for a file; it may name any other itself. */
export const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'gb18030',
  'big5',
  'shift_jis',
  'euc-jp',
  'euc-kr',
  'windows-1250',
  'windows-1251',
  'windows-1252',
] as const
export type Encoding = (typeof encodings)[number]

export interface Decoded {
  text: string
  encoding: string
}

/** Bytes that are looked at for a declaration or a pattern. */
const HEAD = 4096

/** The most frequent characters of running Chinese: true text is full of them, text in the wrong encoding has none. */
const FREQUENT = new Set(
  '的一是不了在人有我他这個个们们來来到时時大地为為子中你说說生国國年着就那和要她出也得里後后自以会會家可下而过過天去能对對小多然于於心学學之都好看起发發当當没沒成只如事把还還用第样樣道想作种種开開美总總从從无無情己面最女但现現前些所同日手又行意动動方期它头頭经經长長儿兒回位分爱愛老因很给給名法间間斯知世什两兩次使身者被高已亲親其进進此话話常与與活正感、，。',
)

/** The text without its byte order mark. Refuses what is no text in the encoding that it claims. */
export const decode = (bytes: Uint8Array, issues: Issues, given?: Encoding): string =>
  decoded(bytes, issues, given).text

/** The same, with the encoding in which it was read. */
export function decoded(bytes: Uint8Array, issues: Issues, given?: Encoding): Decoded {
  if (bytes.length === 0) throw new Refusal('file-empty')
  const encoding = given ?? byMark(bytes) ?? byZeros(bytes) ?? byDeclaration(bytes)
  if (encoding) return { text: attempt(bytes, encoding) ?? refuse(encoding), encoding }
  const text = attempt(bytes, 'utf-8')
  if (text !== undefined) return { text, encoding: 'utf-8' }
  const guess = legacy(bytes)
  issues.add('kept', 'encoding-guessed', {}, { encoding: guess.encoding })
  return guess
}

function refuse(encoding: string): never {
  throw new Refusal('encoding-broken', {}, { encoding })
}

function attempt(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return encoding === 'windows-1252' ? withQuotes(text) : text
  } catch (error) {
    // The decoder's only way to say that the bytes are not of this encoding.
    if (error instanceof TypeError) return undefined
    throw error
  }
}

/** What stands in windows-1252 where ISO 8859-1 has control characters; five bytes stand for nothing. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Node 20 reads windows-1252 as ISO 8859-1. */
const withQuotes = (text: string): string =>
  text.replace(/[\u0080-\u009f]/g, (control) => WINDOWS.charAt(control.charCodeAt(0) - 0x80))

function byMark([a, b, c]: Uint8Array): Encoding | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  return a === 0xfe && b === 0xff ? 'utf-16be' : undefined
}

/** UTF-16 without a mark: line ends, tabs and spaces have a zero byte on one side, and no other text has zero bytes. */
function byZeros(bytes: Uint8Array): Encoding | undefined {
  let even = 0
  let odd = 0
  for (let i = 0; i < Math.min(bytes.length, HEAD); i++) {
    if (bytes[i] !== 0) continue
    if (i % 2 === 0) even++
    else odd++
  }
  if (even + odd === 0) return undefined
  return odd >= even ? 'utf-16le' : 'utf-16be'
}

/** `<?xml encoding="…"?>`, or the first line of an OmegaT glossary: `# -*- coding: utf-8 -*-`. */
function byDeclaration(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, HEAD))
  const [, name] =
    /^\s*<\?xml[^>]{0,200}?\bencoding\s*=\s*["']([\w.-]+)/.exec(head) ??
    /^#[^\n]{0,200}?-\*-\s*coding:\s*([\w.-]+)/.exec(head) ??
    []
  return name === undefined ? undefined : encodingOf(name)
}

/**
 * The encoding of a label; undefined for one that is unknown, or that the bytes belie: what could be read byte by byte is
 * no UTF-16, and ASCII says nothing of what lies beyond it.
 */
function encodingOf(label: string): string | undefined {
  if (/ascii/i.test(label)) return undefined
  try {
    const { encoding } = new TextDecoder(label)
    return encoding.startsWith('utf-16') ? undefined : encoding
  } catch (error) {
    // The decoder's only way to say that it knows no such label.
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** Encodings that cannot be told by their bytes alone: the one in which the text makes sense. */
function legacy(bytes: Uint8Array): Decoded {
  let best: (Decoded & { score: number }) | undefined
  for (const encoding of ['gb18030', 'big5'] as const) {
    const text = attempt(bytes, encoding)
    if (text === undefined) continue
    const score = sense(text)
    if (score > (best?.score ?? 0)) best = { text, encoding, score }
  }
  if (best) return { text: best.text, encoding: best.encoding }
  const encoding = 'windows-1252'
  return { text: attempt(bytes, encoding) ?? refuse(encoding), encoding }
}

/** Share of frequent characters among those outside ASCII. */
function sense(text: string): number {
  let foreign = 0
  let frequent = 0
  for (const character of text.slice(0, HEAD * 4)) {
    if (character < '\u0080') continue
    foreign++
    if (FREQUENT.has(character)) frequent++
  }
  return foreign === 0 ? 0 : frequent / foreign
}
