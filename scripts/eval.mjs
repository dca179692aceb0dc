/** `npm run eval`: how well the terms of passages with known answers are recognised; every miss, and the page of measurements. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { main, ROOT } from './command.mjs'
import { writeMeasurements } from './measurements.mjs'
import { setUp } from './setup.mjs'

await main(async () => {
  await setUp()
  const { runnerImport } = await import('vite')
  const load = async (/** @type {string} */ name) =>
    /** @type {any} */ ((await runnerImport(join(ROOT, `tests/eval/${name}.ts`))).module)
  const { evaluate } = await load('evaluate')
  const { SETS } = await load('passages')
  const { asJson, asLines, asMarkdown } = await load('report')
  const { chromium, results } = await evaluate(SETS)
  console.log(asLines(results).join('\n'))
  await mkdir(join(ROOT, 'artifacts'), { recursive: true })
  await writeFile(join(ROOT, 'artifacts/eval.json'), `${JSON.stringify(asJson(results), null, 2)}\n`)
  await writeMeasurements('Recognition', {
    command: 'npm run eval',
    versions: { Chromium: chromium },
    body: asMarkdown(results),
  })
})
