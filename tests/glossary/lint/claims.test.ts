import { describe } from 'vitest'
import { concept, cue, packOf, sense, term } from '../matching/small-pack'
import { holds } from './holds'

const senses = { s: sense({ strong: [cue('rails')] }) }
const bySense = (form: string) => term(form, { mark: 'sense', sense: 's' })

describe('claims to a form', () => {
  holds('form-claimed', 'two concepts with one form, in another spelling or number', {
    against: packOf(
      concept('tram', ['light rail', bySense('cable car'), 'ferry'], { senses }),
      concept('metro', ['Light-Rail', 'cable car', 'ferries']),
      concept('who', [term('WHO', { case: 'exact' })]),
      concept('pronoun', ['who']),
    ),
    at: [
      'concepts › metro › terms › 1',
      'concepts › metro › terms › 2',
      'concepts › metro › terms › 3',
      'concepts › pronoun › terms › 1',
    ],
    allows: packOf(
      concept('tram', ['light rail', bySense('cable car'), term('ferry', { mark: 'search-only' })], { senses }),
      concept('metro', ['light railway', bySense('cable car'), 'ferry'], { senses }),
      concept('obor', [term('OBOR', { case: 'exact' })]),
      concept('obor-market', [term('Obor', { case: 'exact' })]),
      concept('care', ['care']),
      concept('car', ['car']),
    ),
  })

  holds('form-twice', 'the same term twice', {
    against: packOf(concept('tram', ['tram', 'streetcar', 'tram'])),
    at: ['concepts › tram › terms › 3'],
    allows: packOf(
      concept('tram', ['tram', term('tram', { language: 'de' }), term('tram', { language: 'de', region: 'AT' })]),
    ),
  })

  holds('form-alike', 'two terms that the matcher cannot part', {
    against: packOf(concept('tram', ['light rail', 'Light-rail'])),
    at: ['concepts › tram › terms › 2'],
    allows: packOf(
      concept('tram', [term('Light Rail', { case: 'title-sensitive' }), bySense('light rail'), 'lightrail'], {
        senses,
      }),
    ),
  })
})
