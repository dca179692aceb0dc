import { describe, expect, it } from 'vitest'
import { brief } from '../../../glossary/brief/pack'
import { concept, packOf as smallPack } from '../matching/small-pack'
import { packOf, readText, refusal } from './reading'

const tram = concept('tram', ['light rail'])

describe('an own pack', () => {
  it('is read without loss', async () => {
    expect(await packOf('pack', JSON.stringify(brief))).toEqual(brief)
  })

  it('leaves entries that do not fit out, with their place, and keeps the others', async () => {
    const broken = { ...tram, id: 'bus', terms: [{ ...tram.terms[0], mark: 'never' }] }
    const { pack, issues } = await readText(
      'pack',
      JSON.stringify({ ...smallPack(tram), concepts: [broken, tram, tram] }),
    )
    expect(pack?.concepts.map(({ id }) => id)).toEqual(['tram'])
    expect(issues).toMatchObject([
      { code: 'schema', effect: 'left-out', place: { entry: 'bus', path: 'terms › 0 › mark' } },
      { code: 'id-twice', effect: 'left-out', place: { entry: 'tram', row: 3 } },
    ])
  })

  it('drops fields that the format does not know, and says which', async () => {
    const { pack, issues } = await readText(
      'pack',
      JSON.stringify({ ...smallPack({ ...tram, html: '<b>' } as typeof tram), script: 'alert(1)' }),
    )
    expect(pack).toEqual(smallPack(tram))
    expect(issues).toMatchObject([
      { code: 'field-unknown', place: { path: 'script' } },
      { code: 'field-unknown', place: { entry: 'tram', path: 'html' } },
    ])
  })

  it.each([
    ['no JSON', '{"format": "sidegloss-pack",\n "a": }', 'json-malformed', { line: 2, column: 8 }],
    ['another thing', '{"format": "other"}', 'not-a-pack', {}],
    ['nothing', 'null', 'not-a-pack', {}],
    ['a later version', '{"format": "sidegloss-pack", "formatVersion": 2}', 'pack-version', { path: 'formatVersion' }],
    ['no name', JSON.stringify({ ...smallPack(tram), name: 1 }), 'schema', { path: 'name' }],
  ])('that is %s is refused with its place', async (_name, text, code, place) => {
    expect(refusal(await readText('pack', text))).toMatchObject({ code, place })
  })
})
