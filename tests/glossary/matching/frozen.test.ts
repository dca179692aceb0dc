import { describe, expect, it } from 'vitest'
import { compile } from '../../../glossary/matching/compile'
import { find } from '../../../glossary/matching/find'
import { freeze, lettersIn, thaw, thawBase64 } from '../../../glossary/matching/frozen'
import { PART } from '../../../glossary/matching/packed-texts'
import { concept, cue, guard, packOf, sense, term } from './small-pack'

const glossaryPack = packOf(
  concept('bri', ['Belt and Road Initiative', '一带一路', term('BRI', { mark: 'sense', sense: 'policy' })], {
    senses: { policy: sense({ strong: [cue('Beijing')], weak: [cue('trad*')], vetoes: [cue('bank')] }) },
    guards: [guard('Belt and Road Initiative Bank')],
  }),
  concept('5g', ['5G', 'C++ net'], { contested: true }),
)
const glossary = compile([glossaryPack])
const texts = [
  'The Belt and Road Initiative (BRI) of Beijing, traded at the bank.',
  'Belt and Road Initiative Bank: 5G, C++ net, 一带一路.',
]

describe('a frozen glossary', () => {
  it('is the same glossary when it is thawed', () => {
    expect(thaw(freeze(glossary))).toEqual(glossary)
  })

  it('finds after it was thawed what it found before', () => {
    expect(find(thaw(freeze(glossary)), texts)).toEqual(find(glossary, texts))
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

  it('is thawed by a machine with the other order of bytes too', () => {
    expect(thaw(asOfAnotherMachine(freeze(glossary)))).toEqual(glossary)
  })

  it('finds the same once the letters that it wants have been brought', () => {
    const many = compile([
      packOf(...Array.from({ length: 3000 }, (_, n) => concept(`c${n}`, [`tramway ${'x'.repeat(n % 9)}q${n}`]))),
      ...[glossaryPack],
    ])
    const some = ['A tramway xxxxq4 and a tramway xxxxxxxq2998; no tramway q5. ', ...texts]
    const bytes = freeze(many)
    const letters = lettersIn(bytes, many)
    const thawed = thaw(bytes.slice(0, letters))
    const { absent, bytes: room } = thawed.forms.texts
    const brought = []
    for (;;) {
      const reading = find(thawed, some)
      if (!absent || absent.wanted.size === 0) {
        expect(reading).toEqual(find(many, some))
        break
      }
      expect(reading).not.toEqual(find(many, some))
      for (const part of absent.wanted) {
        room.set(
          bytes.subarray(letters + part * PART, letters + (part + 1) * PART).subarray(0, room.length - part * PART),
          part * PART,
        )
        absent.there[part] = 1
        brought.push(part)
      }
      absent.wanted.clear()
    }
    expect(brought.length).toBeGreaterThan(1)
    expect(brought.length).toBeLessThan(absent?.there.length ?? 0)
  })

  it('cannot be read where its rows lie as an earlier version laid them', () => {
    const bytes = freeze(glossary)
    new Uint32Array(bytes.buffer, 0, 1)[0] = 0x01020304
    expect(() => thaw(bytes)).toThrow()
  })

  it('is thawed from the letters that a build has put it into', () => {
    expect(thawBase64(Buffer.from(freeze(glossary)).toString('base64'))).toEqual(glossary)
  })
})

/** Bytes a number has in each row, in the order of the rows: of the index, places of texts, roles, names of concepts, texts. */
const SIZES = [4, 4, 4, 4, 2, 1, 4, 4, 4, 2, 1, 1]

/** The bytes that a machine would have written whose numbers begin at the other end. */
function asOfAnotherMachine(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const headLength = new Uint32Array(bytes.buffer, 0, 2)[1] as number
  const { parts } = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + headLength)))
  const body = Math.ceil((8 + headLength) / 4) * 4
  const turn = (start: number, size: number): void => void bytes.subarray(start, start + size).reverse()
  expect(parts).toHaveLength(SIZES.length)
  for (const [row, size] of SIZES.entries())
    for (let i = 0; i < parts[row][1]; i++) turn(body + parts[row][0] + i * size, size)
  for (const word of [0, 4]) turn(word, 4)
  return bytes
}
