import { describe, expect, it } from 'vitest'
import { diffPacks } from '../../glossary/diff'
import { concept, packOf } from './matching/small-pack'

const tram = concept('tram', ['tram'])
const road = concept('road', ['road'])

describe('two versions of a glossary', () => {
  it('differ by entries that came, went and changed', () => {
    const lane = concept('lane', ['lane'])
    const wider = concept('road', ['road', 'highway'])
    const { added, removed, changed } = diffPacks(packOf(tram, road), packOf(wider, lane))
    expect(added.map(({ id }) => id)).toEqual(['lane'])
    expect(removed.map(({ id }) => id)).toEqual(['tram'])
    expect(changed).toEqual([
      { id: 'road', name: { en: 'road' }, fields: ['terms'], newForms: ['highway'], lostForms: [] },
    ])
  })

  it('name each field of an entry that is another, one that came or went included', () => {
    const before = concept('tram', ['tram'], { inTheNews: { en: 'Old.' } })
    const after = concept('tram', ['tram'], { definition: { en: 'A railway in a street.' } })
    expect(diffPacks(packOf(before), packOf(after)).changed[0]?.fields.sort()).toEqual(['definition', 'inTheNews'])
  })

  it('differ by what is said of the glossary itself, but not by its version', () => {
    const before = packOf(tram)
    expect(diffPacks(before, { ...before, version: '2', licence: 'CC0-1.0' }).head).toEqual(['licence'])
  })

  it('are the same whatever the order of entries and of fields', () => {
    const turned = Object.fromEntries(Object.entries(tram).reverse()) as typeof tram
    expect(diffPacks(packOf(tram, road), packOf(road, turned))).toEqual({
      added: [],
      removed: [],
      changed: [],
      head: [],
    })
  })
})
