/** `npm run gloss -- convert`: a glossary from one format to another, with everything that was noticed on the way. */
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { extname } from 'node:path'
import { parseArgs } from 'node:util'
import { Problem } from './command.mjs'
import { inRoom } from './room.mjs'

/** Format by the ending of the file that is written. */
const endings = {
  '.json': 'pack',
  '.csv': 'csv',
  '.tbx': 'tbx',
  '.ttl': 'turtle',
  '.tsv': 'anki',
  '.txt': 'anki',
  '.md': 'markdown',
  '.html': 'html',
}

/** @param {string[]} args */
export function convertCommand(args) {
  const asked = parsed(args)
  return inRoom((room) => convert(room, asked))
}

/** @typedef {(path: string) => Promise<Record<string, any>>} Room */

/** @param {Room} room @param {ReturnType<typeof parsed>} asked */
async function convert(room, { input, output, to, from, said }) {
  const { readable, writable } = await room('exchange/format.ts')
  const format = to ?? endings[/** @type {keyof typeof endings} */ (extname(output ?? '').toLowerCase())]
  if (output !== undefined && !writable.includes(format))
    throw new Problem(`Say what to write: --to ${writable.join(' | ')}`)
  if (from !== undefined && !readable.includes(from))
    throw new Problem(`Say what to read: --from ${readable.join(' | ')}`)
  const pack = await readFile(room, input, { from, options: said })
  if (output === undefined) return
  const { losses, describeLoss } = await room('exchange/losses.ts')
  for (const loss of losses(pack, format)) console.log(`lost in ${format}: ${describeLoss(loss)}`)
  const { write } = await room('exchange/write.ts')
  writeFileSync(output, write(pack, format))
  console.log(`wrote ${output}`)
}

/**
 * Reads a glossary and prints its issues and counts.
 * @param {Room} room
 * @param {string} file
 * @param {{ from?: string, options: object }} how
 */
async function readFile(room, file, { from, options }) {
  if (!existsSync(file) || !statSync(file).isFile()) throw new Problem(`There is no such file: ${file}`)
  const bytes = new Uint8Array(readFileSync(file))
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

/** @param {string[]} args */
function parsed(args) {
  const string = { type: /** @type {const} */ ('string') }
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { to: string, from: string, name: string, licence: string, language: string },
      allowPositionals: true,
    })
    const [input, output] = positionals
    if (input === undefined) throw new Problem('Say which file to read.')
    const { to, from, ...said } = values
    return { input, output, to, from, said }
  } catch (error) {
    throw error instanceof Problem ? error : new Problem(error.message)
  }
}
