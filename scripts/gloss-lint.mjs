/** `npm run gloss -- lint`: findings with their place in the file; ends with 1 where there are errors. */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { runnerImport } from 'vite'
import { Problem, ROOT } from './command.mjs'
import { givenFile } from './given-file.mjs'
import { parseJson } from './json-place.mjs'

/** @param {string} path */
const room = async (path) => (await runnerImport(join(ROOT, 'glossary', path))).module

/** @param {string[]} args */
export async function lintCommand(args) {
  const { errors } = await lintFile(parsed(args))
  if (errors > 0) process.exitCode = 1
}

/**
 * Prints what is wrong with a pack.
 * @param {{ file?: string, text?: string, hints?: boolean }} asked without a file, the embedded brief; without hints, they
 * are only counted
 * @returns {Promise<{ errors: number, value: any }>} `value`: as it was read
 */
export async function lintFile({ file, text, hints = true }) {
  const { value, placeOf } = file === undefined ? await embedded() : fromFile(file)
  const { lint } = await room('lint/lint.ts')
  const { describe } = await room('lint/describe.ts')
  const findings = lint(value, text === undefined ? {} : { text: givenFile(text) })
  for (const finding of findings) {
    const { says, mend } = describe(finding)
    if (finding.rule === 'not-a-pack') throw new Problem(`${placeOf([])}: ${says} ${mend}`)
    if (finding.level === 'hint' && !hints) continue
    console.log(`${placeOf(finding.path)}: ${finding.level} ${finding.rule}`)
    console.log(`  ${finding.place}\n  ${says}\n  → ${mend}\n`)
  }
  const counts = ['error', 'warning', 'hint'].map((level) => counted(findings, level))
  console.log(counts.join(', '))
  return { errors: findings.filter((/** @type {any} */ { level }) => level === 'error').length, value }
}

/** @param {{ level: string }[]} findings @param {string} level */
function counted(findings, level) {
  const count = findings.filter((finding) => finding.level === level).length
  return `${count} ${level}${count === 1 ? '' : 's'}`
}

/** @param {string[]} args */
function parsed(args) {
  const { values, positionals } = parseArgs({ args, options: { text: { type: 'string' } }, allowPositionals: true })
  const [file, ...more] = positionals
  if (more.length > 0) throw new Problem('Say one file, or none: npm run gloss -- lint [FILE]')
  return { file, text: values.text }
}

async function embedded() {
  const { brief } = await room('brief/pack.ts')
  return { value: brief, placeOf: () => 'the embedded brief' }
}

/** @param {string} file */
function fromFile(file) {
  const { value, placeOf } = parseJson(file, givenFile(file))
  return { value, placeOf: (/** @type {(string | number)[]} */ path) => `${file}:${placeOf(path)}` }
}
