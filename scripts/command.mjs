/** Running other programs. */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** A message for a person, without a stack: what is wrong and what to do. */
export class Problem extends Error {}

/**
 * Runs a program in the project's folder and resolves when it has ended, whatever its code.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ show?: boolean, env?: Record<string, string> }} [options] `show`: its output goes to the terminal as it comes
 * @returns {Promise<{ code: number, stdout: string, output: string }>} `output`: both streams in the order they came
 */
export function run(program, args, { show = false, env = {} } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // npm and npx are batch files on Windows.
      shell: process.platform === 'win32',
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
    await script()
  } catch (error) {
    console.error(error instanceof Problem ? error.message : error)
    process.exitCode = 1
  }
}
