import { describe, expect, it } from 'vitest'
import { describe as inWords } from '../../../glossary/lint/describe'
import { lint } from '../../../glossary/lint/lint'
import type { Relation } from '../../../glossary/pack'
import { concept, packOf } from '../matching/small-pack'
import { holds, places } from './holds'

const relating = (id: string, ...relations: [Relation['type'], string][]) =>
  concept(id, [`the ${id}`], { relations: relations.map(([type, target]) => ({ type, target })) })

describe('relations', () => {
  holds('relation-unknown', 'a target that does not exist', {
    against: packOf(relating('tram', ['related', 'metro'])),
    at: ['concepts › tram › relations › 1'],
    allows: packOf(relating('tram', ['related', 'metro']), relating('metro')),
  })

  holds('relation-to-itself', 'a concept related to itself', {
    against: packOf(relating('tram', ['related', 'tram'])),
    at: ['concepts › tram › relations › 1'],
    allows: packOf(relating('tram', ['related', 'metro']), relating('metro')),
  })

  holds('relation-twice', 'a neighbour named twice', {
    against: packOf(relating('tram', ['related', 'metro'], ['broader', 'metro']), relating('metro')),
    at: ['concepts › tram › relations › 2'],
    allows: packOf(relating('tram', ['related', 'metro'], ['related', 'bus']), relating('metro'), relating('bus')),
  })

  holds('relation-one-way', 'what is not true from both ends', {
    against: packOf(
      relating('tram', ['broader', 'vehicle'], ['related', 'metro'], ['contrasts', 'bus']),
      relating('vehicle', ['related', 'tram']),
      relating('metro'),
      relating('bus', ['contrasts', 'metro']),
    ),
    at: [
      'concepts › tram › relations › 1',
      'concepts › tram › relations › 2',
      'concepts › tram › relations › 3',
      'concepts › vehicle › relations › 1',
      'concepts › bus › relations › 1',
    ],
    allows: packOf(
      relating('tram', ['broader', 'vehicle'], ['related', 'metro'], ['contrasts', 'bus'], ['part-of', 'traffic']),
      relating('vehicle', ['narrower', 'tram']),
      relating('metro', ['related', 'tram'], ['succeeds', 'horse']),
      relating('bus', ['contrasts', 'tram']),
      relating('traffic', ['has-part', 'tram']),
      relating('horse', ['followed-by', 'metro']),
    ),
  })

  it('tells what to add, and where', () => {
    const [finding] = lint(packOf(relating('tram', ['broader', 'vehicle']), relating('vehicle'))).filter(
      ({ rule }) => rule === 'relation-one-way',
    )
    expect(finding && inWords(finding).mend).toContain('Add to vehicle: { "type": "narrower", "target": "tram" }.')
  })

  holds('relation-in-a-circle', 'each circle once, where it closes', {
    against: packOf(
      relating('a', ['broader', 'b']),
      relating('b', ['broader', 'c']),
      relating('c', ['related', 'x'], ['broader', 'a']),
      relating('x', ['broader', 'a']),
    ),
    at: ['concepts › c › relations › 2'],
    // Two ways up to the same concept are no circle.
    allows: packOf(
      relating('a', ['broader', 'b'], ['broader', 'c']),
      relating('b', ['broader', 'd']),
      relating('c', ['broader', 'd']),
      relating('d'),
    ),
  })

  holds('relation-in-a-circle', 'parts and successors of themselves', {
    against: packOf(
      relating('a', ['part-of', 'b'], ['succeeds', 'c']),
      relating('b', ['part-of', 'a']),
      relating('c', ['succeeds', 'a']),
    ),
    at: ['concepts › b › relations › 1', 'concepts › c › relations › 1'],
    allows: packOf(relating('a', ['part-of', 'b']), relating('b', ['succeeds', 'a'])),
  })

  it('are followed up a chain as long as the pack', () => {
    const chain = Array.from({ length: 50_000 }, (_, number) => relating(`c${number}`, ['broader', `c${number + 1}`]))
    expect(places('relation-in-a-circle', packOf(...chain, relating('c50000', ['broader', 'c0'])))).toEqual([
      'concepts › c50000 › relations › 1',
    ])
  })
})
