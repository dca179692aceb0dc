/** The whole browser is killed in the middle of imports, updates and migrations of the library, and started again. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import type { Browser } from 'webextension-polyfill'
import { compile } from '../../glossary/matching/compile'
import type { Pack } from '../../glossary/pack'
import { findChromium } from '../../scripts/browsers.mjs'
import { built } from '../../scripts/build.mjs'
import { launchChromium } from '../../scripts/chromium.mjs'
import { chance } from '../bench/random'
import { startChromium, stopWorkers } from '../browser/chromium'
import { type Publisher, startPublisher, TRUST_PUBLISHER } from '../browser/publisher'
import { concept } from '../glossary/matching/small-pack'
import { trams } from '../platform/library/trams'
import { ageLibrary, type Held, heldIn, keptAt } from './holdings'

export interface KillsOptions {
  times: number
  seed: number
  /** Of each glossary. */
  entries: number
  say?(words: string): void
}

export interface Kills {
  times: number
  /** How often each was killed, and how often the new version was in use by then: the others hit before the swap. */
  of: Record<Doing, { killed: number; done: number }>
  /** What was not as it must be after the restart. */
  wrong: string[]
}

const DOINGS = ['import', 'update', 'migration'] as const
type Doing = (typeof DOINGS)[number]

/** The glossary that is imported, and the one that is subscribed to. */
const IDS = { import: 'imported-trams', update: 'published-trams' } as const
type Id = (typeof IDS)[keyof typeof IDS]
const OWN: readonly Id[] = Object.values(IDS)
/** The background clears up as soon as it has started; a busy machine takes ten times as long, ms. */
const CLEAN_MS = 15_000
/** Of the time from the first part that is written to the swap, some more: what comes after the swap is killed too. */
const BEYOND = 1.15
/** Versions of three digits: each glossary of the same length has an index of as many parts. */
const FIRST = 100

/** So many trams, and an entry by whose words versions are told apart. */
function edition(id: Id, version: number, entries: number): Pack {
  const pack = trams(entries, String(version), id)
  const own = concept(`edition-${version}`, [wordsOf(id, version)])
  return { ...pack, name: { en: id }, concepts: [...pack.concepts, own] }
}
const wordsOf = (id: Id, version: number): string => `${id} ${version} edition`

export async function killAtChance({ times, seed, entries, say }: KillsOptions): Promise<Kills> {
  const { below } = chance(seed)
  const profile = await mkdtemp(join(tmpdir(), 'sidegloss-kills-'))
  const publisher = await startPublisher()
  const args = ['--host-resolver-rules=MAP *.example 127.0.0.1', TRUST_PUBLISHER]
  const kills: Kills = { times, of: counts(), wrong: [] }
  let started: Started | undefined
  const start = async (): Promise<Browsing> => {
    started = await launchChromium({ executable: findChromium() ?? '', extension: built.chromium, profile, args })
    const { context, id } = started
    const address = (path: string): string => `chrome-extension://${id}/${path}`
    return { context, address, desk: await openOwn({ context, address }, 'map.html'), publisher, entries }
  }
  try {
    // What the reader allowed is written down when the browser closes in order.
    const first = await startChromium({ profile, args })
    await first.grant()
    const versions = await firstVersions({ ...first, publisher, entries })
    await first.close()
    let browsing = await start()
    const spans = await measured(browsing, versions)
    for (let kill = 0; kill < times; kill++) {
      const doing = DOINGS[kill % DOINGS.length] as Doing
      // Evenly over the span, each a little by chance.
      const share = (Math.floor(kill / DOINGS.length) + below(1_000) / 1_000) / Math.ceil(times / DOINGS.length)
      const { from, to } = spans[doing]
      const after = Math.round(from + share * BEYOND * (to - from))
      const begun = await begin(doing, browsing, versions)
      const die = await deathOf(browsing.context)
      // The browser may be gone before it has answered.
      begun.act().catch(() => undefined)
      await pause(after)
      await die()
      browsing = await start()
      const faults = await look(browsing, versions, begun)
      kills.of[doing].killed++
      if (begun.id && versions[begun.id] === begun.version) kills.of[doing].done++
      kills.wrong.push(...faults.map((fault) => `${doing}, killed after ${after} ms: ${fault}`))
      say?.(
        `kill ${kill + 1} of ${times}: ${doing}, after ${after} ms, written from ${from} to ${to}${begun.id ? `, ${versions[begun.id] === begun.version ? 'after' : 'before'} the swap` : ''}${faults.map((fault) => `\n    ${fault}`).join('')}`,
      )
    }
  } finally {
    await started?.close()
    await publisher.close()
    await rm(profile, { recursive: true, force: true, maxRetries: 3 })
  }
  return kills
}

const counts = (): Kills['of'] => ({
  import: { killed: 0, done: 0 },
  update: { killed: 0, done: 0 },
  migration: { killed: 0, done: 0 },
})

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

type Started = Awaited<ReturnType<typeof launchChromium>>

interface Browsing {
  context: BrowserContext
  address(path: string): string
  /** A page of ours that reads nothing of the library. */
  desk: Page
  publisher: Publisher
  entries: number
}

/** Version of each glossary in use. */
type Versions = Record<Id, number>

async function firstVersions({ publisher, entries, ...extension }: Omit<Browsing, 'desk'>): Promise<Versions> {
  const options = await openOptions(extension)
  await choose(options, edition(IDS.import, FIRST, entries))
  await keep(options)
  publisher.publish(edition(IDS.update, FIRST, entries))
  await options.getByLabel('Subscribe to a glossary that somebody publishes').fill(publisher.address)
  await options.keyboard.press('Enter')
  await options.getByRole('button', { name: 'Subscribe', exact: true }).last().click()
  await options.getByText(`${IDS.update} is in use: `).waitFor()
  await options.close()
  return { [IDS.import]: FIRST, [IDS.update]: FIRST } as Versions
}

/** From the first part that is written to the swap, ms since it was set going. */
interface Span {
  from: number
  to: number
}

/** When each writes that comes to its end; the first time everything takes longer. */
async function measured(browsing: Browsing, versions: Versions): Promise<Record<Doing, Span>> {
  const spans: Partial<Record<Doing, Span>> = {}
  for (const doing of [...DOINGS, ...DOINGS]) {
    const { act, ended, id, version } = await begin(doing, browsing, versions)
    const kept = id && browsing.desk.evaluate(keptAt, { id, version: String(version) })
    const start = Date.now()
    await act()
    await ended()
    const { from, to } = (await kept) ?? { from: start, to: Date.now() }
    spans[doing] = { from: from - start, to: to - start }
    if (id) versions[id] = version
  }
  return spans as Record<Doing, Span>
}

interface Begun {
  /** Sets it going. */
  act(): Promise<unknown>
  ended(): Promise<unknown>
  /** What gets another version by it, and which; a migration changes none. */
  id?: Id
  version: number
}

function begin(doing: Doing, browsing: Browsing, versions: Versions): Promise<Begun> {
  return { import: beginImport, update: beginUpdate, migration: beginMigration }[doing](browsing, versions)
}

async function beginImport({ entries, ...extension }: Browsing, versions: Versions): Promise<Begun> {
  const id = IDS.import
  const version = versions[id] + 1
  const options = await openOptions(extension)
  await choose(options, edition(id, version, entries))
  await options.getByLabel('Keep it').selectOption(`in place of ${id}`)
  return { id, version, act: () => pressKeep(options), ended: () => inUse(options).then(() => options.close()) }
}

async function beginUpdate({ publisher, entries, ...extension }: Browsing, versions: Versions): Promise<Begun> {
  const id = IDS.update
  const version = versions[id] + 1
  publisher.publish(edition(id, version, entries))
  const options = await openOptions(extension)
  await options.getByLabel(`More about ${id}`).click()
  return {
    ...{ id, version },
    act: () => options.getByRole('button', { name: 'Check now' }).click(),
    ended: () =>
      options
        .getByText(`Version ${version} is in use.`)
        .waitFor()
        .then(() => options.close()),
  }
}

/** The library as an earlier version of the extension left it, of which something is asked. */
async function beginMigration({ context, desk }: Browsing, versions: Versions): Promise<Begun> {
  await stopWorkers(context)
  await desk.evaluate(ageLibrary)
  let ended: Promise<unknown> = Promise.resolve()
  return {
    version: 0,
    act: async () => {
      ended = foundIn(desk, [wordsOf(IDS.import, versions[IDS.import])])
      // The browser may go first.
      ended.catch(() => undefined)
    },
    ended: () => ended,
  }
}

/** Keys of the entries that the background finds in texts: what it would have a page marked with. */
async function foundIn(desk: Page, texts: readonly string[]): Promise<string[]> {
  const known = { forms: [], rules: [], whole: true }
  const reading = await desk.evaluate(
    (message) => (globalThis as unknown as { chrome: Browser }).chrome.runtime.sendMessage(message),
    { type: 'find', texts, known, underlined: true },
  )
  return [...new Set(JSON.stringify(reading).match(/[a-z]+-trams:edition-\d+/g) ?? [])].sort()
}

const openOwn = async ({ context, address }: Pick<Browsing, 'context' | 'address'>, path: string): Promise<Page> => {
  const page = await context.newPage()
  await page.goto(address(path))
  return page
}

const openOptions = async (extension: Pick<Browsing, 'context' | 'address'>): Promise<Page> => {
  const options = await openOwn(extension, 'options.html')
  await options.getByRole('heading', { name: 'Glossaries' }).waitFor()
  return options
}

async function choose(options: Page, pack: Pack): Promise<void> {
  const file = { name: 'trams.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(pack)) }
  await options.locator('.l-library input[type=file]').setInputFiles(file)
  await options.getByRole('button', { name: /^Keep \S+ entr/ }).waitFor()
}

const pressKeep = (options: Page): Promise<void> => options.getByRole('button', { name: /^Keep \S+ entr/ }).click()
const inUse = (options: Page): Promise<void> =>
  options
    .getByText(/ is in use: /)
    .first()
    .waitFor()
const keep = (options: Page): Promise<void> => pressKeep(options).then(() => inUse(options))

/** What kills the browser with all its processes, in that moment: whose they are is asked before. */
async function deathOf(context: BrowserContext): Promise<() => Promise<void>> {
  const browser = context.browser()
  if (!browser) throw new Error('Chromium gave no hold on the browser itself.')
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  return async () => {
    const closed = new Promise((resolve) => context.once('close', resolve))
    for (const { id } of processInfo) kill(id)
    await closed
  }
}

function kill(id: number): void {
  try {
    process.kill(id, 'SIGKILL')
  } catch (error) {
    // It went with the one before.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

/** What is wrong after a restart; notes the versions that are in use. */
async function look({ desk, entries }: Browsing, versions: Versions, { id, version }: Begun): Promise<string[]> {
  const faults = await faultsAfter(desk, entries)
  const { glossaries } = await desk.evaluate(heldIn)
  const may = (own: Id): number[] => (own === id ? [versions[own], version] : [versions[own]])
  const texts = OWN.flatMap((own) => may(own).map((one) => wordsOf(own, one)))
  const found = await foundIn(desk, texts)
  for (const own of OWN) {
    const held = Number(glossaries.find((one) => one.id === own)?.version)
    if (!may(own).includes(held)) faults.push(`${own} has version ${held}, not ${may(own).join(' or ')}`)
    const serves = found.filter((key) => key.startsWith(own)).join()
    if (serves !== `${own}:edition-${held}`)
      faults.push(`version ${held} of ${own} is held, and ${serves || 'nothing'} found`)
    versions[own] = held
  }
  return faults
}

/** Waits for what the background clears up after its start. */
async function faultsAfter(desk: Page, entries: number): Promise<string[]> {
  const end = Date.now() + CLEAN_MS
  for (;;) {
    const faults = faultsOf(await desk.evaluate(heldIn), entries)
    if (faults.length === 0 || Date.now() > end) return faults
    await pause(100)
  }
}

function faultsOf({ glossaries, contents }: Held, entries: number): string[] {
  const named = glossaries.map(({ content }) => content)
  const orphans = contents.filter((content) => !named.includes(content))
  const broken = glossaries.flatMap(({ id, version, whole, right, revision }) => {
    const expected = compiledRevision(id as Id, Number(version), entries)
    if (whole !== entries + 1) return [`${id} ${version} has ${whole} of ${entries + 1} entries`]
    if (right !== entries) return [`${id} ${version} has ${right} of ${entries} entries as they were written`]
    return revision === expected ? [] : [`the index of ${id} ${version} is another`]
  })
  return [...broken, ...(orphans.length > 0 ? [`${orphans.length} contents belong to no glossary`] : [])]
}

const revisions = new Map<string, string>()
function compiledRevision(id: Id, version: number, entries: number): string {
  const key = `${id} ${version} ${entries}`
  const revision = revisions.get(key) ?? compile([edition(id, version, entries)]).revision
  revisions.set(key, revision)
  return revision
}
