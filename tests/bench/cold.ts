/** The first reading in a fresh process, where nothing is compiled yet: what every reader gets on every page. */
import { brief } from '../../glossary/brief/pack'
import { compile } from '../../glossary/matching/compile'
import { stopWorkers } from '../browser/chromium'
import { bundle } from '../bundle'
import { type BenchBrowser, mark, pause, startBenchBrowser } from './bench-browser'
import { freeze } from './frozen-index'
import { type Family, figure, type Gate, limit, spreadFigure } from './gate'
import { lookForMarks } from './in-page/look-for-marks'
import { IsolatedWorld } from './isolated'
import { textBytes } from './page-text'
import { type BenchPage, formsForPeers, withTerm } from './pages'
import { median, quantile } from './statistics'
import { termsPack } from './terms'
import { between, type Call, costOf, costOfOurs, startTrace } from './trace'

/** Samples of each way on each page: each is a process of its own, and of many pages one each tells enough. */
const samplesOf = (pages: number): number => (pages > 20 ? 1 : 3)
/** Until a page rests after its arrival, ms. */
const REST_MS = 400
/** From the page's arrival until its reading is over, ms; more for long pages. */
const READ_MS = 700
const READ_MS_A_MEGABYTE = 3_000
const MANY = 100_000
/** Pages on which the background is stopped before. */
const STOPPED_ON = 12

interface Ours {
  /** All that our script and our messages took, ms. */
  cost: number
  /** First execution of the page script, its compilation included, ms. */
  firstExecution: number
  longestTask: number
  /** From the script's start to the first mark, ms by the clock. */
  firstMarks: number
}
interface ColdCosts {
  page: string
  bytes: number
  ours: Ours[]
  /** With a background that was stopped before. */
  stopped: Ours[]
  oursMany: Ours[]
  inTab: number[]
  inTabMany: number[]
  /** One RegExp of 300 forms, made and used, painted as highlights. */
  regexp: number[]
}

export const cold: Family = async ({ pages, builds, say }) => {
  const inTab = await bundle(new URL('in-page/in-tab.ts', import.meta.url), { minify: true })
  const regexp = await bundle(new URL('in-page/one-regexp.ts', import.meta.url), { minify: true })
  const few = inIsolation(freeze(compile([brief])))
  const many = inIsolation(freeze(compile([brief, termsPack(MANY)])))
  const forms = `globalThis.forms = ${JSON.stringify(formsForPeers())}`
  const ours = await startBenchBrowser([builds.product], 'at once')
  const oursMany = await startBenchBrowser([builds.hundredThousand], 'at once')
  const without = await startBenchBrowser([builds.product], 'none')
  await ours.context.addInitScript(lookForMarks)
  await oursMany.context.addInitScript(lookForMarks)
  const costs: ColdCosts[] = []
  try {
    for (const plain of pages) {
      say(plain.name)
      const page = withTerm(plain)
      const at: ColdCosts = {
        page: page.name,
        bytes: 0,
        ours: [],
        stopped: [],
        oursMany: [],
        inTab: [],
        inTabMany: [],
        regexp: [],
      }
      for (let sample = 0; sample < samplesOf(pages.length); sample++) {
        at.ours.push(await oursOn(page, ours))
        at.oursMany.push(await oursOn(page, oursMany))
        at.inTab.push(await scriptOn(page, without, few, inTab))
        at.inTabMany.push(await scriptOn(page, without, many, inTab))
        at.regexp.push(await scriptOn(page, without, forms, regexp))
      }
      if (costs.length < STOPPED_ON) {
        await stopWorkers(ours.context)
        at.stopped.push(await oursOn(page, ours))
      }
      at.bytes = await bytesOf(page, without)
      costs.push(at)
    }
  } finally {
    for (const browser of [ours, oursMany, without]) await browser.close()
  }
  return { gates: gatesOf(costs), values: costs }
}

const inIsolation = (index: Uint8Array): string =>
  `globalThis.index = Uint8Array.fromBase64(${JSON.stringify(Buffer.from(index).toString('base64'))})`

const waitFor = ({ html }: BenchPage): number => READ_MS + (html.length / 2 ** 20) * READ_MS_A_MEGABYTE

async function bytesOf(page: BenchPage, browser: BenchBrowser): Promise<number> {
  const tab = await browser.show(page)
  const bytes = await textBytes(tab)
  await tab.page.close()
  return bytes
}

async function oursOn(page: BenchPage, browser: BenchBrowser): Promise<Ours> {
  const empty = await browser.context.newPage()
  const stop = await startTrace(await browser.context.newCDPSession(empty))
  const tab = await browser.show(page, empty)
  await pause(waitFor(page))
  await mark(tab, 'read')
  const { tasks, marks } = await stop('read')
  await empty.close()
  const [script] = tasks.flatMap(({ calls }) => calls).filter(isPageScript)
  if (!script) throw new Error(`The page script did not run on ${page.name}.`)
  const after = tasks.filter(({ end }) => end > script.start)
  const first = marks.find(({ name }) => name === 'first marks')?.at ?? Number.NaN
  return {
    cost: costOfOurs(after),
    firstExecution: script.cpu,
    longestTask: Math.max(...after.map((task) => task.ours)),
    firstMarks: (first - script.start) / 1000,
  }
}

const isPageScript = ({ url, name }: Call): boolean => name === '' && url.endsWith('/page.js')

async function scriptOn(page: BenchPage, browser: BenchBrowser, before: string, script: string): Promise<number> {
  const tab = await browser.show(page)
  const world = await IsolatedWorld.with(tab, before)
  await pause(REST_MS)
  const stop = await startTrace(tab.cdp)
  await mark(tab, 'begin')
  await world.evaluate(`${script};undefined`)
  await pause(waitFor(page))
  await mark(tab, 'end')
  const tasks = between(await stop('begin'), 'begin', 'end')
  await tab.page.close()
  return costOf(tasks, ['ours', 'script']) + callsInFrames(tasks)
}

const callsInFrames = (tasks: ReturnType<typeof between>): number =>
  tasks
    .filter(({ kind }) => kind === 'drawing')
    .reduce((sum, { calls }) => sum + calls.reduce((part, { cpu }) => part + cpu, 0), 0)

function gatesOf(costs: readonly ColdCosts[]): Gate[] {
  const cost = (samples: readonly Ours[]): number => median(samples.map((sample) => sample.cost))
  const ratio = costs.map(({ ours, inTab }) => cost(ours) / median(inTab))
  const ratioMany = costs.map(({ oursMany, inTabMany }) => cost(oursMany) / median(inTabMany))
  const firstMarks = costs.map(({ ours }) => median(ours.map((sample) => sample.firstMarks)))
  const stopped = costs.flatMap((at) => at.stopped.map((sample) => sample.firstMarks))
  const executions = costs.flatMap(({ ours }) => ours.map(({ firstExecution }) => firstExecution))
  const longest = costs.map(({ page, ours }) => ({ page, task: median(ours.map(({ longestTask }) => longestTask)) }))
  const worst = longest.reduce((a, b) => (b.task > a.task ? b : a))
  const milliseconds = (values: readonly number[]): string => spreadFigure(values, ' ms')
  return [
    {
      ...limit('main thread of the first run (cold) against the matcher in the tab, embedded glossary', median(ratio), {
        most: 0.6,
        unit: ' ×',
        note: `${costs.length} pages; ${milliseconds(costs.map(({ ours }) => cost(ours)))} against ${milliseconds(costs.map(({ inTab }) => median(inTab)))}; one RegExp of 300 forms takes ${milliseconds(costs.map(({ regexp }) => median(regexp)))}`,
      }),
      figure: spreadFigure(ratio, ' ×'),
    },
    {
      ...limit('the same at 100,000 forms', median(ratioMany), {
        most: 0.5,
        unit: ' ×',
        note: `${milliseconds(costs.map(({ oursMany }) => cost(oursMany)))} against ${milliseconds(costs.map(({ inTabMany }) => median(inTabMany)))}`,
      }),
      figure: spreadFigure(ratioMany, ' ×'),
    },
    {
      ...limit('first marks after the script starts, median page, warm background', median(firstMarks), {
        most: 25,
        unit: ' ms',
        note: `by the clock; 90th percentile ${figure(quantile(firstMarks, 0.9), ' ms')}`,
      }),
      figure: milliseconds(firstMarks),
    },
    {
      ...limit('the same with a stopped background', median(stopped), {
        most: 100,
        unit: ' ms',
        note: `by the clock; ${stopped.length} pages`,
      }),
      figure: milliseconds(stopped),
    },
    limit('our longest main-thread task, worst page', worst.task, {
      most: 8,
      unit: ' ms',
      note: `${worst.page}; over ${longest.filter(({ task }) => task > 8).length} of ${longest.length} pages it is longer`,
    }),
    {
      ...limit('first execution of the page script', median(executions), {
        most: 5,
        unit: ' ms',
        note: 'with its compilation',
      }),
      figure: milliseconds(executions),
    },
  ]
}
