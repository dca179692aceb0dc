/**
 * `npm run endurance`: a long life in both browsers, with faults. `--minutes N` uses the extension so long while its requests
 * are counted (10 unless told), `--only NAME` runs one trial. After a whole run the figures go to `docs/measurements.md`.
 * Ends with 1 where a target is missed.
 */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { bothBrowsers } from './browsers.mjs'
import { build } from './build.mjs'
import { main, Problem, ROOT } from './command.mjs'
import { allKnown } from './only.mjs'
import { setUp } from './setup.mjs'

/** What "a long use" means without further words, minutes. */
const MINUTES = '10'

await main(async () => {
  const { values } = parseArgs({
    options: { minutes: { type: 'string', default: MINUTES }, only: { type: 'string', multiple: true } },
  })
  const minutes = Number(values.minutes)
  if (!(minutes >= 0)) throw new Problem(`--minutes wants a number, not "${values.minutes}".`)
  const only = values.only ?? []
  await setUp()
  const { runnerImport } = await import('vite')
  const { module } = await runnerImport(join(ROOT, 'tests/endurance/endurance.ts'))
  const { runEndurance, trialNames, trialsTable } = /** @type {typeof import('../tests/endurance/endurance')} */ (
    module
  )
  allKnown(only, trialNames)
  await bothBrowsers()
  console.log('Building …')
  await build()
  const { trials, versions } = await runEndurance({ minutes, only, say: (words) => console.log(words) })
  const table = trialsTable(trials)
  console.log(`\n${table}\n`)
  if (trials.some(({ pass }) => !pass)) process.exitCode = 1
  if (only.length > 0) return
  const { writeMeasurements } = await import('./measurements.mjs')
  await writeMeasurements('Endurance and faults', { command: 'npm run endurance', versions, body: table })
})
