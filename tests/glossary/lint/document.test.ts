import { describe, expect, it } from 'vitest'
import { concept } from '../matching/small-pack'
import { holds, places, point, withDocument } from './holds'

const it_ = concept('it', ['tram'])
const sections = (...lists: string[][]) =>
  lists.map((sentences, number) => ({ id: 'ABC'.charAt(number), title: { en: 'Part' }, sentences }))

const because = (id: string) => ({ concept: id, because: { en: 'The article does not name it.' } })

describe('points', () => {
  holds('point-without-concepts', 'a point that speaks of nothing', {
    against: withDocument({ points: [point('s1-1', { concepts: [] })] }, [it_]),
    at: ['document › points › s1-1 › concepts'],
    // “In this regard, we suggest the following.”
    allows: withDocument({ points: [point('s1-1', { concepts: [] })], sentencesWithoutClaim: ['s1'] }, [it_]),
  })

  holds('point-concept-unknown', 'a point about what the pack does not have', {
    against: withDocument({ points: [point('s1-1', { concepts: ['it', 'bus'] })] }, [it_]),
    at: ['document › points › s1-1 › concepts › 2'],
    allows: withDocument({ points: [point('s1-1')] }, [it_]),
  })

  holds('point-concept-twice', 'a concept named twice', {
    against: withDocument({ points: [point('s1-1', { concepts: ['it', 'it'] })] }, [it_]),
    at: ['document › points › s1-1 › concepts › 2'],
    allows: withDocument({ points: [point('s1-1'), point('s1-2')] }, [it_]),
  })

  holds('repair-of-nothing', 'a repair that repairs nothing', {
    against: withDocument({ points: [point('s1-1', { repairs: [{ form: 'iron car', confidence: 'low' }] })] }, [it_]),
    at: ['document › points › s1-1 › repairs › 1'],
    allows: withDocument(
      { points: [point('s1-1', { repairs: [{ form: 'iron car', confidence: 'low', meaning: { en: 'a tram' } }] })] },
      [it_],
    ),
  })

  holds('concept-without-points', 'a concept that the document never speaks of', {
    against: withDocument({ points: [point('s1-1')] }, [it_, concept('bus', ['bus'])]),
    at: ['concepts › bus'],
    allows: withDocument({ points: [point('s1-1', { concepts: ['it', 'bus'] })] }, [it_, concept('bus', ['bus'])]),
  })

  it('concept-without-points: finds nothing in a pack that says why it is explained', () => {
    const pack = withDocument({ points: [point('s1-1')], beside: [because('bus')] }, [it_, concept('bus', ['bus'])])
    expect(places('concept-without-points', pack)).toEqual([])
  })

  holds('beside-unknown', 'a concept beside the document that is not there', {
    against: withDocument({ points: [point('s1-1')], beside: [because('tram')] }, [it_]),
    at: ['document › beside › 1 › concept'],
    allows: withDocument({ points: [point('s1-1')], beside: [because('bus')] }, [it_, concept('bus', ['bus'])]),
  })

  holds('beside-spoken-of', 'a concept that stands beside points about it', {
    against: withDocument({ points: [point('s1-1')], beside: [because('it')] }, [it_]),
    at: ['document › beside › 1 › concept'],
    allows: withDocument({ points: [point('s1-1')] }, [it_]),
  })

  holds('beside-twice', 'a concept that stands beside twice', {
    against: withDocument({ points: [point('s1-1')], beside: [because('bus'), because('bus')] }, [
      it_,
      concept('bus', ['bus']),
    ]),
    at: ['document › beside › 2 › concept'],
    allows: withDocument({ points: [point('s1-1')], beside: [because('bus')] }, [it_, concept('bus', ['bus'])]),
  })
})

describe('sentences', () => {
  holds('section-unknown', 'a section that is not there', {
    against: withDocument({ points: [point('s1-1', { section: 'Z' })] }, [it_]),
    at: ['document › points › s1-1 › section'],
    allows: withDocument({ points: [point('s1-1')] }, [it_]),
  })

  holds('sentence-unknown', 'a sentence that its section does not have', {
    against: withDocument(
      {
        sections: sections(['s1'], ['s2']),
        points: [point('s1-1', { sentence: 's2' }), point('s3-1', { sentence: 's3' })],
        sentencesWithoutClaim: ['s1', 's9'],
      },
      [it_],
    ),
    at: [
      'document › points › s1-1 › sentence',
      'document › points › s3-1 › sentence',
      'document › sentencesWithoutClaim › 2',
    ],
    allows: withDocument({ points: [point('s1-1')] }, [it_]),
  })

  holds('sentence-twice', 'a sentence in two sections', {
    against: withDocument({ sections: sections(['s1', 's2'], ['s2']) }, [it_]),
    at: ['document › sections › B › sentences › 1'],
    allows: withDocument({ sections: sections(['s1'], ['s2']) }, [it_]),
  })

  holds('sentence-without-point', 'a sentence that no point tells', {
    against: withDocument({ sections: sections(['s1', 's2']), points: [point('s1-1')] }, [it_]),
    at: ['document › sections › A › sentences › 2'],
    allows: withDocument({ sections: sections(['s1', 's2']), points: [point('s1-1')], sentencesWithoutClaim: ['s2'] }, [
      it_,
    ]),
  })
})

describe('locators', () => {
  const at = (start: number, end: number) =>
    withDocument({ points: [point('s1-1', { locator: { start, end } })] }, [it_])
  const text = 'Trams run. 电车开了。'

  holds('locator-empty', 'a stretch of no length', {
    against: at(4, 4),
    at: ['document › points › s1-1 › locator'],
    allows: at(0, 1),
  })

  holds('locator-outside', 'a stretch beyond the text', {
    text,
    against: at(0, text.length + 1),
    at: ['document › points › s1-1 › locator'],
    allows: at(11, text.length),
  })

  holds('locator-outside', 'what is no place in any text', {
    against: at(-1, 2.5),
    at: ['document › points › s1-1 › locator'],
    allows: at(0, 10),
  })

  holds('locator-out-of-order', 'points in another order than the document', {
    against: withDocument(
      {
        points: [
          point('s1-1', { locator: { start: 9, end: 12 } }),
          point('s1-2', { locator: { start: 9, end: 14 } }),
          point('s1-3', { locator: { start: 0, end: 4 } }),
        ],
      },
      [it_],
    ),
    at: ['document › points › s1-3 › locator'],
    allows: withDocument({ points: [point('s1-1'), point('s1-2', { locator: { start: 9, end: 12 } })] }, [it_]),
  })

  holds('locator-cuts-word', 'a stretch that ends inside a word', {
    text,
    against: at(0, 4),
    at: ['document › points › s1-1 › locator'],
    allows: at(0, 10),
  })

  holds('locator-cuts-word', 'a stretch that begins with a space', {
    text,
    against: at(10, 16),
    at: ['document › points › s1-1 › locator'],
    // Any Han character may begin or end a word.
    allows: at(11, 13),
  })

  const repaired = (form: string) =>
    withDocument(
      {
        points: [
          point('s1-1', {
            locator: { start: 0, end: 10 },
            repairs: [{ form, confidence: 'low', meaning: { en: 'It runs' } }],
          }),
        ],
      },
      [it_],
    )
  holds('repair-elsewhere', 'a garbled wording that does not stand there', {
    text,
    against: repaired('电车'),
    at: ['document › points › s1-1 › repairs › 1'],
    allows: repaired('“trams” run'),
  })
})
