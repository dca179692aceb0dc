/** Files that someone names on the command line. */
import { readFileSync, statSync } from 'node:fs'
import { Problem } from './command.mjs'

/** As much as the importers take of a glossary; no article comes near it. Bytes. */
const MOST_BYTES = 50 * 2 ** 20
/** A text with more than this share of zeros is a picture or a program. */
const ZEROS = 0.02
/** A page says its encoding in its first 1,024 bytes (HTML standard, 4.2.5.4); some saved ones have a comment before it. */
const HEAD = 4096

/**
 * The bytes of a file.
 * @param {string} path
 */
export function givenBytes(path) {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) throw new Problem(`There is no such file: ${path}${addressHint(path)}`)
  if (found.isDirectory()) throw new Problem(`This is a folder, not a file: ${path}`)
  if (!found.isFile()) throw new Problem(`This is no ordinary file: ${path}`)
  if (found.size > MOST_BYTES) throw new Problem(`${path} has ${found.size} bytes; at most ${MOST_BYTES} are read.`)
  return readFileSync(path)
}

/**
 * The text of a file, without a byte order mark: in UTF-8, in UTF-16 with its mark, or in what a page says of itself.
 * @param {string} path
 */
export function givenFile(path) {
  const bytes = givenBytes(path)
  const declared = declaredIn(bytes)
  const text = decoded(bytes, marked(bytes) ?? 'utf-8') ?? (declared && decoded(bytes, declared))
  if (text === undefined || (text.match(/\0/g)?.length ?? 0) > text.length * ZEROS)
    throw new Problem(
      `This is no text in UTF-8${declared ? `, nor in ${declared}, as it says` : ''}: ${path}\nIf it is text in another encoding, save it as UTF-8 first.`,
    )
  if (text.trim() === '') throw new Problem(`There is no text in ${path}.`)
  return text
}

/** @param {Buffer} bytes @param {string} encoding */
function decoded(bytes, encoding) {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true })
    const text = decoder.decode(bytes)
    return decoder.encoding === 'windows-1252' ? text.replace(/[\x80-\x9f]/g, asInWindows) : text
  } catch (error) {
    // The decoder's ways to say that the bytes are not of this encoding, and that there is no such encoding.
    if (error instanceof TypeError || error instanceof RangeError) return undefined
    throw error
  }
}

/** Node 20 takes windows-1252 for ISO 8859-1, which has controls where that has quotes: bytes 80 to 9F, as they should be. */
const WINDOWS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'
const asInWindows = (/** @type {string} */ control) => WINDOWS[control.charCodeAt(0) - 0x80]

/** @param {Buffer} bytes */
function marked([a, b]) {
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  return a === 0xfe && b === 0xff ? 'utf-16be' : undefined
}

/** @param {Buffer} bytes */
const declaredIn = (bytes) =>
  /<meta\s[^>]*?\bcharset\s*=\s*["']?\s*([\w:.-]+)/i.exec(bytes.toString('latin1', 0, HEAD))?.[1]

/** @param {string} path */
const addressHint = (path) =>
  /^[\w-]+(\.[\w-]+)+(\/|$)/.test(path) ? `\nIf it is an address, write it whole: https://${path}` : ''
