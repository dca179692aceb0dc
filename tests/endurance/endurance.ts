/** Every trial of endurance, one after the other, and what came of each. */
import { servePages } from '../browser/pages'
import { giveAndTakeAccess } from './access'
import { chromiumSubject } from './chromium-subject'
import { firefoxSubject } from './firefox-subject'
import type { Kept } from './kept'
import { liveInOneTab } from './one-tab'
import { reloadUnderTabs } from './reloads'
import { useFor } from './requests'
import { readWhileRewritten } from './rewriting'
import { changeFromFour } from './settings'
import { stopAtChance } from './stops'
import type { Subject } from './subject'

export interface Trial {
  name: string
  browser: string
  figure: string
  target: string
  pass: boolean
  /** What went wrong, to be looked into. */
  wrong: string[]
}

export interface EnduranceOptions {
  /** How long the extension is used while its requests are counted, minutes. */
  minutes: number
  /** Names of trials to run; all without it. */
  only: readonly string[]
  say(words: string): void
}

export interface EnduranceResult {
  trials: Trial[]
  versions: Record<string, string>
}

type Found = Omit<Trial, 'name' | 'browser'>
type Run<S extends Subject> = (subject: S, origin: string, options: EnduranceOptions) => Promise<Found>

/** The same chance in every run, so that what went wrong can be looked at again. */
const SEED = 20261124
/** Heap that a thousand pages may leave behind, bytes. */
const MOST_HEAP = 2 * 2 ** 20
/** Share of the main thread that is ours while a page rewrites itself. */
const MOST_SHARE = 0.05

/** What is tried in both browsers. */
const inBoth: Record<string, Run<Subject>> = {
  async stops(subject, origin) {
    const { times, wrong, noise } = await stopAtChance(subject, { origin, times: 100, seed: SEED })
    return silent(`${times} stops while pages load, scroll and are pointed at`, { wrong, noise })
  },
  async reloads(subject, origin) {
    const { times, tabs, wrong, noise } = await reloadUnderTabs(subject, { origin, times: 20, tabs: 10 })
    return silent(`${times} reloads under ${tabs} tabs`, { wrong, noise })
  },
  async access(subject, origin) {
    const { times, wrong, noise } = await giveAndTakeAccess(subject, { origin, times: 50 })
    return silent(`given and taken back ${times} times under 3 tabs`, { wrong, noise })
  },
  async settings(subject, origin) {
    const { times, wrong, noise } = await changeFromFour(subject, { origin, times: 500 })
    return silent(`${times} changes from each of 4 pages at once`, { wrong, noise })
  },
  async requests(subject, origin, { minutes }) {
    const use = await useFor(subject, { origin, duration: minutes * 60_000, seed: SEED })
    const wrong = [...use.requests, ...use.noise]
    const figure = `${use.requests.length} requests in ${Math.round(use.duration / 6_000) / 10} minutes, ${use.pages} pages and ${use.cards} cards`
    return { figure, target: 'no request', pass: wrong.length === 0, wrong }
  },
}

/** What only Chromium lets be counted. */
const inChromium: Record<string, Run<Awaited<ReturnType<typeof chromiumSubject>>>> = {
  async 'one tab'(subject, origin) {
    const pages = 1_000
    const changes = 10
    const { before, after, marks, fresh } = await liveInOneTab(subject, { origin, pages, changes })
    const wrong = [
      ...grown(before, after),
      ...(String(marks) === String(fresh) ? [] : [`marks: ${marks}; in a fresh tab: ${fresh}`]),
      ...(await subject.noise()),
    ]
    const heap = `${signed((after.heap - before.heap) / 2 ** 20, 2)} MB`
    const counts = (['listeners', 'observers', 'ranges', 'signals'] as const)
      .map((what) => `${what} ${signed(after[what] - before[what])}`)
      .join(', ')
    return {
      figure: `${pages} in-page navigations, ${pages * changes} mutations: heap ${heap}; ${counts}`,
      target: 'heap ≤ +2 MB after collection, nothing else grows',
      pass: wrong.length === 0,
      wrong,
    }
  },
  rewriting: (subject, origin) => rewriting(subject, `${origin}/rewriting`, 'a page of two paragraphs'),
  'rewriting a line': (subject, origin) =>
    rewriting(subject, `${origin}/rewriting/long`, 'two paragraphs of a page of a thousand'),
}

async function rewriting(
  subject: Awaited<ReturnType<typeof chromiumSubject>>,
  address: string,
  what: string,
): Promise<Found> {
  const { rewritten, duration, share, right, noise } = await readWhileRewritten(subject, { address, duration: 30_000 })
  const wrong = [...(right ? [] : ['the marks are wrong once it rests']), ...noise]
  return {
    figure: `${what}, rewritten ${rewritten} times in ${duration / 1000} s: ${(share * 100).toFixed(1)} %`,
    target: 'our share of the main thread ≤ 5 %, then the right marks',
    pass: wrong.length === 0 && share <= MOST_SHARE,
    wrong,
  }
}

export const trialNames: readonly string[] = Object.keys({ ...inChromium, ...inBoth })

const silent = (done: string, { wrong, noise }: { wrong: string[]; noise: string[] }): Found => ({
  figure: `${done}: ${wrong.length} wrong, ${noise.length} errors`,
  target: '0 wrong, 0 errors',
  pass: wrong.length + noise.length === 0,
  wrong: [...wrong, ...noise],
})

function grown(before: Kept, after: Kept): string[] {
  const more = (['listeners', 'observers', 'ranges', 'signals'] as const).filter((what) => after[what] > before[what])
  return after.heap - before.heap > MOST_HEAP ? ['heap', ...more] : more
}

const signed = (value: number, digits = 0): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(digits)}`

/** Each trial has a browser of its own: what one leaves behind is not the next one's. */
export async function runEndurance(options: EnduranceOptions): Promise<EnduranceResult> {
  const result: EnduranceResult = { trials: [], versions: {} }
  const chromiumTrials: Record<string, Run<Awaited<ReturnType<typeof chromiumSubject>>>> = { ...inChromium, ...inBoth }
  await runIn(chromiumSubject, chromiumTrials, options, result)
  await runIn(firefoxSubject, inBoth, options, result)
  return result
}

async function runIn<S extends Subject>(
  start: () => Promise<S>,
  trials: Record<string, Run<S>>,
  options: EnduranceOptions,
  { trials: done, versions }: EnduranceResult,
): Promise<void> {
  for (const [name, trial] of Object.entries(trials)) {
    if (options.only.length > 0 && !options.only.includes(name)) continue
    const site = await servePages()
    const subject = await start()
    try {
      versions[subject.browser] = subject.version
      await subject.grant()
      const found = await trial(subject, site.origin, options)
      done.push({ name, browser: subject.browser, ...found })
      options.say(`${subject.browser}, ${name}: ${found.figure} (${found.pass ? 'pass' : 'MISS'})`)
      for (const wrong of found.wrong.slice(0, 20)) options.say(`    ${wrong}`)
    } finally {
      await subject.close()
      await site.close()
    }
  }
}

/** Trials as a table in Markdown. */
export function trialsTable(trials: readonly Trial[]): string {
  const rows = trials.map(
    ({ name, browser, figure, target, pass }) =>
      `| ${name} | ${browser} | ${figure} | ${target} | ${pass ? 'pass' : 'miss'} |`,
  )
  return ['| trial | browser | found | target | |', '|---|---|---|---|---|', ...rows].join('\n')
}
