/**
 * `npm run million`: what a reader's own glossary of a million forms costs, and one of a tenth. `--forms N`, which may come
 * several times, measures other sizes; after the usual ones the figures go to `docs/measurements.md`.
 */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { bothBrowsers } from './browsers.mjs'
import { build } from './build.mjs'
import { main, Problem, ROOT } from './command.mjs'
import { setUp } from './setup.mjs'

const FORMS = [100_000, 1_000_000]

await main(async () => {
  const { values } = parseArgs({ options: { forms: { type: 'string', multiple: true } } })
  const forms = values.forms?.map(Number) ?? FORMS
  if (!forms.every((count) => count >= 1)) throw new Problem(`--forms wants a number, not "${values.forms}".`)
  await setUp()
  await bothBrowsers()
  console.log('Building …')
  await build(['chromium'])
  const { runnerImport } = await import('vite')
  const { module } = await runnerImport(join(ROOT, 'tests/million/million.ts'))
  const { runMillion } = /** @type {typeof import('../tests/million/million')} */ (module)
  const { body, version } = await runMillion({ forms, say: (words) => console.log(words) })
  if (values.forms) return
  const { writeMeasurements } = await import('./measurements.mjs')
  await writeMeasurements('A million forms', { command: 'npm run million', versions: { Chromium: version }, body })
})
