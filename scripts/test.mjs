/** `npm test`: everything that can be checked; the last line is `N passed, N failed`. */
import { bothBrowsers } from './browsers.mjs'
import { build } from './build.mjs'
import { browserCheck, commandCheck, lintCheck, vitestCheck } from './checks.mjs'
import { setUp } from './setup.mjs'

/** @typedef {{ passed: number, failed: number, details?: string }} Outcome */

const ready = [
  ['packages', oneStep(setUp)],
  ['browsers', oneStep(bothBrowsers)],
  ['builds', oneStep(build)],
]
const checks = [
  ['format and lint', () => commandCheck('npx', ['biome', 'ci', '--colors=off', '.'])],
  ['types', () => commandCheck('npx', ['tsc', '-p', '.'])],
  ['types of the glossary room, without DOM', () => commandCheck('npx', ['tsc', '-p', 'glossary'])],
  ['units and properties', () => vitestCheck('unit')],
  ['arrows between the rooms', () => vitestCheck('architecture')],
  ['sizes and manifests of the builds', () => vitestCheck('build')],
  ['web-ext lint', lintCheck],
]
/** Most of their time is waiting for a page to rest: side by side they take half as long as one after the other. */
const browsers = [
  ['Chromium', () => browserCheck('chromium')],
  ['Firefox', () => browserCheck('firefox')],
]

/** @param {() => Promise<unknown>} step @returns {() => Promise<Outcome>} */
function oneStep(step) {
  return async () => {
    try {
      await step()
      return { passed: 1, failed: 0 }
    } catch (error) {
      return { passed: 0, failed: 1, details: error instanceof Error ? error.message : String(error) }
    }
  }
}

const total = { passed: 0, failed: 0 }

/** @param {readonly [name: string, check: () => Promise<Outcome>]} check */
async function perform([name, check]) {
  console.log(`${name} …`)
  const start = Date.now()
  const outcome = await check()
  const seconds = ((Date.now() - start) / 1000).toFixed(1)
  console.log(`${name}: ${outcome.passed} passed, ${outcome.failed} failed (${seconds} s)`)
  if (outcome.failed > 0 && outcome.details) console.log(outcome.details.replace(/^/gm, '    '))
  total.passed += outcome.passed
  total.failed += outcome.failed
  return outcome
}

const [packages, ...others] = ready
// Without packages nothing else can run; a missing browser or build fails its own checks.
if ((await perform(packages)).failed === 0) {
  for (const check of [...others, ...checks]) await perform(check)
  await Promise.all(browsers.map(perform))
}
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 ? 1 : 0
