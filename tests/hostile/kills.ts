/** The whole browser is killed in the middle of imports, updates and migrations of the library, and started again. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'webextension-polyfill'
import { compile } from '../../glossary/matching/compile'
import type { Pack } from '../../glossary/pack'
import { chance } from '../bench/random'
import type { Extension, Start, Tab } from '../browser/extension'
import { choose, openOptions, putInPlaceOf } from '../browser/library-screen'
import { type Publisher, startPublisher } from '../browser/publisher'
import { has, press, says } from '../browser/screen'
import { concept } from '../glossary/matching/small-pack'
import { trams } from '../platform/library/trams'
import { ageLibrary, type Held, heldIn, keptAt } from './holdings'

/** In our own pages. */
declare const chrome: Browser

export interface KillsOptions {
  /** Starts the browser that is killed. */
  start(options: Start): Promise<Extension>
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
/** The largest glossary is read and kept within some seconds; a busy machine takes ten times as long, ms. */
const WORK_MS = 60_000
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

export async function killAtChance({ start, times, seed, entries, say }: KillsOptions): Promise<Kills> {
  const { below } = chance(seed)
  const profile = await mkdtemp(join(tmpdir(), 'sidegloss-kills-'))
  const publisher = await startPublisher()
  const kills: Kills = { times, of: counts(), wrong: [] }
  let extension: Extension | undefined
  const restart = async (): Promise<Browsing> => {
    // What was killed is closed as well: its driver is to let go of it.
    await extension?.close()
    extension = await start({ profile })
    return { extension, desk: await extension.openOwn('map.html'), publisher, entries }
  }
  try {
    let browsing = await restart()
    await browsing.extension.grant()
    const versions = await firstVersions(browsing)
    // What the reader allowed is written down when the browser closes in order.
    browsing = await restart()
    const spans = await measured(browsing, versions)
    for (let kill = 0; kill < times; kill++) {
      const doing = DOINGS[kill % DOINGS.length] as Doing
      // Evenly over the span, each a little by chance.
      const share = (Math.floor(kill / DOINGS.length) + below(1_000) / 1_000) / Math.ceil(times / DOINGS.length)
      const { from, to } = spans[doing]
      const after = Math.round(from + share * BEYOND * (to - from))
      const begun = await begin(doing, browsing, versions)
      const die = await browsing.extension.death()
      // The browser may be gone before it has answered.
      begun.act().catch(() => undefined)
      await pause(after)
      await die()
      browsing = await restart()
      const faults = await look(browsing, versions, begun)
      kills.of[doing].killed++
      if (begun.id && versions[begun.id] === begun.version) kills.of[doing].done++
      kills.wrong.push(...faults.map((fault) => `${doing}, killed after ${after} ms: ${fault}`))
      say?.(
        `kill ${kill + 1} of ${times}: ${doing}, after ${after} ms, written from ${from} to ${to}${begun.id ? `, ${versions[begun.id] === begun.version ? 'after' : 'before'} the swap` : ''}${faults.map((fault) => `\n    ${fault}`).join('')}`,
      )
    }
  } finally {
    await extension?.close()
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

interface Browsing {
  extension: Extension
  /** A page of ours that reads nothing of the library. */
  desk: Tab
  publisher: Publisher
  entries: number
}

/** Version of each glossary in use. */
type Versions = Record<Id, number>

async function firstVersions({ extension, publisher, entries }: Browsing): Promise<Versions> {
  const options = await openOptions(extension, WORK_MS)
  await give(options, edition(IDS.import, FIRST, entries))
  await pressKeep(options)
  await inUse(options)
  publisher.publish(edition(IDS.update, FIRST, entries))
  await press(options, 'textbox', 'Subscribe to a glossary')
  await options.keyboard.type(publisher.address)
  await options.keyboard.press('Enter')
  await has(options, 'button', 'Subscribe', WORK_MS)
  await press(options, 'button', 'Subscribe')
  await says(options, `${IDS.update} is in use: `, 'body', WORK_MS)
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
    // What fails before it is awaited is told instead of it.
    if (kept) kept.catch(() => undefined)
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

async function beginImport({ entries, extension }: Browsing, versions: Versions): Promise<Begun> {
  const id = IDS.import
  const version = versions[id] + 1
  const options = await openOptions(extension, WORK_MS)
  await give(options, edition(id, version, entries))
  await putInPlaceOf(options, id)
  return {
    id,
    version,
    act: () => press(options, 'button', 'Replace it with '),
    ended: () => inUse(options).then(() => options.close()),
  }
}

async function beginUpdate({ publisher, entries, extension }: Browsing, versions: Versions): Promise<Begun> {
  const id = IDS.update
  const version = versions[id] + 1
  publisher.publish(edition(id, version, entries))
  const options = await openOptions(extension, WORK_MS)
  await press(options, 'button', `More about ${id}`)
  await has(options, 'button', 'Check now')
  return {
    ...{ id, version },
    act: () => press(options, 'button', 'Check now'),
    ended: () => says(options, `Version ${version} is in use.`, 'body', WORK_MS).then(() => options.close()),
  }
}

/** The library as an earlier version of the extension left it, of which something is asked. */
async function beginMigration({ extension, desk }: Browsing, versions: Versions): Promise<Begun> {
  await extension.stopBackground()
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
async function foundIn(desk: Tab, texts: readonly string[]): Promise<string[]> {
  const known = { forms: [], rules: [], whole: true }
  const reading = await desk.evaluate((message) => chrome.runtime.sendMessage(message), {
    type: 'find',
    texts,
    known,
    underlined: true,
  })
  return [...new Set(JSON.stringify(reading).match(/[a-z]+-trams:edition-\d+/g) ?? [])].sort()
}

async function give(options: Tab, pack: Pack): Promise<void> {
  await choose(options, { name: 'trams.json', text: JSON.stringify(pack) })
  await has(options, 'button', 'Keep ', WORK_MS)
}

const pressKeep = (options: Tab): Promise<void> => press(options, 'button', 'Keep ')
const inUse = (options: Tab): Promise<void> => says(options, ' is in use: ', 'body', WORK_MS)

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
async function faultsAfter(desk: Tab, entries: number): Promise<string[]> {
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
