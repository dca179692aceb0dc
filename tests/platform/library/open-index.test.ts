import { beforeAll, describe, expect, it, vi } from 'vitest'
import { type CompiledGlossary, compile } from '../../../glossary/matching/compile'
import { find } from '../../../glossary/matching/find'
import { freeze, lettersIn } from '../../../glossary/matching/frozen'
import { type OpenIndex, readFirst } from '../../../platform/library/open-index'
import { concept, packOf } from '../../glossary/matching/small-pack'

// Enough letters to be read as they are wanted.
const FORMS = 60_000
const name = (n: number): string => `tramway of the ${'valley '.repeat(12)}${n}`
const text = `The ${name(7)}, the ${name(41_000)} and the ${name(59_999)}; no ${name(60_001)}.`

let glossary: CompiledGlossary
let stored: { frozen: Blob; letters: number }
beforeAll(() => {
  glossary = compile([packOf(...Array.from({ length: FORMS }, (_, n) => concept(`c${n}`, [name(n)])))])
  const bytes = freeze(glossary)
  stored = { frozen: new Blob([bytes]), letters: lettersIn(bytes, glossary) }
})

const read = ({ compiled }: OpenIndex) => find(compiled, [text])

describe('an index with very many forms', () => {
  it('is opened without their letters, and finds the same once what it wants is brought', async () => {
    const index = await readFirst(stored)
    expect(index.compiled.forms.texts.absent?.there).toContain(0)
    expect(read(index).hits).toEqual([])
    expect(await index.bring()).toBe(true)
    expect(read(index)).toEqual(find(glossary, [text]))
    expect(read(index).hits.length).toBe(3 * 4)
  })

  it('has all of them after an answer that wanted nothing more', async () => {
    const index = await readFirst(stored)
    read(index)
    await index.bring()
    read(index)
    expect(await index.bring()).toBe(false)
    const { texts } = index.compiled.forms
    await vi.waitFor(() => expect(texts.absent).toBeUndefined())
    expect(Buffer.compare(texts.bytes, glossary.forms.texts.bytes)).toBe(0)
  })

  it('brings to each of two answers what that one wanted', async () => {
    const index = await readFirst(stored)
    find(index.compiled, [name(7)])
    const one = index.bring()
    find(index.compiled, [name(59_999)])
    const other = index.bring()
    expect(await Promise.all([one, other])).toEqual([true, true])
    expect(read(index).hits.length).toBeGreaterThanOrEqual(2 * 4)
  })

  it('says where its letters cannot be read', async () => {
    const cut = { ...stored, frozen: stored.frozen.slice(0, stored.frozen.size) }
    const index = await readFirst(cut)
    read(index)
    vi.spyOn(Blob.prototype, 'arrayBuffer').mockRejectedValueOnce(new Error('The disk is gone.'))
    await expect(index.bring()).rejects.toThrow('The disk is gone.')
    vi.restoreAllMocks()
    // What could not be read does not count as read.
    expect(read(index)).not.toEqual(find(glossary, [text]))
    expect(await index.bring()).toBe(true)
    expect(read(index)).toEqual(find(glossary, [text]))
  })
})

it('an index with some thousand forms is read whole', async () => {
  const small = compile([packOf(concept('a', ['tramway']))])
  const bytes = freeze(small)
  const index = await readFirst({ frozen: new Blob([bytes]), letters: lettersIn(bytes, small) })
  expect(index.compiled).toEqual(small)
  expect(await index.bring()).toBe(false)
})
