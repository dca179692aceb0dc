/**
 * The one writer of settings. `storage.local` is the truth, one key a part and one a rule, so that a damaged value is
 * set aside alone. What is set in a private window lives in `storage.session`, holds for private windows only, and is
 * gone with the browser.
 */
import * as v from 'valibot'
import { cards, type DamagedSetting, defaults, marks, type Settings, type SiteRule, scope, siteRule } from './settings'
import { ruleName } from './site-rules'

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

/** Some choices of a part; what is undefined stays as it is. */
export type Patch<T> = { [K in keyof T]?: T[K] | undefined }

export interface SettingsStore {
  read(realm: Realm): Promise<Settings>
  change<P extends Part>(realm: Realm, part: P, value: Patch<Settings[P]>): Promise<Settings>
  putRule(realm: Realm, rule: SiteRule): Promise<Settings>
  deleteRule(realm: Realm, rule: SiteRule): Promise<Settings>
  damaged(): Promise<DamagedSetting[]>
  forgetDamaged(key: string): Promise<void>
  erase(): Promise<void>
}

const RULE = 'rule:'
const DAMAGED = 'damaged:'
const PRIVATE = 'private:'

/** True for a key whose change alters how pages are read. */
export const isSettingsKey = (key: string): boolean => {
  const plain = key.startsWith(PRIVATE) ? key.slice(PRIVATE.length) : key
  return plain in partSchemas || plain.startsWith(RULE)
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
  const rules = new Map(base.rules.map((rule) => [ruleName(rule), rule]))
  for (const [key, value] of Object.entries(stored)) {
    const rule = key.startsWith(RULE) ? read(key, siteRule, value) : undefined
    if (rule) rules.set(ruleName(rule), rule as SiteRule)
  }
  return {
    settings: { scope: part('scope'), marks: part('marks'), cards: part('cards'), rules: [...rules.values()] },
    damaged,
  }
}

/** Only the private keys, under their plain names. */
const privateKeys = (stored: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(stored).flatMap(([key, value]) =>
      key.startsWith(PRIVATE) ? [[key.slice(PRIVATE.length), value] as const] : [],
    ),
  )

/** A store over two storage areas. Changes are made one after the other, so that none overwrites another. */
export function settingsStore({ local, session, now }: SettingsStoreParts): SettingsStore {
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
    putRule: (realm, rule) =>
      inTurn(async () => {
        await write(realm, { [RULE + ruleName(rule)]: rule })
        return read(realm)
      }),
    deleteRule: (realm, rule) =>
      inTurn(async () => {
        const key = RULE + ruleName(rule)
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
    erase: () =>
      inTurn(async () => {
        await local.remove(Object.keys(await local.get(null)))
        await session.remove(Object.keys(await session.get(null)).filter(isSettingsKey))
      }),
  }
}
