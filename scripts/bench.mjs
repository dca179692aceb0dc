/**
 * `npm run bench`: how fast it is, in one Chromium beside what a reader would pick instead. `--pages DIR` takes saved
 * pages (`*.html`) rather than our own, and measures what is measured page by page; `--only NAME`, which may come several
 * times, measures these families of gates anew and keeps what was measured of the others. Figures go to the terminal, to
 * `artifacts/bench.json` (`bench-saved.json`) and, once every family was measured, to `docs/measurements.md`.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { bothBrowsers } from './browsers.mjs'
import { build, built } from './build.mjs'
import { main, must, ROOT } from './command.mjs'
import { allKnown } from './only.mjs'
import { setUp } from './setup.mjs'

const { values: options } = parseArgs({
  options: { pages: { type: 'string' }, only: { type: 'string', multiple: true } },
})
const only = options.only ?? []
const saved = options.pages !== undefined
const FILE = join(ROOT, `artifacts/bench${saved ? '-saved' : ''}.json`)

/** A build with a background that knows so many forms more. @param {number} forms */
async function withForms(forms) {
  await must('npx', ['wxt', 'build', '-b', 'chrome', '--mv3', '-c', 'tests/bench/many-forms/wxt.config.ts'], {
    FORMS: String(forms),
  })
  return join(ROOT, `.output/bench-${forms}/chrome-mv3`)
}

await main(async () => {
  await setUp()
  const { runnerImport } = await import('vite')
  const { module } = await runnerImport(join(ROOT, 'tests/bench/bench.ts'))
  const { runBench, report, isWhole, familyNames } = /** @type {typeof import('../tests/bench/bench')} */ (module)
  allKnown(only, familyNames)
  const { chromium } = await bothBrowsers()
  console.log('Building …')
  await build(['chromium'])
  const builds = {
    product: built.chromium,
    hundredThousand: await withForms(100_000),
    million: await withForms(1_000_000),
  }
  const say = (/** @type {string} */ words) => console.log(words)
  const result = { ...(await earlier()), ...(await runBench({ folder: options.pages, builds, only, say })) }
  console.log(`\n${report(result)}\n`)
  await mkdir(join(ROOT, 'artifacts'), { recursive: true })
  await writeFile(FILE, JSON.stringify(result, undefined, 1))
  if (isWhole(result, saved)) await writeDown(chromium, result, report(result))
})

/** What was measured before, where only a part is measured now. @returns {Promise<import('../tests/bench/bench').BenchResult>} */
async function earlier() {
  if (only.length === 0) return {}
  try {
    return JSON.parse(await readFile(FILE, 'utf8'))
  } catch (error) {
    if (error.code !== 'ENOENT') throw error
    return {}
  }
}

/** @param {string} chromium @param {import('../tests/bench/bench').BenchResult} result @param {string} table */
async function writeDown(chromium, result, table) {
  const { writeMeasurements } = await import('./measurements.mjs')
  const { versionsOfPeers } = await import('./versions.mjs')
  const [{ pages }] = Object.values(result)
  const loads = Object.values(result).map(({ load }) => load)
  const about = `${pages} pages${saved ? ', saved from real sites' : ' of our own making'}, shown without their scripts, pictures and frames. Costs are processor time of the page's main thread, read from the browser's trace of the extension as it is shipped; figures are medians, with the middle half in brackets. Load average of the machine meanwhile, the benchmark included: ${Math.min(...loads).toFixed(1)} to ${Math.max(...loads).toFixed(1)}; times by the clock suffer from it.`
  await writeMeasurements(saved ? 'Speed on pages of real sites' : 'Speed', {
    command: `npm run bench${saved ? ' -- --pages DIR' : ''}`,
    versions: await versionsOfPeers(chromium),
    body: `${about}\n\n${table}`,
  })
}
