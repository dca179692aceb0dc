/** A glossary of any format, for commands: its issues and counts are printed on the way. */
import { Problem } from './command.mjs'
import { givenBytes } from './given-file.mjs'

/** @typedef {(path: string) => Promise<Record<string, any>>} Room */

/**
 * Reads a glossary and prints its issues and counts.
 * @param {Room} room
 * @param {string} file
 * @param {{ from?: string, options?: object }} [how]
 */
export async function readGlossary(room, file, { from, options = {} } = {}) {
  const bytes = new Uint8Array(givenBytes(file))
  const { read } = await room('exchange/read.ts')
  const { describeIssue } = await room('exchange/issue-texts.ts')
  const { detect, refusalOfUnknown } = await room('exchange/detect.ts')
  const format = from ?? detect(bytes)
  const { pack, issues } = format === undefined ? refusalOfUnknown(bytes) : await read(format, bytes, options)
  for (const issue of issues) console.log(`${placed(file, issue.place)}: ${issue.effect}: ${describeIssue(issue)}`)
  if (!pack) throw new Problem(`${file} was not read.`)
  const terms = pack.concepts.reduce((/** @type {number} */ sum, /** @type {any} */ each) => sum + each.terms.length, 0)
  console.log(`read ${format}: ${pack.concepts.length} entries, ${terms} terms, in ${pack.languages.join(', ')}`)
  return pack
}

/** @param {string} file @param {{ line?: number, column?: number, row?: number, entry?: string, path?: string }} place */
function placed(file, { line, column, row, entry, path }) {
  const numbers = [line, column].filter((number) => number !== undefined)
  const parts = [row !== undefined && `row ${row}`, entry, path].filter(Boolean)
  return [file, ...numbers].join(':') + (parts.length > 0 ? ` (${parts.join(', ')})` : '')
}
