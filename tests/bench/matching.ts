/** The matcher and its index: time against tokenising alone, bytes, building, loading. */
import { bundle } from '../bundle'
import { type BenchBrowser, mark, startBenchBrowser, type Tab } from './bench-browser'
import { type Family, type Gate, limit, spreadFigure } from './gate'
import type { MatchingRun } from './in-page/matching'
import type { IndexBytes } from './index-bytes'
import { IsolatedWorld } from './isolated'
import type { BenchPage } from './pages'
import { median } from './statistics'
import { costsOfCall, startTrace, type Timeline } from './trace'

const MILLION = 1_000_000
/** Rounds over all texts; the first ones warm the code up. */
const ROUNDS = 15
const WARMING = 5
const BUILDS = 5
const LOADS = 7
/** Each round reads at most so much, UTF-16 code units: more shows nothing new. */
const MOST_TEXT = 2_000_000
/** What a page sends at once, as in page/slices.ts. */
const REQUEST = 60_000

const BLANK: BenchPage = { name: 'blank', html: '<!doctype html><title>blank</title>' }

export const matching: Family = async ({ pages, builds, say }) => {
  const file = (name: string): URL => new URL(`in-page/${name}.ts`, import.meta.url)
  const browser = await startBenchBrowser([builds.product], 'none')
  try {
    say('texts')
    const requests = await requestsOf(pages, browser, await bundle(file('texts')))
    const tab = await browser.show(BLANK)
    const script = await bundle(file('matching'), { minify: true })
    await tab.page.evaluate(script)
    say('a million forms')
    const timeline = await measured(tab, requests)
    const sizes = await tab.page.evaluate<{ many: IndexBytes; few: IndexBytes }>('matching.sizes()')
    say('loading')
    await tab.page.evaluate('matching.store()')
    const loads = await loaded(tab, script)
    return { ...judged(timeline, sizes, loads), values: { ...costsOf(timeline), sizes, loads } }
  } finally {
    await browser.close()
  }
}

/** The texts of the pages' blocks, in requests as pages send them. */
async function requestsOf(pages: readonly BenchPage[], browser: BenchBrowser, script: string): Promise<string[][]> {
  const requests: string[][] = []
  let size = 0
  let tab: Tab | undefined
  for (const page of pages) {
    if (size >= MOST_TEXT) break
    tab = await browser.show(page, tab?.page)
    const world = await IsolatedWorld.with(tab, script)
    let room = 0
    for (const text of await world.evaluate<string[]>('texts')) {
      if (room <= 0) {
        requests.push([])
        room = REQUEST
      }
      requests.at(-1)?.push(text)
      room -= text.length
      size += text.length
    }
  }
  return requests
}

async function measured(tab: Tab, requests: readonly string[][]): Promise<Timeline> {
  const run = (name: MatchingRun): Promise<unknown> => tab.page.evaluate(`matching.run(${JSON.stringify(name)})`)
  await tab.page.evaluate(`matching.read(${JSON.stringify(requests)})`)
  const stop = await startTrace(tab.cdp)
  await mark(tab, 'matching')
  await tab.page.evaluate(`matching.generate(${MILLION})`)
  for (let build = 0; build < BUILDS; build++) await run('buildMany')
  await tab.page.evaluate('matching.forget()')
  for (let round = 0; round < ROUNDS; round++) for (const name of READS) await run(name)
  return stop('matching')
}

const READS = ['tokeniseAll', 'findNames', 'findFew', 'findMany'] as const

/** Each time in a page of its own, as in a background that was stopped. */
async function loaded(tab: Tab, script: string): Promise<number[]> {
  const loads: number[] = []
  for (let load = 0; load < LOADS; load++) {
    await tab.page.reload()
    await tab.page.evaluate(script)
    loads.push(await tab.page.evaluate<number>('matching.load()'))
  }
  return loads
}

const costsOf = (timeline: Timeline) => ({
  builds: costsOfCall(timeline, 'buildMany'),
  tokenise: costsOfCall(timeline, 'tokeniseAll').slice(WARMING),
  findNames: costsOfCall(timeline, 'findNames').slice(WARMING),
  findFew: costsOfCall(timeline, 'findFew').slice(WARMING),
  findMany: costsOfCall(timeline, 'findMany').slice(WARMING),
})

function judged(timeline: Timeline, { many }: { many: IndexBytes }, loads: readonly number[]): { gates: Gate[] } {
  const { builds, tokenise, findNames, findFew, findMany } = costsOf(timeline)
  const against = (values: readonly number[]): number[] => values.map((value, round) => value / (tokenise[round] ?? 1))
  const finding = (what: string, costs: readonly number[], most: number): Gate => ({
    ...limit(`finding against tokenising alone, ${what}`, median(against(costs)), { most, unit: ' ×' }),
    figure: spreadFigure(against(costs), ' ×'),
  })
  const a = (bytes: number): string => (bytes / many.forms).toFixed(1)
  return {
    gates: [
      finding('300 names', findNames, 1.3),
      finding('the embedded glossary with all its cues', findFew, 1.3),
      finding('a million forms more', findMany, 1.6),
      limit('index, bytes a form, at a million', (many.paths + many.text + many.rows) / many.forms, {
        most: 40,
        unit: ' B',
        note: `paths ${a(many.paths)}, text ${a(many.text)}, rows ${a(many.rows)}; keys of concepts besides, ${a(many.concepts)}`,
      }),
      {
        ...limit('a million forms built', median(builds) / 1000, { most: 1.5, unit: ' s' }),
        figure: spreadFigure(
          builds.map((build) => build / 1000),
          ' s',
        ),
      },
      {
        ...limit('index of a million loaded by a cold background', median(loads), {
          most: 200,
          unit: ' ms',
          note: 'from IndexedDB to the first answer, by the code of the product, for which the letters of the forms are read as they are wanted',
        }),
        figure: spreadFigure(loads, ' ms'),
      },
    ],
  }
}
