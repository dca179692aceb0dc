/** Everything hostile to the reader's own glossaries, one trial after the other, and what came of each. */
import { fileURLToPath } from 'node:url'
import { type Extension, startChromium } from '../browser/chromium'
import { startFirefox } from '../browser/firefox'
import { inChromium as startInChromium } from '../browser/in-chromium'
import { inFirefox as startInFirefox } from '../browser/in-firefox'
import { ACTS, startFailing } from '../platform/library/failing-browser'
import { corpora } from './corpora'
import { type KillsOptions, killAtChance } from './kills'
import { scriptPayloads } from './payloads'
import { type Reading, startReader } from './reading'
import { showPayloads } from './showing'

/** Files that chance makes for each reader. */
const RUNS = 10_000
const KILLS = 100
/** Firefox takes several times as long to start. */
const KILLS_IN_FIREFOX = 30
/** Enough for an index for search, and for writing them to take its time. */
const ENTRIES = 6_000
/** The same moments in every run, as far as a machine can repeat them. */
const SEED = 20261128
const FOLDER = fileURLToPath(new URL('../../artifacts/hostile', import.meta.url))

export interface HostileOptions {
  /** Names of trials to run; all without it. */
  only: readonly string[]
  say(words: string): void
}

export interface HostileResult {
  /** In Markdown. */
  body: string
  pass: boolean
  versions: Record<string, string>
}

interface Found {
  body: string
  pass: boolean
}
type Say = HostileOptions['say']

const trials: Readonly<Record<string, (say: Say) => Promise<Found>>> = {
  files,
  scripts,
  storage,
  kills: (say) => kills('Chromium', { start: startInChromium, times: KILLS, say }),
  'kills-firefox': (say) => kills('Firefox', { start: startInFirefox, times: KILLS_IN_FIREFOX, say }),
}

export const trialNames: readonly string[] = Object.keys(trials)

export async function runHostile({ only, say }: HostileOptions): Promise<HostileResult> {
  const found: Found[] = []
  for (const [name, trial] of Object.entries(trials)) {
    if (only.length > 0 && !only.includes(name)) continue
    const one = await trial(say)
    say(`${name}: ${one.pass ? 'pass' : 'MISS'}\n\n${one.body}\n`)
    found.push(one)
  }
  return {
    body: found.map(({ body }) => body).join('\n\n'),
    pass: found.every(({ pass }) => pass),
    versions: { Chromium: await versionOfChromium(), Firefox: await versionOfFirefox() },
  }
}

async function versionOfChromium(): Promise<string> {
  return inChromium(async ({ context }) => context.browser()?.version() ?? 'unknown')
}

async function versionOfFirefox(): Promise<string> {
  const extension = await startFirefox()
  try {
    return (await extension.firefox.version()).replace(/^firefox\//, '')
  } finally {
    await extension.close()
  }
}

async function inChromium<T>(act: (extension: Extension) => Promise<T>): Promise<T> {
  const extension = await startChromium({ args: ['--host-resolver-rules=MAP *.example 127.0.0.1'] })
  try {
    return await act(extension)
  } finally {
    await extension.close()
  }
}

async function files(say: Say): Promise<Found> {
  const reader = await startReader(FOLDER)
  const readings: Reading[] = []
  try {
    for (const corpus of corpora({ runs: RUNS })) {
      const reading = await reader.readAll(corpus)
      readings.push(reading)
      say(`${reading.corpus}: ${reading.inputs} files, ${reading.wrong.length} wrong`)
      for (const wrong of reading.wrong.slice(0, 20)) say(`    ${wrong}`)
    }
  } finally {
    await reader.close()
  }
  return { body: tableOf(readings), pass: readings.every(({ wrong }) => wrong.length === 0) }
}

function tableOf(readings: readonly Reading[]): string {
  const columns = (reading: Reading): number[] => [
    reading.inputs,
    reading.ends.imported,
    reading.ends['in part'],
    reading.ends.refused,
    reading.crashed,
    reading.late,
    reading.requests,
    reading.wrong.length,
  ]
  const sums = readings.map(columns).reduce((sum, row) => sum.map((value, at) => value + (row[at] ?? 0)))
  const rows = [...readings.map((reading) => [reading.corpus, ...columns(reading)]), ['all', ...sums]]
  const longest = readings
    .map((reading) => reading.longest)
    .reduce((one, other) => (other.took > one.took ? other : one))
  return [
    `Different files, each read up to the preview of its import by the readers as browsers get them. What is imported is whole by its schema, and the same once it was stored; what is left out of it is said with its place; what is refused has a reason and, but for what concerns a file as a whole, a place. The longest took ${Math.round(longest.took)} ms, hostile sizes included: ${longest.from}; one that took 30 s would be late.`,
    '',
    '| files | number | imported | some entries left out | refused | crashed | late | requests | wrong |',
    '|---|--:|--:|--:|--:|--:|--:|--:|--:|',
    ...rows.map((row) => `| ${row.join(' | ')} |`),
  ].join('\n')
}

async function scripts(say: Say): Promise<Found> {
  const shown = await inChromium(async (extension) => {
    await extension.grant()
    return showPayloads(extension, scriptPayloads())
  })
  const bad = [...shown.wrong, ...shown.noise, ...shown.requests]
  for (const one of bad.slice(0, 20)) say(`    ${one}`)
  return {
    body: `${shown.payloads} scripts in markup as definitions, names, notes and sources, in Chromium: ${shown.previews} previews of imports, ${shown.pages} entry pages, ${shown.cards} cards. Not shown as the text they are: ${shown.wrong.length}. Scripts that ran, and errors: ${shown.noise.length}. Requests: ${shown.requests.length}.`,
    pass: bad.length === 0,
  }
}

async function storage(say: Say): Promise<Found> {
  const failing = await startFailing()
  let calls = 0
  let wrong = 0
  try {
    for (const act of ACTS) {
      const found = await failing.failEach(act, 'all')
      calls += found.tried.rejects + found.tried.full + found.tried.hangs
      wrong += found.wrong.length
      for (const one of found.wrong.slice(0, 20)) say(`    ${act}: ${one}`)
    }
  } finally {
    await failing.close()
  }
  return {
    body: `${ACTS.length} acts on the library, from an import to the erasing of everything, each with one of its calls of the database failing: refused, out of room, or never answered, ${calls} failures in all. After how many something was lost, half done, or not to be had at the second try: ${wrong}.`,
    pass: wrong === 0,
  }
}

async function kills(browser: string, options: Pick<KillsOptions, 'start' | 'times' | 'say'>): Promise<Found> {
  const { times, of, wrong } = await killAtChance({ ...options, seed: SEED, entries: ENTRIES })
  const each = Object.entries(of).map(([doing, { killed, done }]) =>
    doing === 'migration'
      ? `${killed} migrations`
      : `${killed} times during an ${doing} (${killed - done} before the swap that brings the new version into use, ${done} after it)`,
  )
  return {
    body: `${browser} was killed ${times} times with all its processes (SIGKILL) and started again with the same profile: ${each.join(', ')}; glossaries of ${ENTRIES} entries. Versions that were not whole, not found in texts, lost, or contents that belonged to no glossary once the background had cleared up: ${wrong.length}.`,
    pass: wrong.length === 0,
  }
}
