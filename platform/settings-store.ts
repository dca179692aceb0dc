/**
 * The one writer of settings. `storage.local` is the truth, one key a part and one a rule, so that a damaged value is
 * set aside alone. What is set in a private window lives in `storage.session`, holds for private windows only, and is
 * gone with the browser.
 */
import * as v from 'valibot'
import { muteName } from './mutes'
import {
  type Correction,
  cards,
  correction,
  type DamagedSetting,
  defaults,
  type Mute,
  marks,
  mute,
  type Settings,
  type SiteRule,
  scope,
  siteRule,
} from './settings'
import { ruleName } from './site-rules'
import { within } from './within'

/** The part of a browser's storage area that is used. */
export interface StorageArea {
  get(keys: null): Promise<Record<string, unknown>>
  set(values: Record<string, unknown>): Promise<void>
  remove(keys: string[]): Promise<void>
}

export interface SettingsStoreParts {
  local: StorageArea
  session: StorageArea
  /** ISO 8601. */
  now(): string
}

/** Whose settings: everyone's, or those of private windows, which lie on top. */
export type Realm = 'lasting' | 'private'

const partSchemas = { scope, marks, cards }
type Part = keyof typeof partSchemas

/** What is kept one by one: the list in the settings, the beginning of its keys, its schema, and what tells one from another. */
const KINDS = {
  rules: { prefix: 'rule:', schema: siteRule, name: ruleName },
  mutes: { prefix: 'mute:', schema: mute, name: muteName },
  corrections: { prefix: 'own:', schema: correction, name: ({ concept }: Pick<Correction, 'concept'>) => concept },
}
type Kind = keyof typeof KINDS
export interface Items {
  rules: SiteRule
  mutes: Mute
  corrections: Correction
}
/** The same, with the three schemas seen as one. */
const kinds = Object.entries(KINDS) as [
  Kind,
  { prefix: string; schema: v.GenericSchema; name(item: unknown): string },
][]
const keyOf = <K extends Kind>(kind: K, item: Items[K]): string => {
  const { prefix, name } = KINDS[kind] as { prefix: string; name(item: Items[K]): string }
  return prefix + name(item)
}

/** Some choices of a part; what is undefined stays as it is. */
export type Patch<T> = { [K in keyof T]?: T[K] | undefined }

export interface SettingsStore {
  read(realm: Realm): Promise<Settings>
  change<P extends Part>(realm: Realm, part: P, value: Patch<Settings[P]>): Promise<Settings>
  put<K extends Kind>(realm: Realm, kind: K, item: Items[K]): Promise<Settings>
  delete<K extends Kind>(realm: Realm, kind: K, item: Items[K]): Promise<Settings>
  damaged(): Promise<DamagedSetting[]>
  forgetDamaged(key: string): Promise<void>
  /** Puts stored values, as `local` holds them, in place of all choices; what cannot be read of them is left out. */
  restore(values: Readonly<Record<string, unknown>>): Promise<void>
  erase(): Promise<void>
}

const DAMAGED = 'damaged:'
const PRIVATE = 'private:'

/** True for a key whose change alters how pages are read. */
export const isSettingsKey = (key: string): boolean => {
  const plain = key.startsWith(PRIVATE) ? key.slice(PRIVATE.length) : key
  return Object.hasOwn(partSchemas, plain) || kinds.some(([, { prefix }]) => plain.startsWith(prefix))
}

const damagedSetting = v.object({ problem: v.string(), since: v.string(), value: v.unknown() })

type Parsed = { settings: Settings; damaged: { key: string; value: unknown; problem: string }[] }

/** Reads settings from stored values over `base`; what does not fit is named, and the base stands in for it. */
export function parseStored(stored: Record<string, unknown>, base: Settings): Parsed {
  const damaged: Parsed['damaged'] = []
  const read = <T>(key: string, schema: v.GenericSchema<unknown, T>, value: unknown): T | undefined => {
    const result = v.safeParse(schema, value)
    if (result.success) return result.output
    const [first] = result.issues
    damaged.push({ key, value: stored[key], problem: `${v.getDotPath(first) ?? key}: ${first.message}` })
    return undefined
  }
  // A part that an older version wrote lacks the newer choices: their defaults fill it up.
  const part = <P extends Part>(name: P): Settings[P] => {
    const value = stored[name]
    if (value === undefined) return base[name]
    const whole = typeof value === 'object' && value !== null ? { ...base[name], ...value } : value
    return read(name, partSchemas[name] as unknown as v.GenericSchema<unknown, Settings[P]>, whole) ?? base[name]
  }
  const lists = Object.fromEntries(
    kinds.map(([kind, { prefix, schema, name }]) => {
      const items = new Map(base[kind].map((item) => [name(item), item as unknown]))
      for (const [key, value] of Object.entries(stored)) {
        const item = key.startsWith(prefix) ? read(key, schema, value) : undefined
        if (item !== undefined) items.set(name(item), item)
      }
      return [kind, [...items.values()]]
    }),
  ) as Pick<Settings, Kind>
  return { settings: { scope: part('scope'), marks: part('marks'), cards: part('cards'), ...lists }, damaged }
}

/** Only the private keys, under their plain names. */
const privateKeys = (stored: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(stored).flatMap(([key, value]) =>
      key.startsWith(PRIVATE) ? [[key.slice(PRIVATE.length), value] as const] : [],
    ),
  )

/** Storage answers within some ms; a disk that is waking takes seconds. ms */
const ANSWER_MS = 10_000

/** The same area, in which no call stays without an answer: the next in the queue would wait for it for good. */
const answering = (area: StorageArea): StorageArea => ({
  get: (keys) => within(ANSWER_MS, area.get(keys)),
  set: (values) => within(ANSWER_MS, area.set(values)),
  remove: (keys) => within(ANSWER_MS, area.remove(keys)),
})

/** A store over two storage areas. Changes are made one after the other, so that none overwrites another. */
export function settingsStore({ now, ...areas }: SettingsStoreParts): SettingsStore {
  const local = answering(areas.local)
  const session = answering(areas.session)
  let queue: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const result = queue.then(act)
    // The caller of `inTurn` hears of a failure; the next in the queue goes on regardless.
    queue = result.catch(() => undefined)
    return result
  }

  const setAside = (damaged: Parsed['damaged']): Promise<void> =>
    inTurn(async () => {
      const stored = await local.get(null)
      for (const { key, value, problem } of damaged) {
        // Written anew in the meantime: nothing is damaged any more.
        if (JSON.stringify(stored[key]) !== JSON.stringify(value)) continue
        await local.set({ [DAMAGED + key]: { value, problem, since: now() } })
        await local.remove([key])
      }
    })

  const readLasting = async (): Promise<Settings> => {
    const { settings, damaged } = parseStored(await local.get(null), defaults)
    if (damaged.length > 0) setAside(damaged).catch((error: unknown) => console.error('Sidegloss:', error))
    return settings
  }
  const read = async (realm: Realm): Promise<Settings> => {
    const lasting = await readLasting()
    return realm === 'lasting' ? lasting : parseStored(privateKeys(await session.get(null)), lasting).settings
  }
  const write = (realm: Realm, values: Record<string, unknown>): Promise<void> =>
    realm === 'lasting'
      ? local.set(values)
      : session.set(Object.fromEntries(Object.entries(values).map(([key, value]) => [PRIVATE + key, value])))

  return {
    read,
    change: (realm, part, value) =>
      inTurn(async () => {
        const current = await read(realm)
        const chosen = Object.fromEntries(Object.entries(value).filter(([, choice]) => choice !== undefined))
        await write(realm, { [part]: { ...current[part], ...chosen } })
        return read(realm)
      }),
    put: (realm, kind, item) =>
      inTurn(async () => {
        await write(realm, { [keyOf(kind, item)]: item })
        return read(realm)
      }),
    delete: (realm, kind, item) =>
      inTurn(async () => {
        const key = keyOf(kind, item)
        await (realm === 'lasting' ? local.remove([key]) : session.remove([PRIVATE + key]))
        return read(realm)
      }),
    async damaged() {
      const { damaged } = parseStored(await local.get(null), defaults)
      if (damaged.length > 0) await setAside(damaged)
      return Object.entries(await local.get(null)).flatMap(([key, value]) => {
        if (!key.startsWith(DAMAGED)) return []
        const result = v.safeParse(damagedSetting, value)
        const report = result.success ? result.output : { problem: 'unreadable', since: '' }
        return [{ key: key.slice(DAMAGED.length), problem: report.problem, since: report.since }]
      })
    },
    forgetDamaged: (key) => inTurn(() => local.remove([DAMAGED + key])),
    restore: (values) =>
      inTurn(async () => {
        const { damaged } = parseStored({ ...values }, defaults)
        const bad = new Set(damaged.map(({ key }) => key))
        const good = Object.entries(values).filter(([key]) => isSettingsKey(key) && !bad.has(key))
        const before = Object.keys(await local.get(null)).filter(isSettingsKey)
        await local.set(Object.fromEntries(good))
        await local.remove(before.filter((key) => !good.some(([kept]) => kept === key)))
      }),
    erase: () =>
      inTurn(async () => {
        await local.remove(Object.keys(await local.get(null)))
        await session.remove(Object.keys(await session.get(null)).filter(isSettingsKey))
      }),
  }
}
