import { describe } from 'vitest'
import { concept, cue, packOf, sense, term } from '../matching/small-pack'
import { holds } from './holds'

const rails = sense({ strong: [cue('rails')] })
const waiting = concept('it', [term('tram', { mark: 'sense', sense: 'rails' })], { senses: { rails } })

describe('terms', () => {
  holds('sense-missing', 'a term that waits for no sense in particular', {
    against: packOf(concept('it', ['light rail', term('tram', { mark: 'sense' })])),
    at: ['concepts › it › terms › 2'],
    allows: packOf(waiting),
  })

  holds('sense-unknown', 'a sense that the concept does not have', {
    against: packOf(concept('it', [term('tram', { mark: 'sense', sense: 'tracks' })], { senses: { rails } })),
    at: ['concepts › it › terms › 1'],
    allows: packOf(waiting),
  })

  holds('sense-idle', 'a sense that is never asked', {
    against: packOf(concept('it', [term('tram', { mark: 'always', sense: 'rails' })], { senses: { rails } })),
    at: ['concepts › it › terms › 1'],
    allows: packOf(waiting),
  })

  holds('garbled-always', 'a garbled wording that is marked on every page', {
    against: packOf(concept('it', [term('iron car', { status: 'garbled', mark: 'always' })])),
    at: ['concepts › it › terms › 1'],
    allows: packOf(
      concept('it', [
        term('iron car', { status: 'garbled', mark: 'garbled-pages' }),
        term('iron wagon', { status: 'garbled', mark: 'search-only' }),
      ]),
    ),
  })

  holds('reconstruction-preferred', 'a wording nobody has seen as the name', {
    against: packOf(
      concept('it', [
        term('电车', { status: 'preferred', confidence: 'high' }),
        term('电轨车', { status: 'preferred', confidence: 'low' }),
      ]),
    ),
    at: ['concepts › it › terms › 1', 'concepts › it › terms › 2'],
    allows: packOf(
      concept('it', [
        term('电车', { status: 'preferred', confidence: 'standard' }),
        term('电轨车', { status: 'admitted', confidence: 'low' }),
      ]),
    ),
  })

  holds('preferred-twice', 'two names in one language', {
    against: packOf(concept('it', [term('tram', { status: 'preferred' }), term('streetcar', { status: 'preferred' })])),
    at: ['concepts › it › terms › 2'],
    allows: packOf(
      concept('it', [
        term('tram', { status: 'preferred' }),
        term('streetcar', { status: 'preferred', region: 'US' }),
        term('电车', { status: 'preferred' }),
      ]),
    ),
  })

  holds('pinyin-of-no-form', 'a romanisation of what is no term', {
    against: packOf(concept('it', ['电车'], { romanisation: { 电車: 'diànchē' } })),
    at: ['concepts › it › romanisation › 电車'],
    allows: packOf(concept('it', ['电车'], { romanisation: { 电车: 'diànchē' } })),
  })

  holds('gloss-of-no-form', 'a gloss of what is no term', {
    against: packOf(concept('it', ['电车'], { gloss: { 火车: [['火', 'fire'], ['车', 'car']] } })), // biome-ignore format: pairs
    at: ['concepts › it › gloss › 火车'],
    allows: packOf(concept('it', ['电车'], { gloss: { 电车: [['电', 'electric'], ['车', 'car']] } })), // biome-ignore format: pairs
  })

  holds('gloss-not-joined', 'a gloss that leaves a character out', {
    against: packOf(concept('it', ['电车'], { gloss: { 电车: [['电', 'electric']] } })),
    at: ['concepts › it › gloss › 电车'],
    allows: packOf(concept('it', ['电车'], { gloss: { 电车: [['电', 'electric'], ['车', 'car']] } })), // biome-ignore format: pairs
  })
})
