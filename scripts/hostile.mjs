/**
 * `npm run hostile`: files, scripts, a failing disk and kills that would break the reader's own glossaries if anything did.
 * `--only NAME` runs one trial (files, scripts, storage, kills, kills-firefox). After a whole run the figures go to `docs/measurements.md`.
 * Ends with 1 where anything is wrong; files that something went wrong with are put into `artifacts/hostile/`.
 */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { bothBrowsers } from './browsers.mjs'
import { build } from './build.mjs'
import { main, ROOT } from './command.mjs'
import { allKnown } from './only.mjs'
import { setUp } from './setup.mjs'

await main(async () => {
  const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } })
  const only = values.only ?? []
  await setUp()
  const { runnerImport } = await import('vite')
  const { module } = await runnerImport(join(ROOT, 'tests/hostile/hostile.ts'))
  const { runHostile, trialNames } = /** @type {typeof import('../tests/hostile/hostile')} */ (module)
  allKnown(only, trialNames)
  await bothBrowsers()
  console.log('Building …')
  await build()
  const { body, pass, versions } = await runHostile({ only, say: (words) => console.log(words) })
  if (!pass) process.exitCode = 1
  if (only.length > 0) return
  const { writeMeasurements } = await import('./measurements.mjs')
  await writeMeasurements('Hostile input', { command: 'npm run hostile', versions, body })
})
