/** What a moving pointer costs: our hit test against the browser's bare answer to what lies under a point. */
import { bundle } from '../bundle'
import { mark, pause, startBenchBrowser } from './bench-browser'
import { type Family, limit, spreadFigure } from './gate'
import { IsolatedWorld } from './isolated'
import { ownPages } from './own-pages'
import { termsOfBrief } from './pages'
import { median } from './statistics'
import { costsOfCall, startTrace } from './trace'

const READ_MS = 1_500
const ROUNDS = 25
const WARMING = 5

export const hover: Family = async ({ builds, say }) => {
  const script = await bundle(new URL('in-page/hit-test.ts', import.meta.url))
  const browser = await startBenchBrowser([builds.product], 'none')
  try {
    const [article] = ownPages(termsOfBrief())
    if (!article) throw new Error('There is no article.')
    say(article.name)
    const tab = await browser.show(article)
    const world = await IsolatedWorld.with(tab, script)
    await pause(READ_MS)
    const stop = await startTrace(tab.cdp)
    await mark(tab, 'pointing')
    for (let round = 0; round < ROUNDS; round++)
      for (const name of ['bareHits', 'ourHits']) await world.evaluate(`hitTest.run('${name}')`)
    const timeline = await stop('pointing')
    const points = await world.evaluate<number>('hitTest.points')
    const hits = (await world.evaluate<number>('hitTest.hits()')) / ROUNDS
    const bare = costsOfCall(timeline, 'bareHits').slice(WARMING)
    const ours = costsOfCall(timeline, 'ourHits').slice(WARMING)
    const ratios = ours.map((cost, round) => cost / (bare[round] ?? 1))
    const micro = (values: readonly number[]): string => `${((median(values) / points) * 1000).toFixed(1)} µs`
    return {
      gates: [
        {
          ...limit('hover hit test against a bare caretPositionFromPoint', median(ratios), {
            most: 1.2,
            unit: ' ×',
            note: `${micro(ours)} against ${micro(bare)} a point, over ${points} points of an article, of which ${hits} are on a term`,
          }),
          figure: spreadFigure(ratios, ' ×'),
        },
      ],
      values: { bare, ours, points, hits },
    }
  } finally {
    await browser.close()
  }
}
