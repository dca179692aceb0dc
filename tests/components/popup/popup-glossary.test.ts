import { describe, expect, it } from 'vitest'
import { popupGlossary } from '../../../components/popup/popup-glossary'
import { concept, packOf } from '../../glossary/matching/small-pack'

const small = { ...packOf(concept('ferry', ['ferry'])), id: 'small' }
/** As the popup gets it: the terms of the page and what was opened. */
const large = {
  ...packOf(concept('tram', ['tram']), concept('ropeway', ['ropeway'])),
  id: 'large',
  aside: true as const,
}
let prepared = 0
const index = { size: 9_000, prepare: async () => void prepared++, search: async () => [] }
const glossary = popupGlossary([small, large], 'en', { large: index })

const keysOf = (shelves: typeof glossary.letters) => shelves.flatMap(({ items }) => items.map(({ key }) => key))

describe('a glossary that is too large to list', () => {
  it('counts once, however many of its entries were opened', () => {
    expect(glossary.size).toBe(9_001)
  })

  it('is in no list with the few entries that were read', () => {
    expect(keysOf(glossary.letters)).toEqual(['small:ferry'])
    expect(keysOf(glossary.subjects)).toEqual(['small:ferry'])
  })

  it('has its index opened ahead of the first query', async () => {
    await glossary.prepare()
    expect(prepared).toBe(1)
    expect(glossary.search('ferry')).toMatchObject([{ key: 'small:ferry' }])
  })

  it('is searched by its index alone, and its entries can be opened', async () => {
    expect(glossary.search('tram')).toEqual([])
    expect(await glossary.searchLarge?.('ferry')).toMatchObject([{ key: 'small:ferry' }])
    expect(glossary.entry('large:tram')).toMatchObject({ key: 'large:tram' })
  })
})
