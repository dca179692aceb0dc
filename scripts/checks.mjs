/** The kinds of checks that `npm test` is made of; each resolves to how many things passed and failed. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { built } from './build.mjs'
import { ROOT, run } from './command.mjs'
import { OUTSIDE } from './progress.mjs'

/** @typedef {{ passed: number, failed: number, details?: string }} Outcome */

/**
 * A program that ends with 0 when all is well; counts as one.
 * @param {string} program
 * @param {readonly string[]} args
 * @returns {Promise<Outcome>}
 */
export async function commandCheck(program, args) {
  const { code, output } = await run(program, args)
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, details: output.trimEnd() }
}

/**
 * The tests of one of the projects in vitest.config.ts. No test at all is a failure.
 * @param {string} project
 * @returns {Promise<Outcome>}
 */
export const vitestCheck = async (project) => outcomeOf(await tested(project, [], { show: false }))

/** Files of one run that may get a second chance: when more fail, it is no accident. */
const MOST_AGAIN = 4

/**
 * The tests in one of the browsers; each file is told as it ends. A file in which something failed is tried once more from
 * its start, with a browser of its own, since tests of a file build on each other: a busy machine keeps a browser waiting
 * now and then, and what is wrong is wrong twice.
 * @param {'chromium' | 'firefox'} browser
 * @returns {Promise<Outcome>}
 */
export async function browserCheck(browser) {
  const first = await tested(browser, [], { show: true })
  const failed = first.files.filter(({ status }) => status === 'failed').map(({ name }) => name)
  if (failed.length === 0 || failed.length > MOST_AGAIN || first.output.includes(OUTSIDE)) return outcomeOf(first)
  console.log(`  ${browser}, a second try: ${failed.map((name) => relative(ROOT, name)).join(', ')}`)
  const second = await tested(browser, failed, { show: true })
  return outcomeOf({ ...second, files: [...first.files.filter(({ name }) => !failed.includes(name)), ...second.files] })
}

/**
 * What vitest says of these files, all where none is named.
 * @param {string} project
 * @param {readonly string[]} files
 * @param {{ show: boolean }} options `show`: each file is told as it ends
 */
async function tested(project, files, { show }) {
  const folder = await mkdtemp(join(tmpdir(), 'sidegloss-tests-'))
  const file = join(folder, 'report.json')
  try {
    const progress = show ? ['--reporter=./scripts/progress.mjs'] : []
    const { code, output } = await run(
      'npx',
      ['vitest', 'run', '--project', project, '--reporter=json', ...progress, `--outputFile=${file}`, ...files],
      { show },
    )
    const report = JSON.parse(await readFile(file, 'utf8').catch(() => 'null'))
    return { files: report?.testResults ?? [], code, output }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** A file that could not be loaded has no tests to fail: it counts as one; so does a test that was skipped. */
function outcomeOf({ files, code, output }) {
  const broken = files.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  )
  const tests = files.flatMap(({ assertionResults }) => assertionResults)
  const bad = tests.filter(({ status }) => status !== 'passed')
  const failed = bad.length + broken.length
  const details = [
    ...broken.map(({ name, message }) => `${name}\n${message}`),
    ...bad.map(({ fullName, status, failureMessages }) => `${fullName} (${status})\n${failureMessages.join('\n')}`),
  ]
  // An error outside every test ends vitest with 1 and no failed test.
  if (failed === 0 && (code !== 0 || tests.length === 0))
    return { passed: tests.length, failed: 1, details: output.trimEnd() }
  return { passed: tests.length - bad.length, failed, details: details.join('\n') }
}

/** `innerHTML` in Preact itself, behind a property of its own that nothing here sets: bundled into these files. */
const PREACT_WARNING = 'UNSAFE_VAR_ASSIGNMENT'
const withPreact = /^(card\.js|chunks\/[\w.-]+\.js)$/

/** @returns {Promise<Outcome>} */
export async function lintCheck() {
  const { stdout, output } = await run('npx', ['web-ext', 'lint', '--source-dir', built.firefox, '--output', 'json'])
  const start = stdout.indexOf('{')
  if (start < 0) return { passed: 0, failed: 1, details: output.trimEnd() }
  const { errors, warnings, notices } = JSON.parse(stdout.slice(start))
  const bad = [...errors, ...warnings, ...notices].filter(
    ({ code, file }) => !(code === PREACT_WARNING && withPreact.test(file)),
  )
  const details = bad.map(({ code, file, line, message }) => `${code} ${file ?? ''}:${line ?? ''} ${message}`)
  return { passed: bad.length === 0 ? 1 : 0, failed: bad.length, details: details.join('\n') }
}
