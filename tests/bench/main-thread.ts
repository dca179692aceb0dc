/** What reading a page costs its main thread once everything is warm, beside what a reader would pick instead. */
import { bundle } from '../bundle'
import {
  type BenchBrowser,
  type Build,
  mark,
  pause,
  startBenchBrowser,
  type Tab,
  tabNumber,
  tellPage,
} from './bench-browser'
import type { Family } from './gate'
import { PEERS, type PeerName } from './in-page/peer-names'
import { IsolatedWorld } from './isolated'
import { mainThreadGates, peersTable } from './main-thread-gates'
import { textBytes } from './page-text'
import { formsForPeers } from './pages'
import { between, costOf, costOfOurs, costsOfCall, startTrace, type Timeline } from './trace'

/** Rounds on each page; the first ones warm the code up and do not count. `slow`: those of peers that change the page. */
interface Rounds {
  all: number
  warming: number
  slow: number
}
const roundsOn = (bytes: number): Rounds =>
  bytes > LONG ? { all: 4, warming: 1, slow: 1 } : { all: 10, warming: 4, slow: 3 }
/** On longer pages mark.js, which takes a second on ordinary ones, takes minutes (144 s on our page of 5 MB): left out. Bytes. */
const LONG = 2 ** 20
/** Pages with less text say more of the fixed cost of a message than of reading, and are left out; bytes of UTF-8. */
const LARGE = 20 * 1024
/** Reading, the counts told 200 ms after it, and the frame that shows the marks; ms. More for long pages. */
const READ_MS = 450
const READ_MS_A_MEGABYTE = 1_000

const BUILDS = ['product', 'hundredThousand', 'million'] as const
type BuildName = (typeof BUILDS)[number]

export interface PageCosts {
  page: string
  bytes: number
  /** ms for each counted round. */
  ours: Record<BuildName, number[]>
  peers: Record<PeerName, number[]>
  /** Making frames while ours works, ms: the marks are drawn in them. */
  drawing: number[]
  marks: Record<BuildName, number>
}

export const mainThread: Family = async ({ pages, builds, say }) => {
  const script = await bundle(new URL('in-page/peers.ts', import.meta.url))
  const browser = await startBenchBrowser(
    BUILDS.map((name) => builds[name]),
    'when told',
  )
  const costs: PageCosts[] = []
  try {
    let tab: Tab | undefined
    for (const page of pages) {
      say(page.name)
      tab = await browser.show(page, tab?.page)
      const bytes = await textBytes(tab)
      if (bytes >= LARGE) costs.push({ page: page.name, bytes, ...(await onPage(tab, bytes, browser, script)) })
    }
  } finally {
    await browser.close()
  }
  return { gates: mainThreadGates(costs), tables: [peersTable(costs)], values: costs }
}

async function onPage(
  tab: Tab,
  bytes: number,
  { builds }: BenchBrowser,
  script: string,
): Promise<Omit<PageCosts, 'page' | 'bytes'>> {
  const number = await tabNumber(builds[0] as Build, tab.page)
  const world = await IsolatedWorld.with(tab, script)
  await world.evaluate(`peers.prepare(${JSON.stringify(formsForPeers())})`)
  const wait = READ_MS + (bytes / 2 ** 20) * READ_MS_A_MEGABYTE
  const rounds = roundsOn(bytes)
  const marks = { product: 0, hundredThousand: 0, million: 0 }
  const stop = await startTrace(tab.cdp)
  await mark(tab, 'page')
  for (let round = 0; round < rounds.all; round++) {
    // Whoever comes after the peers finds the page as they left it: each build does in its turn.
    for (let turn = 0; turn < BUILDS.length; turn++) {
      const index = (round + turn) % BUILDS.length
      const name = BUILDS[index] as BuildName
      const build = builds[index] as Build
      await mark(tab, `${name} ${round}`)
      await tellPage(build, number, true)
      await pause(wait)
      await mark(tab, `${name} ${round} end`)
      marks[name] = await tab.page.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0))
      await tellPage(build, number, false)
    }
    for (const peer of PEERS) {
      if (peer === 'markJs' && bytes > LONG) continue
      if ((peer === 'markJs' || peer === 'wrapping') && round >= rounds.slow) continue
      await world.evaluate(`peers.run(${JSON.stringify(peer)})`)
      await world.evaluate(`peers.undo(${JSON.stringify(peer)})`)
    }
  }
  return { marks, ...costsOf(await stop('page'), rounds) }
}

function costsOf(timeline: Timeline, rounds: Rounds): Pick<PageCosts, 'ours' | 'peers' | 'drawing'> {
  const counted = Array.from({ length: rounds.all - rounds.warming }, (_, index) => index + rounds.warming)
  const tasks = (name: BuildName, round: number) => between(timeline, `${name} ${round}`, `${name} ${round} end`)
  const ours = (name: BuildName): number[] =>
    counted.map((round) => costOfOurs(tasks(name, round)) + costOf(tasks(name, round), ['collection']))
  const peer = (name: PeerName): number[] => {
    const all = costsOfCall(timeline, name)
    return all.length > rounds.slow ? all.slice(rounds.warming) : all
  }
  return {
    ours: { product: ours('product'), hundredThousand: ours('hundredThousand'), million: ours('million') },
    peers: Object.fromEntries(PEERS.map((name) => [name, peer(name)])) as Record<PeerName, number[]>,
    drawing: counted.map((round) => costOf(tasks('product', round), ['drawing'])),
  }
}
