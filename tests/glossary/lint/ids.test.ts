import { describe } from 'vitest'
import { concept, packOf } from '../matching/small-pack'
import { holds, point, withDocument } from './holds'

describe('ids', () => {
  holds('id-twice', 'ids that two concepts, points or sections share', {
    against: withDocument(
      {
        points: [point('s1-1'), point('s1-1')],
        sections: [
          { id: 'A', title: { en: 'First' }, sentences: ['s1'] },
          { id: 'A', title: { en: 'Second' }, sentences: [] },
        ],
      },
      [concept('it', ['tram']), concept('bus', ['bus']), concept('it', ['metro'])],
    ),
    at: ['concepts › it › id', 'document › points › s1-1 › id', 'document › sections › A › id'],
    allows: withDocument({ points: [point('it')] }, [concept('it', ['tram']), concept('bus', ['bus'])]),
  })

  holds('id-not-kebab', 'ids with hyphens astray', {
    against: { ...packOf(concept('light--rail', ['tram']), concept('bus-', ['bus'])), id: 'my-' },
    at: ['id', 'concepts › light--rail › id', 'concepts › bus- › id'],
    allows: packOf(concept('light-rail', ['tram']), concept('5g', ['5G'])),
  })

  holds('subject-field-unknown', 'a subject field that is not named', {
    against: packOf(concept('it', ['tram'], { subjectField: 'transport' })),
    at: ['concepts › it › subjectField'],
    allows: packOf(concept('it', ['tram'])),
  })

  holds('subject-field-unused', 'a subject field without concepts', {
    against: { ...packOf(concept('it', ['tram'])), subjectFields: { test: { en: 'Test' }, food: { en: 'Food' } } },
    at: ['subjectFields › food'],
    allows: packOf(concept('it', ['tram'])),
  })
})
