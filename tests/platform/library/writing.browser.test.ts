import { describe, expect, it } from 'vitest'
import type { GlossaryHead } from '../../../platform/library/glossary-head'
import type { Harness } from './harness'
import { inPage } from './in-page'

declare const library: Harness

const here = inPage()
const add = (glossary: string, id: string): Promise<string> =>
  here.page.evaluate(([into, called]) => library.add(into, called), [glossary, id] as const)
const remove = (id: string): Promise<void> =>
  here.page.evaluate((one) => library.change({ id: one, use: { removed: '2026-01-01' } }), id)
const entries = (id: string): Promise<string[]> => here.page.evaluate((one) => library.entryIds(one), id)
const headOf = (id: string): Promise<GlossaryHead | undefined> =>
  here.page.evaluate(async (one) => (await library.heads()).heads.find((head) => head.id === one), id)

describe('a word that a reader adds', () => {
  it('begins their own glossary, and joins what is in it', async () => {
    await add('my-entries', 'bus')
    await add('my-entries', 'ferry')
    expect(await entries('my-entries')).toEqual(['bus', 'ferry'])
  })

  it('goes nowhere, and takes nothing away, where its glossary is gone', async () => {
    await here.page.evaluate(() => library.keepTrams(2))
    await add('my-entries', 'bus')
    await remove('trams')
    await expect(add('trams', 'ferry')).rejects.toThrow()
    await expect(add('never-there', 'ferry')).rejects.toThrow()
    await expect(here.page.evaluate(() => library.delete('trams', 'tram-0'))).rejects.toThrow()
    expect(await entries('my-entries')).toEqual(['bus'])
    expect(await entries('trams')).toEqual(['tram-0', 'tram-1'])
  })

  it('does not come in the place of a glossary that has grown too large', async () => {
    await here.page.evaluate(() => library.keepTrams(5_001, '1', 'my-entries'))
    await expect(add('my-entries', 'bus')).rejects.toThrow()
    expect((await headOf('my-entries'))?.entries).toBe(5_001)
  })

  it('does not come in the place of a publisher’s glossary, or of a record that cannot be read', async () => {
    await here.page.evaluate(() => library.keepTrams(2, '1', 'my-entries'))
    const head = await headOf('my-entries')
    const subscription = { address: 'https://terms.example/', newest: '1', sha256: '', leftOut: 0, checked: '' }
    for (const record of [
      { ...head, subscription },
      { id: 'my-entries', on: 'yes' },
    ]) {
      await here.page.evaluate((value) => library.put('my-entries', value), record)
      await expect(add('my-entries', 'bus')).rejects.toThrow()
    }
    await here.page.evaluate((value) => library.put('my-entries', value), head)
    expect(await entries('my-entries')).toEqual(['tram-0', 'tram-1'])
  })

  it('begins their own glossary anew where that was removed, and to delete something does not', async () => {
    await add('my-entries', 'bus')
    await remove('my-entries')
    await expect(here.page.evaluate(() => library.delete('my-entries', 'bus'))).rejects.toThrow()
    expect(await entries('my-entries')).toEqual(['bus'])
    await add('my-entries', 'ferry')
    expect(await entries('my-entries')).toEqual(['ferry'])
  })

  it('brings its subject, beside another one that got the id meanwhile', async () => {
    await here.page.evaluate(async () => {
      for (const [id, name] of ['ferry航', 'tram路', 'boat航'].map(
        (word) => [word.slice(0, -1), word.slice(-1)] as const,
      ))
        await library.addOf(id, name)
    })
    const { subjectFields, concepts } = await here.page.evaluate(() => library.pack('my-entries'))
    const subjects = concepts.map(({ id, subjectField }) => [id, subjectFields[subjectField]?.en])
    expect(Object.fromEntries(subjects)).toEqual({ ferry: '航', tram: '路', boat: '航' })
    expect(Object.values(subjectFields).filter(({ en }) => en === '航')).toHaveLength(1)
  })

  it('stands beside one of its id that was added meanwhile', async () => {
    const ids = await here.page.evaluate(() =>
      Promise.all([library.add('my-entries', 'entry'), library.add('my-entries', 'entry')]),
    )
    expect(ids).toEqual(['entry', 'entry-2'])
    expect(await entries('my-entries')).toEqual(ids)
  })
})

describe('who waits for another to have written', () => {
  it('writes into what is there by then, in whatever page', async () => {
    const other = await here.open()
    await add('my-entries', 'bus')
    await here.page.evaluate(() => library.hold())
    const both = [
      here.page.evaluate(() => library.add('my-entries', 'ferry')),
      other.evaluate(() => library.add('my-entries', 'tram')),
    ]
    await here.page.evaluate(() => library.goOn(2))
    await Promise.all(both)
    expect((await entries('my-entries')).sort()).toEqual(['bus', 'ferry', 'tram'])
  })

  it('loses nothing of a merge, nor of a word, nor of what is said of the glossary', async () => {
    await add('my-entries', 'bus')
    await here.page.evaluate(() => library.hold())
    const all = here.page.evaluate(() =>
      Promise.all([
        library.add('my-entries', 'ferry'),
        library.importTrams([1], { id: 'my-entries', merge: { key: { by: 'id' }, drop: false, rules: true } }),
        library.add('my-entries', 'tunnel'),
      ]),
    )
    await here.page.evaluate(() => library.change({ id: 'my-entries', use: { on: false, private: true } }))
    await here.page.evaluate(() => library.goOn(3))
    await all
    expect((await entries('my-entries')).sort()).toEqual(['bus', 'ferry', 'tram-0', 'tunnel'])
    expect(await headOf('my-entries')).toMatchObject({ on: false, private: true })
  })

  it('does nothing any more once it has waited too long', async () => {
    await here.page.evaluate(() => library.hold())
    expect(await here.page.evaluate(() => library.impatient(20))).toBe('TimeoutError')
    await here.page.evaluate(() => library.goOn(0))
    expect(await here.page.evaluate(() => library.impatient(60_000))).toBe('done')
  })
})

describe('what was read from a file', () => {
  const bring = (...asked: Parameters<Harness['importTrams']>): Promise<string> =>
    here.page.evaluate((given) => library.importTrams(...given), asked)

  it('stands beside what has its id by then, whole under another', async () => {
    expect(await bring([2, '1'])).toBe('trams')
    expect(await bring([3, '2'])).toBe('trams-2')
    expect(await here.page.evaluate(() => library.view('trams-2', 'tram-1'))).toMatchObject({ key: 'trams-2:tram-1' })
    await remove('trams')
    expect(await bring([1, '3'])).toBe('trams-3')
    expect(await entries('trams')).toHaveLength(2)
    expect(await entries('trams-2')).toHaveLength(3)
  })

  it('comes in the place of a glossary and under its id', async () => {
    await bring([2, '1', 'old'])
    expect(await bring([3, '2'], { id: 'old' })).toBe('old')
    expect(await headOf('old')).toMatchObject({ version: '2', entries: 3 })
    expect(await headOf('trams')).toBeUndefined()
  })

  it('is not merged into a glossary that was removed meanwhile', async () => {
    await bring([2, '1', 'old'])
    await remove('old')
    const merge = { key: { by: 'id' }, drop: false, rules: true } as const
    await expect(bring([3, '2'], { id: 'old', merge })).rejects.toThrow()
    expect(await headOf('old')).toMatchObject({ version: '1', removed: '2026-01-01' })
  })
})
