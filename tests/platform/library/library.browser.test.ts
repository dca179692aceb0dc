import type { Page } from 'playwright-core'
import { beforeEach, describe, expect, it } from 'vitest'
import { compile } from '../../../glossary/matching/compile'
import type { Pack } from '../../../glossary/pack'
import type { Harness } from './harness'
import { inPage } from './in-page'
import { trams } from './trams'

declare const library: Harness

const here = inPage()
const open = (): Promise<Page> => here.open()
let page: Page
beforeEach(() => {
  page = here.page
})

const keep = (...asked: Parameters<typeof trams>): Promise<void> =>
  page.evaluate((given) => library.keepTrams(...given), asked)
const ids = (): Promise<string[]> => page.evaluate(async () => (await library.heads()).heads.map(({ id }) => id))

describe('a glossary that was kept', () => {
  it('is had back as it was, its entries in their order', async () => {
    await keep(300)
    expect(await page.evaluate(() => library.pack('trams'))).toEqual(trams(300))
  })

  it('gives each entry by its id, and none for another', async () => {
    await keep(300)
    const entries = await page.evaluate(async () =>
      Promise.all(['tram-0', 'tram-99', 'tram-299', 'tram-300', 'a', 'z'].map((id) => library.entry('trams', id))),
    )
    expect(entries.map((entry) => entry?.id)).toEqual([
      'tram-0',
      'tram-99',
      'tram-299',
      undefined,
      undefined,
      undefined,
    ])
  })

  it('gives an entry whose neighbours have texts that look like it', async () => {
    const given = await page.evaluate(() => library.keepOdd())
    const entries = await page.evaluate(
      async (all) => Promise.all(all.map(({ id }) => library.entry('odd', id))),
      given,
    )
    expect(entries).toEqual(given)
    expect(await page.evaluate(() => library.entry('odd', 'no'))).toBeUndefined()
  })

  it('gives an entry with the names of its neighbours', async () => {
    await keep(300)
    const view = await page.evaluate(() => library.view('trams', 'tram-9'))
    expect(view?.related.map(({ key }) => key)).toEqual(['trams:tram-10'])
  })

  it('has the index that the same pack compiles to, and another version of the extension compiles anew', async () => {
    await keep(10)
    const { revision } = compile([trams(10)])
    expect(await page.evaluate(() => library.index('trams'))).toBe(revision)
    expect(await page.evaluate(() => library.index('trams', '2'))).toBe(revision)
  })

  it('has an index whose bytes were damaged compiled anew, and kept', async () => {
    await keep(10)
    const { revision } = compile([trams(10)])
    await page.evaluate(() => library.tearIndex('trams'))
    await expect(page.evaluate(() => library.whole('trams'))).rejects.toThrow(RangeError.name)
    expect(await page.evaluate(() => library.index('trams'))).toBe(revision)
    expect(await page.evaluate(() => library.whole('trams'))).toEqual({ entries: 10, same: true, indexed: true })
  })

  it('stands after the others, and leaves nothing of the one it replaces', async () => {
    await keep(300, '1', 'first')
    await keep(300, '1')
    await keep(10, '2')
    expect(await ids()).toEqual(['digital-diplomacy-brief', 'first', 'trams'])
    expect(await page.evaluate(() => library.stored())).toEqual({ packs: 2, indexes: 2, entries: 5 + 1, names: 0 })
  })
})

describe('a glossary that is too large to list', () => {
  const search = (query: string, limit?: number) =>
    page.evaluate(([words, most]) => library.search(words, most), [query, limit] as const)

  it('is searched by what is typed, by likeness, and by each of its words', async () => {
    await keep(5_001)
    expect((await search('tram number 77', 3))?.[0]).toBe('trams:tram-77')
    expect((await search('tram numbr 4999', 3))?.[0]).toBe('trams:tram-4999')
    expect(await search('number 5000')).toEqual(['trams:tram-5000'])
    expect(await search('tram')).toHaveLength(40)
    expect(await search('quartz')).toEqual([])
  })

  it('is not searched while it is off, and smaller ones have no such index', async () => {
    await keep(5_000)
    expect(await search('tram')).toBeUndefined()
    await keep(5_001)
    await page.evaluate(() => library.change({ id: 'trams', use: { on: false } }))
    expect(await search('tram')).toBeUndefined()
  })

  it('is set aside with what was asked for and its neighbours, as is one that is off', async () => {
    const shown = () => page.evaluate(() => library.shown(['trams:tram-7']))
    await keep(5_001)
    expect(await shown()).toContainEqual({ id: 'trams', aside: true, entries: 2 })
    await keep(10)
    expect(await shown()).toContainEqual({ id: 'trams', entries: 10 })
    await page.evaluate(() => library.change({ id: 'trams', use: { on: false } }))
    expect(await shown()).toContainEqual({ id: 'trams', aside: true, entries: 10 })
  })

  it('leaves nothing of its index once it is gone', async () => {
    await keep(5_001)
    expect((await page.evaluate(() => library.stored())).names).toBeGreaterThan(20)
    await page.evaluate(() => library.change({ id: 'trams', use: { removed: '2026-01-01' } }))
    await page.evaluate(() => library.sweep())
    expect((await page.evaluate(() => library.stored())).names).toBe(0)
  })
})

describe('the list', () => {
  it('keeps what the reader says of each glossary, the embedded one too', async () => {
    await keep(2)
    await page.evaluate(() =>
      library.change(
        { id: 'trams', use: { order: -1, sites: [{ host: 'news.example', subdomains: true }] } },
        { id: 'digital-diplomacy-brief', use: { on: false } },
        { id: 'gone', use: { on: false } },
      ),
    )
    const { heads } = await page.evaluate(() => library.heads())
    expect(heads.map(({ id, on, sites }) => ({ id, on, sites }))).toEqual([
      { id: 'trams', on: true, sites: [{ host: 'news.example', subdomains: true }] },
      { id: 'digital-diplomacy-brief', on: false, sites: 'all' },
    ])
  })

  it('has the name and licence that a reader gives their own glossary, and its content has them too', async () => {
    await keep(2)
    await page.evaluate(() => library.describe('trams', 'Our trams', 'CC0'))
    const said = { name: { en: 'Our trams' }, licence: 'CC0' }
    const { heads } = await page.evaluate(() => library.heads())
    expect(heads.find(({ id }) => id === 'trams')).toMatchObject(said)
    expect(await page.evaluate(() => library.pack('trams'))).toEqual({ ...trams(2), ...said })
  })

  it('leaves those of subscribed and embedded glossaries as they are', async () => {
    await page.evaluate(() => library.renewTrams(2, '1'))
    const before = await page.evaluate(() => library.heads())
    for (const id of ['trams', 'digital-diplomacy-brief', 'gone'])
      await page.evaluate((one) => library.describe(one, 'Ours', 'CC0'), id)
    expect(await page.evaluate(() => library.heads())).toEqual(before)
    expect(await page.evaluate(() => library.pack('trams'))).toEqual(trams(2, '1'))
  })

  it('names a damaged record, reads the others, and sweeps nothing away meanwhile', async () => {
    await keep(2)
    await page.evaluate(() => library.put('odd', { id: 'odd', on: 'yes' }))
    await page.evaluate(() => library.sweep())
    const { damaged, heads } = await page.evaluate(() => library.heads())
    expect(damaged.map(({ id }) => id)).toEqual(['odd'])
    expect(heads.map(({ id }) => id)).toEqual(['digital-diplomacy-brief', 'trams'])
  })

  it('has a removed glossary back until the next sweep', async () => {
    await keep(2)
    await page.evaluate(() => library.change({ id: 'trams', use: { removed: '2026-01-01' } }))
    await page.evaluate(() => library.change({ id: 'trams', use: { removed: undefined } }))
    await page.evaluate(() => library.sweep())
    expect(await ids()).toContain('trams')
    await page.evaluate(() => library.change({ id: 'trams', use: { removed: '2026-01-01' } }))
    await page.evaluate(() => library.sweep())
    expect(await ids()).toEqual(['digital-diplomacy-brief'])
    expect(await page.evaluate(() => library.stored())).toEqual({ packs: 0, indexes: 0, entries: 0, names: 0 })
  })
})

describe('a glossary whose place an import took', () => {
  const stored = () => page.evaluate(() => library.stored())
  const replace = (...asked: Parameters<typeof trams>) =>
    page.evaluate((given) => library.importTrams(given, { id: 'trams' }), asked)
  const entries = async () => (await page.evaluate(() => library.entryIds('trams'))).length
  const takeBack = () => page.evaluate(() => library.takeBack('trams'))
  beforeEach(() => keep(300, '1'))

  it('is had back as it was, and nothing is left of the import', async () => {
    const before = await page.evaluate(() => library.heads())
    await replace(10, '2')
    expect(await entries()).toBe(10)
    await takeBack()
    expect(await page.evaluate(() => library.heads())).toEqual(before)
    expect(await page.evaluate(() => library.whole('trams'))).toEqual({ entries: 300, same: true, indexed: true })
    expect(await stored()).toEqual({ packs: 1, indexes: 1, entries: 5, names: 0 })
  })

  it('is had back after a merge', async () => {
    await page.evaluate(() =>
      library.importTrams([310, '2'], { id: 'trams', merge: { key: { by: 'id' }, drop: false, rules: true } }),
    )
    expect(await entries()).toBe(310)
    await takeBack()
    expect(await entries()).toBe(300)
  })

  it('is had back from the last import alone, and once', async () => {
    await replace(10, '2')
    await replace(20, '3')
    expect((await stored()).packs).toBe(2)
    await takeBack()
    expect(await entries()).toBe(10)
    await takeBack()
    expect(await entries()).toBe(10)
    expect((await stored()).packs).toBe(1)
  })

  it('is gone for good with the next sweep, or once something else is written', async () => {
    await replace(10, '2')
    await page.evaluate(() => library.sweep())
    await takeBack()
    expect(await entries()).toBe(10)
    await replace(20, '3')
    await page.evaluate(() => library.add('trams', 'funicular'))
    await takeBack()
    expect(await entries()).toBe(21)
    expect((await stored()).packs).toBe(1)
  })

  it('is had back from a backup that was restored over it', async () => {
    const file = await page.evaluate(() => library.backUp())
    await page.evaluate(() => library.add('trams', 'funicular'))
    // A second try does not make the first one what there was before.
    for (let tries = 0; tries < 2; tries++) await page.evaluate((saved) => library.restore(saved), file)
    expect(await entries()).toBe(300)
    expect((await stored()).packs).toBe(2)
    await takeBack()
    expect(await entries()).toBe(301)
  })
})

describe('an import that is killed', () => {
  /** Pages killed at so many different points of the same import. */
  const KILLS = 6
  /** Entries that are told of in four parts. */
  const MANY = 50_000

  it('leaves the old glossary whole, or the new one, and never a part', { timeout: 120_000 }, async () => {
    await keep(40, 'old')
    for (let kill = 0; kill < KILLS; kill++) {
      const victim = await open()
      let left = kill
      const begun = new Promise((resolve) => {
        victim.on('console', () => left-- <= 0 && resolve('begun'))
      })
      // It does not come to its end: the page goes first.
      const killed = victim.evaluate((count) => library.keepTrams(count, 'new'), MANY).catch(() => 'killed')
      await Promise.race([begun, killed])
      await victim.close()
      await killed
      const { entries, same, indexed } = await page.evaluate(() => library.whole('trams'))
      expect([40, MANY]).toContain(entries)
      expect({ same, indexed }).toEqual({ same: true, indexed: true })
    }
    await page.evaluate(() => library.sweep())
    expect((await page.evaluate(() => library.stored())).packs).toBe(1)
  })
})

describe('a subscribed glossary', () => {
  const stored = () => page.evaluate(() => library.stored())
  const version = () =>
    page.evaluate(async () => (await library.heads()).heads.find(({ id }) => id === 'trams')?.version)

  it('holds the version before, and no third one', async () => {
    for (const number of ['1', '2', '3']) await page.evaluate((to) => library.renewTrams(2, to), number)
    expect(await version()).toBe('3')
    expect((await stored()).packs).toBe(2)
    await page.evaluate(() => library.sweep())
    expect((await stored()).packs).toBe(2)
  })

  it('goes back to it and forth again, whole each time', async () => {
    await page.evaluate(() => library.renewTrams(300, '1'))
    await page.evaluate(() => library.renewTrams(2, '2'))
    await page.evaluate(() => library.swapVersions())
    expect(await page.evaluate(() => library.whole('trams'))).toEqual({ entries: 300, same: true, indexed: true })
    await page.evaluate(() => library.swapVersions())
    expect(await page.evaluate(() => library.whole('trams'))).toEqual({ entries: 2, same: true, indexed: true })
  })

  it('drops the version that the reader left when a newer one comes', async () => {
    for (const number of ['1', '2']) await page.evaluate((to) => library.renewTrams(2, to), number)
    await page.evaluate(() => library.swapVersions())
    await page.evaluate(() => library.renewTrams(2, '3'))
    await page.evaluate(() => library.swapVersions())
    expect(await version()).toBe('1')
    expect((await stored()).packs).toBe(2)
  })

  it('keeps what the reader said of it while a newer version was on its way', async () => {
    await page.evaluate(() => library.renewTrams(2, '1'))
    const renewing = page.evaluate(() => library.renewTrams(50_000, '2'))
    await page.evaluate(() => library.change({ id: 'trams', use: { on: false, private: true } }))
    await renewing
    const { heads } = await page.evaluate(() => library.heads())
    expect(heads.find(({ id }) => id === 'trams')).toMatchObject({ version: '2', on: false, private: true })
  })

  describe('in a backup', () => {
    /** Of a reader who went back from the second version, as the library says: in use, known, held. */
    const versions = () =>
      page.evaluate(async () => {
        const head = (await library.heads()).heads.find(({ id }) => id === 'trams')
        return [head?.version, head?.subscription?.newest, head?.subscription?.previous?.version]
      })
    const backUpAfterGoingBack = async (): Promise<string> => {
      await page.evaluate(() => library.renewTrams(300, '1'))
      await page.evaluate(() => library.renewTrams(2, '2'))
      await page.evaluate(() => library.swapVersions())
      const file = await page.evaluate(() => library.backUp())
      await page.evaluate(() => library.erase())
      return file
    }

    it('has the version before or after with it, and goes there once it is restored', async () => {
      const file = await backUpAfterGoingBack()
      await page.evaluate((text) => library.restore(text), file)
      expect(await versions()).toEqual(['1', '2', '2'])
      expect(await page.evaluate(() => library.whole('trams'))).toEqual({ entries: 300, same: true, indexed: true })
      await page.evaluate(() => library.swapVersions())
      expect(await page.evaluate(() => library.whole('trams'))).toEqual({ entries: 2, same: true, indexed: true })
      expect((await stored()).packs).toBe(2)
    })

    it('of an earlier version of the extension has its publisher asked again for what it does not hold', async () => {
      const { glossaries, ...rest } = JSON.parse(await backUpAfterGoingBack()) as { glossaries: { previous?: Pack }[] }
      const file = JSON.stringify({ ...rest, glossaries: glossaries.map(({ previous: _previous, ...one }) => one) })
      await page.evaluate((text) => library.restore(text), file)
      expect(await versions()).toEqual(['1', '1', undefined])
      expect((await stored()).packs).toBe(1)
    })
  })

  it('is the reader’s own once they unsubscribe, and only the version in use', async () => {
    for (const number of ['1', '2']) await page.evaluate((to) => library.renewTrams(2, to), number)
    await page.evaluate(() => library.unsubscribe())
    expect(await page.evaluate(() => library.whole('trams'))).toEqual({ entries: 2, same: true, indexed: true })
    expect((await stored()).packs).toBe(1)
  })

  it('whose update is killed serves the old version whole, or the new one', { timeout: 120_000 }, async () => {
    await page.evaluate(() => library.renewTrams(40, '1'))
    for (let kill = 0; kill < 4; kill++) {
      const victim = await open()
      let left = kill
      const begun = new Promise((resolve) => {
        victim.on('console', () => left-- <= 0 && resolve('begun'))
      })
      const killed = victim.evaluate(() => library.renewTrams(50_000, '2')).catch(() => 'killed')
      await Promise.race([begun, killed])
      await victim.close()
      await killed
      const { entries, same, indexed } = await page.evaluate(() => library.whole('trams'))
      expect([40, 50_000]).toContain(entries)
      expect({ same, indexed }).toEqual({ same: true, indexed: true })
    }
  })
})
