import { describe, expect, it } from 'vitest'
import { compile } from '../../../glossary/matching/compile'
import { find } from '../../../glossary/matching/find'
import { freeze, thaw } from '../../../glossary/matching/frozen'
import { concept, cue, guard, packOf, sense, term } from './small-pack'

const glossary = compile([
  packOf(
    concept('bri', ['Belt and Road Initiative', '一带一路', term('BRI', { mark: 'sense', sense: 'policy' })], {
      senses: { policy: sense({ strong: [cue('Beijing')], weak: [cue('trad*')], vetoes: [cue('bank')] }) },
      guards: [guard('Belt and Road Initiative Bank')],
    }),
    concept('5g', ['5G', 'C++ net'], { contested: true }),
  ),
])
const texts = [
  'The Belt and Road Initiative (BRI) of Beijing, traded at the bank.',
  'Belt and Road Initiative Bank: 5G, C++ net, 一带一路.',
]

describe('a frozen glossary', () => {
  it('is the same glossary when it is thawed', () => {
    expect(thaw(freeze(glossary))).toEqual(glossary)
  })

  it('finds after it was thawed what it found before', () => {
    const thawed = thaw(freeze(glossary))
    expect(thawed && find(thawed, texts)).toEqual(find(glossary, texts))
    expect(find(glossary, texts).hits.length).toBeGreaterThan(0)
  })

  it('is thawed from the middle of a buffer too', () => {
    const bytes = freeze(glossary)
    const longer = new Uint8Array(bytes.length + 8)
    longer.set(bytes, 8)
    expect(thaw(longer.subarray(8))).toEqual(glossary)
  })

  it('has the same bytes each time', () => {
    expect(freeze(glossary)).toEqual(freeze(glossary))
  })

  it('is not thawed by a machine with the other order of bytes', () => {
    const bytes = freeze(glossary)
    bytes.subarray(0, 4).reverse()
    expect(thaw(bytes)).toBeUndefined()
  })
})
