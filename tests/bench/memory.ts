/** What is kept: in a tab by the page script, and in the background by the index. */
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { ask, type BenchBrowser, type Build, pause, startBenchBrowser, type Tab } from './bench-browser'
import { type Family, limit, spreadFigure } from './gate'
import { type BenchPage, withTerm } from './pages'
import { median } from './statistics'
import { heapOfWorker } from './worker-heap'

const READ_MS = 900
const READ_MS_A_MEGABYTE = 2_500
const MEGABYTE = 2 ** 20
/** The page script's bytes are a gate too: what is loaded in every frame is kept in every frame. */
const KILOBYTE = 1024

export const memory: Family = async ({ pages, builds, say }) => {
  const tabs: { page: string; kept: number }[] = []
  const reading = await startBenchBrowser([builds.product], 'at once')
  const without = await startBenchBrowser([builds.product], 'none')
  let embedded = 0
  try {
    for (const plain of pages) {
      say(plain.name)
      const page = withTerm(plain)
      tabs.push({ page: page.name, kept: (await heapOf(page, reading)) - (await heapOf(page, without)) })
    }
    embedded = await heapOfWorker(reading.context, (reading.builds[0] as Build).id)
  } finally {
    await reading.close()
    await without.close()
  }
  say('a million forms')
  const many = await startBenchBrowser([builds.million], 'none')
  const million = await answered(many).finally(() => many.close())
  const kept = tabs.map((tab) => tab.kept / MEGABYTE)
  return {
    gates: [
      {
        ...limit('memory kept per tab, median page', median(kept), {
          most: 1,
          unit: ' MB',
          note: `JavaScript heap after collection, against the same page without access; ${tabs.length} pages`,
        }),
        figure: spreadFigure(kept, ' MB'),
      },
      limit('memory of the background, embedded glossary', embedded / MEGABYTE, { most: 10, unit: ' MB' }),
      limit('memory of the background, a million forms more', million / MEGABYTE, { most: 60, unit: ' MB' }),
      limit('page script', statSync(join(builds.product, 'page.js')).size / KILOBYTE, { most: 35, unit: ' KB' }),
    ],
    values: { tabs, embedded, million },
  }
}

async function heapOf(page: BenchPage, browser: BenchBrowser): Promise<number> {
  const tab = await browser.show(page)
  await pause(READ_MS + (page.html.length / MEGABYTE) * READ_MS_A_MEGABYTE)
  const bytes = await heapAfterCollection(tab)
  await tab.page.close()
  return bytes
}

async function heapAfterCollection({ cdp }: Tab): Promise<number> {
  await cdp.send('Performance.enable')
  // The second collection frees what the first one's finalisers let go.
  for (let times = 0; times < 2; times++) await cdp.send('HeapProfiler.collectGarbage')
  const { metrics } = await cdp.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN
}

/** The heap of a background that has answered a question. */
async function answered({ builds, context }: BenchBrowser): Promise<number> {
  const [build] = builds as [Build]
  await ask(build, {
    type: 'find',
    texts: ['The Digital Silk Road.'],
    known: { forms: [], rules: [], whole: true },
    underlined: true,
  })
  return heapOfWorker(context, build.id)
}
