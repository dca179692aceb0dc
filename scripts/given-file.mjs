/** Files that someone names on the command line. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { Problem } from './command.mjs'

/** What was read as UTF-8 and has more than this share of characters that are none is a picture or a program. */
const GARBAGE = 0.02

/**
 * The text of a file, without a byte order mark.
 * @param {string} path
 */
export function givenFile(path) {
  if (!existsSync(path)) throw new Problem(`There is no such file: ${path}${addressHint(path)}`)
  if (!statSync(path).isFile()) throw new Problem(`This is a folder, not a file: ${path}`)
  const text = readFileSync(path, 'utf8').replace(/^\ufeff/, '')
  if (text.trim() === '') throw new Problem(`There is no text in ${path}.`)
  const garbage = text.match(/[\0\ufffd]/gu)?.length ?? 0
  if (garbage > text.length * GARBAGE) throw new Problem(`This is no text in UTF-8: ${path}`)
  return text
}

/** @param {string} path */
const addressHint = (path) =>
  /^[\w-]+(\.[\w-]+)+(\/|$)/.test(path) ? `\nIf it is an address, write it whole: https://${path}` : ''
