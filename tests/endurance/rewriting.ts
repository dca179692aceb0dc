/** A page that rewrites itself a thousand times a second: what it costs the page that we read it. */
import type { CDPSession, Page } from 'playwright-core'
import { readPainted } from '../../scripts/painted.mjs'
import { rested } from '../../scripts/rest.mjs'
import { inOrder, marks, some } from '../browser/marks'
import type { ChromiumSubject } from './chromium-subject'

export interface RewritingOptions {
  address: string
  /** How long the page rewrites itself, ms. */
  duration: number
}

export interface Rewriting {
  duration: number
  rewritten: number
  /** Our share of the main thread's time: processor time, since a busy machine stretches ours and the page's. */
  share: number
  /** Whether the marks were right once the page rested. */
  right: boolean
  noise: string[]
}

/** In the fixture `rewriting.html`; how often it was rewritten. */
declare const rewrite: (duration: number) => Promise<number>

/** Between two samples of the profile, µs. */
const SAMPLE_US = 200

export async function readWhileRewritten(
  subject: ChromiumSubject,
  { address, duration }: RewritingOptions,
): Promise<Rewriting> {
  const page = await subject.extension.context.newPage()
  await page.goto(address)
  await page.bringToFront()
  const before = await marks(page, some)
  await subject.noise()
  const { rewritten, share } = await profiled(page, duration)
  const right = await rested(async () => inOrder(await page.evaluate(readPainted)), {
    good: (words) => String(words) === String(before),
  })
  await page.close()
  return {
    duration,
    rewritten,
    share,
    right: some(before) && String(right) === String(before),
    noise: await subject.noise(),
  }
}

async function profiled(page: Page, duration: number): Promise<{ rewritten: number; share: number }> {
  const session = await page.context().newCDPSession(page)
  await session.send('Profiler.enable')
  await session.send('Profiler.setSamplingInterval', { interval: SAMPLE_US })
  await session.send('Performance.enable')
  const before = await processorTime(session)
  await session.send('Profiler.start')
  const rewritten = await page.evaluate((ms) => rewrite(ms), duration)
  const { profile } = await session.send('Profiler.stop')
  const used = ((await processorTime(session)) - before) / ((profile.endTime - profile.startTime) / 1e6)
  await session.detach()
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]))
  const ours = new Set<number>()
  /** A node is ours with all that it calls. */
  const take = (id: number): void => {
    ours.add(id)
    for (const child of nodes.get(id)?.children ?? []) take(child)
  }
  for (const { id, callFrame } of profile.nodes) if (callFrame.url.startsWith('chrome-extension:')) take(id)
  let time = 0
  for (const [index, id] of (profile.samples ?? []).entries())
    if (ours.has(id)) time += profile.timeDeltas?.[index] ?? 0
  return { rewritten, share: (used * time) / (profile.endTime - profile.startTime) }
}

/** Of the tab's main thread so far, s. */
async function processorTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'ThreadTime')?.value ?? Number.NaN
}
