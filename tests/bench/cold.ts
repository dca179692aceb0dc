/** The first reading in a fresh process, where nothing is compiled yet: what every reader gets on every page. */
import { brief } from '../../glossary/brief/pack'
import { compile } from '../../glossary/matching/compile'
import { freeze } from '../../glossary/matching/frozen'
import { stopWorkers } from '../browser/chromium'
import { bundle } from '../bundle'
import { type BenchBrowser, mark, pause, startBenchBrowser } from './bench-browser'
import { coldGates } from './cold-gates'
import type { Family } from './gate'
import { lookForMarks } from './in-page/look-for-marks'
import { IsolatedWorld } from './isolated'
import { LONG_PAGE, ownPages } from './own-pages'
import { textBytes } from './page-text'
import { type BenchPage, formsForPeers, termsOfBrief, withTerm } from './pages'
import { termsPack } from './terms'
import { between, type Call, costOf, costOfOurs, startTrace } from './trace'

/** Samples of each way on each page: each is a process of its own, and of many pages one each tells enough. */
const samplesOf = (pages: number): number => (pages > 20 ? 1 : 3)
/** Of many pages, every third is compared with the matcher in the tab: each comparison is four processes more. */
const compared = (page: number, pages: number): boolean => pages <= 20 || page % 3 === 0
/** Until a page rests after its arrival, ms. */
const REST_MS = 400
/** From the page's arrival until its reading is over, ms; more for long pages. */
const READ_MS = 700
const READ_MS_A_MEGABYTE = 3_000
const MANY = 100_000
/** Pages on which the background is stopped before. */
const STOPPED_ON = 12

export interface Ours {
  /** All that our script and our messages took, ms. */
  cost: number
  /** First execution of the page script, its compilation included, ms. */
  firstExecution: number
  longestTask: number
  /** From the script's start to the first mark, ms by the clock. */
  firstMarks: number
}
export interface ColdCosts {
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
  let long: Ours
  try {
    for (const [number, plain] of pages.entries()) {
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
        if (!compared(number, pages.length)) continue
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
    long = await oursOn(withTerm(longPage()), ours)
  } finally {
    for (const browser of [ours, oursMany, without]) await browser.close()
  }
  return { gates: coldGates(costs, long), values: { costs, long } }
}

const inIsolation = (index: Uint8Array): string =>
  `globalThis.index = Uint8Array.fromBase64(${JSON.stringify(Buffer.from(index).toString('base64'))})`

function longPage(): BenchPage {
  const page = ownPages(termsOfBrief()).find(({ name }) => name === LONG_PAGE)
  if (!page) throw new Error('There is no long page.')
  return page
}

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
