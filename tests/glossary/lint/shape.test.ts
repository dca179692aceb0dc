import { describe, expect, it } from 'vitest'
import { lint } from '../../../glossary/lint/lint'
import { concept, packOf, term } from '../matching/small-pack'
import { holds } from './holds'

const sound = packOf(concept('it', ['tram']))

describe('the shape of a pack', () => {
  holds('not-a-pack', 'what does not say that it is a pack', {
    against: { name: 'Trams', concepts: [] },
    at: [''],
    allows: sound,
  })

  holds('schema', 'every value that does not fit, by its place', {
    against: {
      ...sound,
      concepts: [
        { ...concept('it', ['tram']), terms: [{ ...term('tram'), language: 'English!' }] },
        { ...concept('bus', ['bus']), definition: 'A bus.' },
      ],
    },
    at: ['concepts › it › terms › 1 › language', 'concepts › bus › definition'],
    allows: sound,
  })

  const { id: _id, ...nameless } = concept('it', ['tram'])
  holds('field-missing', 'a field that must be there; a place without an id is called by its number', {
    against: { ...sound, concepts: [nameless] },
    at: ['concepts › 1 › id'],
    allows: sound,
  })

  holds('field-unknown', 'a field that would be dropped', {
    against: packOf({ ...concept('it', ['tram']), inTheNew: { en: 'Lines open.' } } as never),
    at: ['concepts › it › inTheNew'],
    allows: packOf(concept('it', ['tram'], { inTheNews: { en: 'Lines open.' } })),
  })

  it.each([[null], [undefined], [3], ['sidegloss-pack'], [[]]])('%o is no pack', (input) => {
    expect(lint(input).map(({ rule }) => rule)).toEqual(['not-a-pack'])
  })

  it('is reported alone: what is no pack cannot be held against the other rules', () => {
    const broken = { ...sound, version: 7, concepts: [concept('IT', ['tram'])] }
    expect(new Set(lint(broken).map(({ rule }) => rule))).toEqual(new Set(['schema']))
  })
})
