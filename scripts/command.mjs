/** Running other programs. */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** A message for a person, without a stack: what is wrong and what to do. */
export class Problem extends Error {}

const onWindows = process.platform === 'win32'

/**
 * A word of a command line for the shell of Windows, which takes it apart at spaces and acts on signs.
 * @param {string} word
 */
export const quoted = (word) =>
  /^[\w.:\\/=@-]+$/.test(word)
    ? word
    : `"${word.replace(/(\\*)("|$)/g, (_, slashes, quote) => slashes + slashes + (quote && '\\"'))}"`

/**
 * Runs a program in the project's folder and resolves when it has ended, whatever its code.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ show?: boolean, env?: Record<string, string> }} [options] `show`: its output goes to the terminal as it comes
 * @returns {Promise<{ code: number, stdout: string, output: string }>} `output`: both streams in the order they came
 */
export function run(program, args, { show = false, env = {} } = {}) {
  return new Promise((resolve, reject) => {
    const words = [program, ...args].map((word) => (onWindows ? quoted(word) : word))
    const child = spawn(words[0], words.slice(1), {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // npm and npx are batch files on Windows.
      shell: onWindows,
    })
    let stdout = ''
    let output = ''
    child.stdout.on('data', (chunk) => {
      stdout += chunk
      output += chunk
      if (show) process.stdout.write(chunk)
    })
    child.stderr.on('data', (chunk) => {
      output += chunk
      if (show) process.stderr.write(chunk)
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code: code ?? 1, stdout, output }))
  })
}

/**
 * Runs a program that must succeed.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env]
 */
export async function must(program, args, env = {}) {
  const { code, output } = await run(program, args, { env })
  if (code !== 0) throw new Problem(`${program} ${args.join(' ')} failed (${code}).\n${output.trimEnd()}`)
}

/**
 * Runs a script and shows what went wrong the way a person can act on it.
 * @param {() => Promise<void>} script
 */
export async function main(script) {
  try {
    // npm runs scripts in the project's folder: paths are meant from where it was called.
    if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD)
    await script()
  } catch (error) {
    console.error(inWords(error) ?? error)
    process.exitCode = 1
  }
}

/** What systems have against a file, by their code for it. */
const refusals = {
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'a part of this path is a file, not a folder',
  EISDIR: 'this is a folder, not a file',
  EEXIST: 'this is there already, and is no folder',
  EACCES: 'this user has no right to it',
  EPERM: 'this user has no right to it',
  EROFS: 'nothing can be written there',
  ENOSPC: 'there is no room left',
  ENAMETOOLONG: 'this name is too long',
}

/**
 * What went wrong, where a person can act on it; undefined for what is a bug.
 * @param {any} error
 * @returns {string | undefined}
 */
function inWords(error) {
  if (error instanceof Problem || String(error.code).startsWith('ERR_PARSE_ARGS')) return error.message
  const refusal = refusals[/** @type {keyof typeof refusals} */ (error.code)]
  return refusal && error.path && `${error.dest ?? error.path}: ${refusal}.`
}
