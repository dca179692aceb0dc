/**
 * `npm run bench`: how fast it is, in one Chromium beside what a reader would pick instead. `--pages DIR` takes saved
 * pages (`*.html`), `--only NAME` one family of gates. Figures go to the terminal, to `artifacts/bench.json`, and after a
 * whole run to `docs/measurements.md`.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { bothBrowsers } from './browsers.mjs'
import { build, built } from './build.mjs'
import { main, must, ROOT } from './command.mjs'
import { setUp } from './setup.mjs'

const { values: options } = parseArgs({
  options: { pages: { type: 'string' }, only: { type: 'string', multiple: true } },
})

/** A build with a background that knows so many forms more. @param {number} forms */
async function withForms(forms) {
  await must('npx', ['wxt', 'build', '-b', 'chrome', '--mv3', '-c', 'tests/bench/many-forms/wxt.config.ts'], {
    FORMS: String(forms),
  })
  return join(ROOT, `.output/bench-${forms}/chrome-mv3`)
}

await main(async () => {
  await setUp()
  const { chromium } = await bothBrowsers()
  console.log('Building …')
  await build(['chromium'])
  const builds = {
    product: built.chromium,
    hundredThousand: await withForms(100_000),
    million: await withForms(1_000_000),
  }
  const { runnerImport } = await import('vite')
  const { module } = await runnerImport(join(ROOT, 'tests/bench/bench.ts'))
  const { runBench, gatesTable } = /** @type {typeof import('../tests/bench/bench')} */ (module)
  const only = options.only ?? []
  const result = await runBench({ folder: options.pages, builds, only, say: (words) => console.log(words) })
  const table = gatesTable(result.gates)
  console.log(`\n${[table, ...result.tables].join('\n\n')}\n`)
  await mkdir(join(ROOT, 'artifacts'), { recursive: true })
  await writeFile(join(ROOT, 'artifacts/bench.json'), JSON.stringify(result, undefined, 1))
  if (only.length === 0) await writeDown(chromium, result, table)
})

/** @param {string} chromium @param {import('../tests/bench/bench').BenchResult} result @param {string} table */
async function writeDown(chromium, { pages, tables }, table) {
  const { writeMeasurements } = await import('./measurements.mjs')
  const { versionsOfPeers } = await import('./versions.mjs')
  await writeMeasurements('Speed', {
    command: `npm run bench${options.pages === undefined ? '' : ' -- --pages DIR'}`,
    versions: await versionsOfPeers(chromium),
    body: [`${pages} pages.`, table, ...tables].join('\n\n'),
  })
}
