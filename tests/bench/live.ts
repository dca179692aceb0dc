/** A page that grows: what articles that come later cost, against reading them barely and against reading all anew. */
import { bundle } from '../bundle'
import { type Build, mark, pause, startBenchBrowser, type Tab, tabNumber, tellPage } from './bench-browser'
import { type Family, limit } from './gate'
import { IsolatedWorld } from './isolated'
import { livePosts, ownPages } from './own-pages'
import { termsOfBrief } from './pages'
import { median } from './statistics'
import { between, costOf, costOfOurs, costsOfCall, startTrace } from './trace'

const ARTICLES = 100
/** Between two articles, ms: a busy live blog, and a burst. */
const PACES = { 'one every 250 ms': 250, 'one every 20 ms': 20 } as const
type Pace = keyof typeof PACES
const READ_MS = 800
const SCANS = 8
const FLOORS = 10

interface LiveCosts {
  /** All articles together, ms. */
  added: number
  /** The bare walk over all of them, ms. */
  floor: number
  /** One whole reading of the page as it is in the end, ms. */
  anew: number
}

export const live: Family = async ({ builds, say }) => {
  const scripts = {
    page: await bundle(new URL('in-page/live-blog.ts', import.meta.url)),
    floor: await bundle(new URL('in-page/added-floor.ts', import.meta.url)),
  }
  const browser = await startBenchBrowser([builds.product], 'when told')
  const values = {} as Record<Pace, LiveCosts>
  try {
    const blog = ownPages(termsOfBrief()).find(({ name }) => name === 'a live blog')
    if (!blog) throw new Error('There is no live blog.')
    for (const pace of Object.keys(PACES) as Pace[]) {
      say(pace)
      const tab = await browser.show(blog)
      values[pace] = await grown(tab, browser.builds[0] as Build, scripts, PACES[pace])
      await tab.page.close()
    }
  } finally {
    await browser.close()
  }
  const { added, floor, anew } = values['one every 250 ms']
  const burst = values['one every 20 ms']
  return {
    gates: [
      limit('100 articles added one by one, against the floor of what was added', added / floor, {
        most: 5,
        unit: ' ×',
        note: `one every 250 ms: ${(added / ARTICLES).toFixed(2)} ms an article, the bare walk ${(floor / ARTICLES).toFixed(3)} ms; in a burst, one every 20 ms, ${(burst.added / burst.floor).toFixed(0)} ×`,
      }),
      limit('100 articles added one by one, against scanning anew for each', (anew * ARTICLES) / added, {
        least: 50,
        unit: ' ×',
        note: `a whole reading takes ${anew.toFixed(2)} ms; in a burst ${((burst.anew * ARTICLES) / burst.added).toFixed(0)} ×`,
      }),
    ],
    values,
  }
}

async function grown(
  tab: Tab,
  build: Build,
  scripts: { page: string; floor: string },
  pace: number,
): Promise<LiveCosts> {
  const number = await tabNumber(build, tab.page)
  await tab.page.evaluate(scripts.page)
  const world = await IsolatedWorld.with(tab, scripts.floor)
  await tellPage(build, number, true)
  await pause(READ_MS)
  const stop = await startTrace(tab.cdp)
  await mark(tab, 'adding')
  for (const html of livePosts(ARTICLES, termsOfBrief())) {
    await tab.cdp.send('Runtime.evaluate', { expression: `liveBlog.add(${JSON.stringify(html)})` })
    await pause(pace)
  }
  await pause(READ_MS)
  await mark(tab, 'added')
  for (let floor = 0; floor < FLOORS; floor++) await world.evaluate('runFloor()')
  for (let scan = 0; scan < SCANS; scan++) {
    await tellPage(build, number, false)
    await mark(tab, `scan ${scan}`)
    await tellPage(build, number, true)
    await pause(READ_MS)
    await mark(tab, `scan ${scan} end`)
  }
  const timeline = await stop('adding')
  const added = between(timeline, 'adding', 'added')
  return {
    added: costOfOurs(added) + costOf(added, ['collection']),
    floor: median(costsOfCall(timeline, 'addedFloor')),
    anew: median(
      Array.from({ length: SCANS }, (_, scan) => costOfOurs(between(timeline, `scan ${scan}`, `scan ${scan} end`))),
    ),
  }
}
