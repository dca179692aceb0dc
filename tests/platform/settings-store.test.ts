import { describe, expect, it } from 'vitest'
import { defaults, type SiteRule } from '../../platform/settings'
import { isSettingsKey, type SettingsStore, settingsStore } from '../../platform/settings-store'
import { type StorageDouble, storageDouble } from './storage-double'

const NOW = '2026-01-01T00:00:00.000Z'
const off: SiteRule = { host: 'example.com', subdomains: true, on: false, since: NOW }

function open(values: Record<string, unknown> = {}): {
  store: SettingsStore
  local: StorageDouble
  session: StorageDouble
} {
  const local = storageDouble(values)
  const session = storageDouble()
  return { store: settingsStore({ local, session, now: () => NOW }), local, session }
}

describe('settings', () => {
  it('are the defaults where nothing is stored, and nothing is written by reading', async () => {
    const { store, local } = open()
    expect(await store.read('lasting')).toEqual(defaults)
    expect(local.values).toEqual({})
  })

  it('are kept one key a part and one a rule', async () => {
    const { store, local } = open()
    await store.change('lasting', 'scope', { paused: true })
    await store.put('lasting', 'rules', off)
    expect(local.values).toEqual({ scope: { default: 'chosen', paused: true }, 'rule:*.example.com': off })
  })

  it('lose no change when several are made at once', async () => {
    const { store } = open()
    await Promise.all([
      store.change('lasting', 'cards', { theme: 'dark' }),
      store.change('lasting', 'cards', { textSize: 'large' }),
      store.change('lasting', 'cards', { language: 'zh-Hant' }),
      store.change('lasting', 'cards', { openAfter: undefined }),
    ])
    const { cards } = await store.read('lasting')
    expect(cards).toEqual({ language: 'zh-Hant', openAfter: 250, textSize: 'large', theme: 'dark' })
  })

  it('keep mutes and own wordings one key each, and give them back', async () => {
    const { store, local } = open()
    const mute = { concept: 'a:b', reach: 'site' as const, place: 'news.example', since: NOW }
    const correction = { concept: 'a:b', definition: { en: 'Mine.' }, since: NOW }
    await store.put('lasting', 'mutes', mute)
    await store.put('lasting', 'corrections', correction)
    expect(local.values).toEqual({ 'mute:a:b news.example': mute, 'own:a:b': correction })
    expect(await store.read('lasting')).toEqual({ ...defaults, mutes: [mute], corrections: [correction] })
    expect((await store.delete('lasting', 'mutes', { ...mute, since: 'later' })).mutes).toEqual([])
  })

  it('hold one rule for one address: the later replaces the earlier, www or not', async () => {
    const { store } = open()
    await store.put('lasting', 'rules', off)
    const { rules } = await store.put('lasting', 'rules', { ...off, host: 'www.example.com', on: true })
    expect(rules).toEqual([{ ...off, host: 'www.example.com', on: true }])
    expect((await store.delete('lasting', 'rules', off)).rules).toEqual([])
  })

  it('take the defaults for what an older version did not know', async () => {
    const { store, local } = open({ marks: { repeat: 'every' } })
    expect((await store.read('lasting')).marks).toEqual({ ...defaults.marks, repeat: 'every' })
    expect(await store.damaged()).toEqual([])
    expect(local.values).toEqual({ marks: { repeat: 'every' } })
  })

  it('go on after a write that failed', async () => {
    const { store, local } = open()
    const { set } = local
    local.set = () => Promise.reject(new Error('quota'))
    await expect(store.put('lasting', 'rules', off)).rejects.toThrow('quota')
    local.set = set
    expect((await store.put('lasting', 'rules', off)).rules).toEqual([off])
  })
})

describe('a damaged value', () => {
  it('is set aside and reported, with defaults in its place and the rest as it was', async () => {
    const cards = { ...defaults.cards, theme: 'dark' }
    const { store, local } = open({
      marks: { repeat: 'sometimes' },
      cards,
      'rule:example.com': 'on',
      'rule:*.example.com': off,
    })
    expect(await store.read('lasting')).toEqual({ ...defaults, cards, rules: [off] })
    const damaged = await store.damaged()
    expect(damaged.map(({ key }) => key).sort()).toEqual(['marks', 'rule:example.com'])
    expect(damaged.find(({ key }) => key === 'marks')?.problem).toContain('repeat')
    expect(local.values['damaged:marks']).toMatchObject({ value: { repeat: 'sometimes' }, since: NOW })
    expect(local.values.marks).toBeUndefined()
  })

  it('is set aside even when it is no object at all', async () => {
    const { store } = open({ scope: 7 })
    expect((await store.read('lasting')).scope).toEqual(defaults.scope)
    expect((await store.damaged()).map(({ key }) => key)).toEqual(['scope'])
  })

  it('is forgotten only when the reader says so', async () => {
    const { store, local } = open({ marks: null })
    await store.damaged()
    await store.change('lasting', 'marks', { repeat: 'page' })
    expect((await store.damaged()).map(({ key }) => key)).toEqual(['marks'])
    await store.forgetDamaged('marks')
    expect(local.values).toEqual({ marks: { ...defaults.marks, repeat: 'page' } })
  })
})

describe('a private window', () => {
  it('stores nothing that lasts, and leaves other windows as they are', async () => {
    const { store, local, session } = open({ 'rule:*.example.com': { ...off, on: true } })
    await store.put('private', 'rules', off)
    await store.change('private', 'scope', { paused: true })
    expect((await store.read('private')).rules).toEqual([off])
    expect((await store.read('private')).scope.paused).toBe(true)
    expect((await store.read('lasting')).rules).toEqual([{ ...off, on: true }])
    expect(Object.keys(local.values)).toEqual(['rule:*.example.com'])
    expect(Object.keys(session.values).every(isSettingsKey)).toBe(true)
  })

  it('gets the lasting rule back when its own is deleted', async () => {
    const { store } = open({ 'rule:*.example.com': { ...off, on: true } })
    await store.put('private', 'rules', off)
    expect((await store.delete('private', 'rules', off)).rules).toEqual([{ ...off, on: true }])
  })
})

it('erases everything', async () => {
  const { store, local, session } = open({ scope: { default: 'everywhere', paused: false }, 'damaged:marks': {} })
  await store.put('private', 'rules', off)
  await session.set({ 'tab:1:0': [] })
  await store.erase()
  expect(local.values).toEqual({})
  // What an open page told of itself is no setting: its badge stays right.
  expect(session.values).toEqual({ 'tab:1:0': [] })
})

it('knows which keys alter how pages are read', () => {
  expect(['scope', 'marks', 'rule:a', 'private:marks', 'private:rule:a'].every(isSettingsKey)).toBe(true)
  expect(['tab:1:0', 'refused', 'damaged:marks', 'once:1', 'started'].some(isSettingsKey)).toBe(false)
})

describe('choices from a backup', () => {
  it('take the place of those there are, and what cannot be read of them is left out', async () => {
    const { store, local } = open({ 'rule:old.example': { ...off, host: 'old.example' }, other: 1 })
    await store.restore({
      scope: { default: 'everywhere', paused: false },
      marks: { line: 'wavy' },
      x: 1,
      'rule:*.example.com': off,
    })
    expect(local.values).toEqual({
      other: 1,
      scope: { default: 'everywhere', paused: false },
      'rule:*.example.com': off,
    })
  })
})
