/** Everything a reader has in one file: choices as they are stored, and each glossary with how it is used. */
import * as v from 'valibot'
import { type Issues, Refusal } from '../../glossary/exchange/issue'
import { parseJson } from '../../glossary/exchange/json'
import { packOf } from '../../glossary/exchange/own-pack'
import { schemaParams } from '../../glossary/exchange/schema-params'
import { compile } from '../../glossary/matching/compile'
import type { Pack } from '../../glossary/pack'
import { isSettingsKey } from '../settings-store'
import { subscription } from '../subscriptions/subscription'
import { swapVersions } from '../subscriptions/versions'
import { readPack } from './contents'
import type { LibraryDatabase } from './database'
import { EMBEDDED, glossaryHead, heldVersionOf } from './glossary-head'
import { changeHeads, embeddedHead, readHeads } from './heads'
import { keepGlossary } from './keep'

const FORMAT = 'sidegloss-backup'
const FORMAT_VERSION = 1

const use = v.object({
  ...v.pick(glossaryHead, ['on', 'order', 'sites', 'private', 'style', 'source', 'added']).entries,
  /** Without the other version that is held: what names its content holds on this device alone. */
  subscription: v.optional(v.omit(subscription, ['previous'])),
})
const saved = v.object({
  format: v.literal(FORMAT),
  formatVersion: v.literal(FORMAT_VERSION),
  saved: v.string(),
  settings: v.record(v.string(), v.unknown()),
  glossaries: v.array(
    v.object({
      use,
      /** Absent for the glossary that comes with the extension. */
      pack: v.optional(v.unknown()),
      /** Of a subscription, the other version that is held. Earlier versions neither write it nor look at it. */
      previous: v.optional(v.unknown()),
    }),
  ),
})
type Use = v.InferOutput<typeof use>

/** A backup that was read: nothing of it is in use yet. */
export interface Backup {
  /** When it was saved, ISO 8601; empty where the file does not say. */
  saved: string
  settings: Record<string, unknown>
  glossaries: { use: Use; pack?: Pack; previous?: Pack }[]
}

/** The file, in parts: a library may be larger than one text can be. */
export async function writeBackup(
  library: LibraryDatabase,
  settings: Readonly<Record<string, unknown>>,
  now: string,
): Promise<Blob> {
  const { heads } = await readHeads(library)
  const glossaries: string[] = []
  for (const head of heads) {
    if (head.removed !== undefined) continue
    const pack = head.content === EMBEDDED ? {} : { pack: await readPack(library, head.content) }
    const held = head.subscription?.previous
    const previous = held ? { previous: await readPack(library, held.content) } : {}
    const one = JSON.stringify({ use: v.parse(use, head), ...pack, ...previous })
    glossaries.push(`${glossaries.length > 0 ? ',' : ''}\n${one}`)
  }
  const head = JSON.stringify({ format: FORMAT, formatVersion: FORMAT_VERSION, saved: now, settings })
  return new Blob([head.slice(0, -1), ',"glossaries":[', ...glossaries, '\n]}\n'], { type: 'application/json' })
}

/**
 * Reads a backup, or what earlier versions saved: the choices alone. Refuses what is neither, by throwing a `Refusal`;
 * entries that do not fit are left out and said.
 */
export function readBackup(text: string, issues: Issues): Backup {
  if (!text.trimStart().startsWith('{')) throw new Refusal('not-a-backup')
  const value = parseJson(text) as Record<string, unknown> | null
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Refusal('not-a-backup')
  if (value.format !== FORMAT) {
    if ('format' in value || !Object.keys(value).some(isSettingsKey)) throw new Refusal('not-a-backup')
    return { saved: '', settings: value, glossaries: [] }
  }
  if (value.formatVersion !== FORMAT_VERSION)
    throw new Refusal('backup-version', { path: 'formatVersion' }, { version: String(value.formatVersion) })
  const read = v.safeParse(saved, value)
  if (!read.success) {
    const [issue] = read.issues
    throw new Refusal('schema', { path: v.getDotPath(issue) ?? '' }, schemaParams(issue))
  }
  const { glossaries, ...rest } = read.output
  return {
    ...rest,
    glossaries: glossaries.map(({ use, pack, previous }, number) => ({
      use,
      ...(pack !== undefined && { pack: packAt(`glossaries.${number}.pack`, pack, issues) }),
      ...(previous !== undefined && { previous: packAt(`glossaries.${number}.previous`, previous, issues) }),
    })),
  }
}

/** A glossary of a backup; what it is refused for names the place in the whole file. */
function packAt(path: string, given: unknown, issues: Issues): Pack {
  try {
    return packOf(given, issues, () => undefined)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { code, place, params } = error.issue
    const inside = place.path === undefined ? '' : `.${place.path.replaceAll(' › ', '.')}`
    throw new Refusal(code, { ...place, path: path + inside }, params)
  }
}

/** Keeps each glossary of a backup in place of the one with its id; the others stay. `version`: of the extension. */
export async function restoreGlossaries(
  library: LibraryDatabase,
  { glossaries }: Backup,
  version: string,
  progress: (done: number, of: number) => void,
): Promise<void> {
  for (const [number, { use, pack, previous }] of glossaries.entries()) {
    progress(number, glossaries.length)
    const { source: _source, added: _added, subscription: _subscription, ...change } = use
    if (!pack) await changeHeads(library, [{ id: embeddedHead.id, use: change }])
    else await restoreOne(library, { use, pack, ...(previous && { previous }) }, version)
  }
}

async function restoreOne(
  library: LibraryDatabase,
  { use, pack, previous }: { use: Use; pack: Pack; previous?: Pack },
  by: string,
): Promise<void> {
  const { subscription } = use
  // A newer version that is not held is not known either: its publisher is asked for it again.
  const known = subscription && { subscription: { ...subscription, newest: pack.version } }
  await keepGlossary(library, {
    ...{ pack, compiled: compile([pack]), by },
    use: { ...use, ...known },
    // A subscribed version can be asked for again.
    ...(!subscription && { undoable: 'first' }),
  })
  if (!subscription || !previous) return
  // It comes as an update does, and gives way again: whatever ends this in between, a whole version is in use.
  const other = { ...previous, id: pack.id }
  await keepGlossary(library, {
    ...{ pack: other, compiled: compile([other]), by },
    use: (head) => ({ ...use, subscription: { ...subscription, ...(head && { previous: heldVersionOf(head) }) } }),
  })
  await swapVersions(library, pack.id)
}
