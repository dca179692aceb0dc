/** `npm run gloss -- convert`: a glossary from one format to another, with everything that was noticed on the way. */
import { writeFileSync } from 'node:fs'
import { extname } from 'node:path'
import { parseArgs } from 'node:util'
import { Problem } from './command.mjs'
import { readGlossary } from './gloss-read.mjs'
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

/** @param {import('./gloss-read.mjs').Room} room @param {ReturnType<typeof parsed>} asked */
async function convert(room, { input, output, to, from, said }) {
  const { readable, writable } = await room('exchange/format.ts')
  const format = to ?? endings[/** @type {keyof typeof endings} */ (extname(output ?? '').toLowerCase())]
  if (output !== undefined && !writable.includes(format))
    throw new Problem(`Say what to write: --to ${writable.join(' | ')}`)
  if (from !== undefined && !readable.includes(from))
    throw new Problem(`Say what to read: --from ${readable.join(' | ')}`)
  const pack = await readGlossary(room, input, { from, options: said })
  if (output === undefined) return
  const { losses, describeLoss } = await room('exchange/losses.ts')
  for (const loss of losses(pack, format)) console.log(`lost in ${format}: ${describeLoss(loss)}`)
  const { write } = await room('exchange/write.ts')
  writeFileSync(output, write(pack, format))
  console.log(`wrote ${output}`)
}

/** @param {string[]} args */
function parsed(args) {
  const string = { type: /** @type {const} */ ('string') }
  const { values, positionals } = parseArgs({
    args,
    options: { to: string, from: string, name: string, licence: string, language: string },
    allowPositionals: true,
  })
  const [input, output, ...more] = positionals
  if (input === undefined || more.length > 0)
    throw new Problem('Say which file to read, and which to write: npm run gloss -- convert IN [OUT]')
  const { to, from, ...said } = values
  return { input, output, to, from, said }
}
