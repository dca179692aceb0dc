import { describe, expect, it } from 'vitest'
import { type CompiledGlossary, compile } from '../../../glossary/matching/compile'
import { find } from '../../../glossary/matching/find'
import { findAll, revisionOfAll } from '../../../glossary/matching/find-all'
import { settle } from '../../../glossary/settle'
import { concept, cue, packOf, sense, term } from './small-pack'

const glossary = (id: string, ...concepts: Parameters<typeof packOf>): CompiledGlossary =>
  compile([{ ...packOf(...concepts), id }])
const rail = glossary('rail', concept('tram', ['tram']))
const city = glossary('city', concept('streetcar', ['tram', 'tram line']))

/** Concepts marked in one text, each with its words. */
function marked(glossaries: readonly CompiledGlossary[], text: string): string[] {
  const { hits, forms, rules } = findAll(
    glossaries.map((compiled) => ({ compiled })),
    [text],
  )
  const block = { section: 0, hits: hits.filter((_, i) => i % 4 !== 0) }
  return settle([block], { forms, rules }, { repeat: 'every', garbled: 'auto' }).map(
    ({ concept, start, end }) => `${concept} ${text.slice(start, end)}`,
  )
}

describe('several glossaries', () => {
  it('give words that two claim to the one that comes first', () => {
    expect(marked([rail, city], 'the tram')).toEqual(['rail:tram tram'])
    expect(marked([city, rail], 'the tram')).toEqual(['city:streetcar tram'])
  })

  it('give way to a longer form, whichever has it', () => {
    expect(marked([rail, city], 'the tram line')).toEqual(['city:streetcar tram line'])
  })

  it('keep the senses of each apart', () => {
    const doubtful = (id: string, word: string, near: string) =>
      glossary(
        id,
        concept(word, [term(word, { mark: 'sense', sense: 'it' })], {
          senses: { it: sense({ strong: [cue(near)] }) },
        }),
      )
    const both = [doubtful('a', 'points', 'rails'), doubtful('b', 'bogie', 'wheels')]
    expect(marked(both, 'bogie and points on rails')).toEqual(['a:points points'])
    expect(marked(both, 'points, wheels and a bogie')).toEqual(['b:bogie bogie'])
  })

  it('report hits in the order of the texts', () => {
    const { hits } = findAll([{ compiled: rail }, { compiled: city }], ['tram', 'no', 'tram'])
    expect(hits.filter((_, i) => i % 4 === 0)).toEqual([0, 0, 2, 2])
  })

  it('read as the one where there is one, and as nothing where there is none', () => {
    expect(findAll([{ compiled: rail }], ['a tram'])).toEqual(find(rail, ['a tram']))
    expect(findAll([], ['a tram']).hits).toEqual([])
  })

  it('mark the terms of one in a style of its own, and those of the others as their entries say', () => {
    const { forms } = findAll([{ compiled: rail, style: 'repaired' }, { compiled: city }], ['tram line'])
    const styles = Object.values(forms).flatMap(({ form, roles }) =>
      roles.flatMap((role) => (role.kind === 'term' ? [`${form} ${role.concept} ${role.style}`] : [])),
    )
    expect(styles.sort()).toEqual([
      'tram city:streetcar term',
      'tram line city:streetcar term',
      'tram rail:tram repaired',
    ])
  })

  it('have another revision in another order', () => {
    const one = { compiled: rail }
    const other = { compiled: city }
    expect(revisionOfAll([one, other])).not.toBe(revisionOfAll([other, one]))
    expect(revisionOfAll([one])).not.toBe(revisionOfAll([{ ...one, style: 'repaired' }]))
  })
})
