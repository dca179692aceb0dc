/** `docs/measurements.md`: each script that measures writes a part of its own, and leaves the others as they are. */
import { readFile, writeFile } from 'node:fs/promises'
import { cpus, release, totalmem, type } from 'node:os'
import { join } from 'node:path'
import { ROOT } from './command.mjs'

const PLACE = join(ROOT, 'docs/measurements.md')
const HEAD =
  '# Measurements\n\nWritten by the scripts that each part names; run them again to repeat it on your machine.\n'
/** In the order they are read. */
const PARTS = /** @type {const} */ ([
  'Speed',
  'Speed on pages of real sites',
  'A million forms',
  'Page integrity',
  'Endurance and faults',
  'Hostile input',
  'Recognition',
])
/** Turns of the loop that a machine is told by: some hundred milliseconds. */
const TURNS = 100_000_000

/** The machine as one line, and how fast it is at the moment: figures of two machines are not to be compared. */
const machine = () =>
  `${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB, ${type()} ${release()}, Node ${process.version}, a loop of 100 million turns ${loop()} ms`

/** Milliseconds that a fixed loop takes, the median of five: others may want the machine too. */
function loop() {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now()
    let sum = 0
    for (let turn = 0; turn < TURNS; turn++) sum = (sum + Math.imul(turn, turn)) | 0
    return [performance.now() - start, sum]
  })
  return Math.round(times.map(([time]) => time).sort((a, b) => a - b)[2])
}

/**
 * Replaces one part of the page.
 * @param {(typeof PARTS)[number]} part
 * @param {{ command: string, versions?: Record<string, string>, body: string }} what `command` repeats it; `versions` of
 * browsers and peers by name; `body` in Markdown, with headings from the third level down
 */
export async function writeMeasurements(part, { command, versions = {}, body }) {
  const before = await readFile(PLACE, 'utf8').catch(absent)
  const parts = new Map(
    before
      .split(/^(?=## )/m)
      .filter((text) => text.startsWith('## '))
      .map((text) => [text.slice(3, text.indexOf('\n')), text.trimEnd()]),
  )
  const versionLine = Object.entries(versions)
    .map(([name, version]) => `${name} ${version}`)
    .join(', ')
  const stamp = [`\`${command}\``, new Date().toISOString().slice(0, 10), machine(), versionLine]
  parts.set(part, `## ${part}\n\n${stamp.filter((text) => text !== '').join(' · ')}\n\n${body.trim()}`)
  const ordered = PARTS.flatMap((name) => parts.get(name) ?? [])
  await writeFile(PLACE, `${[HEAD.trimEnd(), ...ordered].join('\n\n')}\n`)
}

/** @param {NodeJS.ErrnoException} error */
function absent(error) {
  if (error.code !== 'ENOENT') throw error
  return ''
}
