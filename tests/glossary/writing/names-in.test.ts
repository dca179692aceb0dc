import { expect, it } from 'vitest'
import { namesIn } from '../../../glossary/writing/names-in'
import { concept, packOf, term } from '../matching/small-pack'

it('knows the names of another glossary, however they are written, but for those that no page shows', () => {
  const garbled = term('tram of old', { status: 'garbled' })
  const has = namesIn(packOf(concept('tram', ['heritage tramway', garbled, term('T', { mark: 'search-only' })])))
  expect(['Heritage Tramway', 'heritage-tramway', 'tramway', 'tram of old', 'T'].map(has)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ])
})
