/** Files that someone names on the command line. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { Problem } from './command.mjs'

/**
 * The text of a file, without a byte order mark.
 * @param {string} path
 */
export function givenFile(path) {
  if (!existsSync(path) || !statSync(path).isFile()) throw new Problem(`There is no such file: ${path}`)
  const text = readFileSync(path, 'utf8').replace(/^\ufeff/, '')
  if (text.trim() === '') throw new Problem(`There is no text in ${path}.`)
  return text
}
