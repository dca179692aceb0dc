import { describe } from 'vitest'
import { concept, packOf, term } from '../matching/small-pack'
import { holds, point, withDocument } from './holds'

const repair = { form: 'iron car', confidence: 'low', meaning: { en: 'a tram' } } as const
const both = ['en', 'de']
const sound = {
  ...packOf(
    concept('it', ['tram', term('Straßenbahn', { language: 'de' })], {
      definition: { en: 'A tram.', de: 'Eine Bahn.' },
    }),
  ),
  languages: both,
  name: { en: 'Test', de: 'Test' },
  subjectFields: { test: { en: 'Test', de: 'Test' } },
}

describe('languages', () => {
  holds('name-missing', 'a concept without a name in a language of the pack', {
    against: {
      ...packOf(concept('it', ['tram', term('Tram', { language: 'de', status: 'deprecated' })])),
      languages: both,
    },
    at: ['concepts › it › terms'],
    allows: sound,
  })

  holds('text-missing', 'every text that the pack owes a reader', {
    against: {
      ...withDocument({ points: [point('s1-1', { repairs: [repair] })] }, [
        concept('it', ['tram'], { inTheNews: { de: 'Neu.' } }),
      ]),
      languages: both,
    },
    at: [
      'name',
      'subjectFields › test',
      'concepts › it › definition',
      'concepts › it › inTheNews',
      'document › title',
      'document › outlet',
      'document › sections › A › title',
      'document › points › s1-1 › text',
      'document › points › s1-1 › repairs › 1 › meaning',
    ],
    allows: sound,
  })

  const text = 'A railway with rails in a street.'
  holds('text-copied', 'a text that was left in another language', {
    against: packOf(concept('it', ['tram'], { definition: { en: text, de: text } })),
    at: ['concepts › it › definition › de'],
    allows: sound,
  })

  holds('language-unclaimed', 'a text that the pack does not speak of', {
    against: packOf(concept('it', ['tram'], { definition: { en: text, de: 'Eine Bahn.' } })),
    at: ['concepts › it › definition › de'],
    allows: sound,
  })
})
