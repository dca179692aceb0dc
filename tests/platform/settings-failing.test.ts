import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Settings } from '../../platform/settings'
import { type SettingsStore, type StorageArea, settingsStore } from '../../platform/settings-store'
import { type StorageDouble, storageDouble } from './storage-double'

const NOW = '2026-01-01T00:00:00.000Z'
const rule = { host: 'news.example', subdomains: false, on: true, since: NOW }
const correction = { concept: 'a:b', definition: { en: 'Mine.' }, since: NOW }

type Way = 'rejects' | 'is full' | 'hangs'
const failures: Readonly<Record<Way, () => Promise<never>>> = {
  rejects: () => Promise.reject(new Error('The files cannot be read.')),
  'is full': () => Promise.reject(new DOMException('There is no room.', 'QuotaExceededError')),
  hangs: () => new Promise(() => undefined),
}

/** Calls of an area, of which one fails. */
class Failing implements StorageArea {
  calls = 0
  failAt = Number.NaN
  way: Way = 'rejects'
  readonly #area: StorageArea
  constructor(area: StorageArea) {
    this.#area = area
  }
  get(keys: null): ReturnType<StorageArea['get']> {
    return this.#next() ?? this.#area.get(keys)
  }
  set(values: Record<string, unknown>): Promise<void> {
    return this.#next() ?? this.#area.set(values)
  }
  remove(keys: string[]): Promise<void> {
    return this.#next() ?? this.#area.remove(keys)
  }
  #next(): Promise<never> | undefined {
    return this.calls++ === this.failAt ? failures[this.way]() : undefined
  }
}

/** What a reader has, one value of it damaged. */
const stored = {
  scope: { default: 'everywhere', paused: false },
  marks: 'broken',
  'rule:news.example': rule,
  'own:a:b': correction,
}
const restored = {
  scope: { default: 'chosen', paused: true },
  'rule:other.example': { ...rule, host: 'other.example' },
}

const acts: Readonly<Record<string, (store: SettingsStore) => Promise<unknown>>> = {
  'a choice': (store) => store.change('lasting', 'cards', { theme: 'dark' }),
  'a rule': (store) => store.put('lasting', 'rules', { ...rule, on: false }),
  'a rule less': (store) => store.delete('lasting', 'rules', rule),
  'a list of what is damaged': (store) => store.damaged(),
  'a restoring': (store) => store.restore(restored),
}

function open(): { store: SettingsStore; local: Failing; area: StorageDouble } {
  const area = storageDouble(structuredClone(stored))
  const local = new Failing(area)
  return { store: settingsStore({ local, session: storageDouble(), now: () => NOW }), local, area }
}

/** Settled, however long the store waits for its storage. */
async function settled(act: Promise<unknown>): Promise<'done' | 'failed'> {
  const end = act.then(
    () => 'done' as const,
    () => 'failed' as const,
  )
  await vi.advanceTimersByTimeAsync(120_000)
  return end
}

/** Values as they are, those set aside under their own names. */
const valuesOf = ({ values }: StorageDouble): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]) =>
      key.startsWith('damaged:') ? [key.slice('damaged:'.length), (value as { value: unknown }).value] : [key, value],
    ),
  )

beforeEach(() => {
  vi.useFakeTimers()
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

describe.each(Object.keys(acts))('%s', (name) => {
  const act = acts[name] as (store: SettingsStore) => Promise<unknown>
  it.each(Object.keys(failures) as Way[])(
    'loses nothing when any call of the storage %s, and is done when tried again',
    async (way) => {
      const clean = open()
      expect(await settled(act(clean.store))).toBe('done')
      const [before, after] = [stored, valuesOf(clean.area)] as Record<string, unknown>[]
      for (let failAt = 0; failAt < clean.local.calls; failAt++) {
        const { store, local, area } = open()
        Object.assign(local, { failAt, way })
        await settled(act(store))
        const held = valuesOf(area)
        for (const key of new Set([...Object.keys(stored), ...Object.keys(held)]))
          expect([before?.[key], after?.[key]]).toContainEqual(held[key])
        expect(await settled(act(store))).toBe('done')
        expect(valuesOf(area)).toEqual(after)
        const { scope } = (
          await Promise.all([store.read('lasting'), vi.advanceTimersByTimeAsync(1_000)])
        )[0] as Settings
        expect(scope).toEqual(after?.scope)
      }
      expect(clean.local.calls).toBeGreaterThan(1)
    },
  )
})
