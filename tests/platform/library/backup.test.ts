import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { Issues, Refusal } from '../../../glossary/exchange/issue'
import { pack as packSchema } from '../../../glossary/pack'
import { readBackup } from '../../../platform/library/backup'
import { RUNS } from '../../glossary/exchange/reading'
import { anyOwnFile } from '../any-own-file'
import { trams } from './trams'

const use = { on: false, order: 2, sites: 'all', private: false, source: 'trams.csv', added: '2026-01-01' }
const backup = (more: object = {}): string =>
  JSON.stringify({
    format: 'sidegloss-backup',
    formatVersion: 1,
    saved: '2026-01-02',
    settings: { scope: { default: 'everywhere', paused: false } },
    glossaries: [{ use }, { use, pack: trams(2) }, { use, pack: trams(0, '1', 'begun') }],
    ...more,
  })

/** Code and place of the refusal. */
function refusal(text: string): string {
  try {
    readBackup(text, new Issues())
  } catch (error) {
    if (error instanceof Refusal) return `${error.issue.code} ${error.issue.place.path ?? ''}`.trim()
    throw error
  }
  return 'read'
}

describe('a backup', () => {
  it('gives back glossaries with their use, and choices as they were stored', () => {
    const { glossaries, settings } = readBackup(backup(), new Issues())
    expect(glossaries).toEqual([{ use }, { use, pack: trams(2) }, { use, pack: trams(0, '1', 'begun') }])
    expect(settings).toEqual({ scope: { default: 'everywhere', paused: false } })
  })

  it('gives back a subscription, and the other version that was held as a pack beside it', () => {
    const known = {
      address: 'https://terms.example/a.json',
      newest: '2',
      sha256: 'aa',
      leftOut: 0,
      checked: '2026-01-01',
    }
    const { content: _content, ...other } = { ...trams(1), content: 'gone' }
    const previous = { ...other, content: 'gone', entries: 1, terms: 1, bytes: 1 }
    const subscribed = { ...use, subscription: { ...known, previous } }
    const held = { use: subscribed, pack: trams(2), previous: trams(1) }
    const { glossaries } = readBackup(backup({ glossaries: [held] }), new Issues())
    // Where its content lay on the old device is nothing to the new one.
    expect(glossaries).toEqual([{ use: { ...use, subscription: known }, pack: trams(2), previous: trams(1) }])
  })

  it('leaves out an entry that does not fit, and says which', () => {
    const pack = trams(2)
    const broken = { ...pack, concepts: [{ ...pack.concepts[0], terms: [] }, pack.concepts[1]] }
    const issues = new Issues()
    const { glossaries } = readBackup(backup({ glossaries: [{ use, pack: broken }] }), issues)
    expect(glossaries[0]?.pack?.concepts.map(({ id }) => id)).toEqual(['tram-1'])
    expect(issues.list()).toMatchObject([{ code: 'schema', effect: 'left-out', place: { entry: 'tram-0' } }])
  })

  it('of an earlier version is the choices alone', () => {
    const stored = { 'rule:news.example': { host: 'news.example', subdomains: false, on: true, since: '' } }
    expect(readBackup(JSON.stringify(stored), new Issues())).toEqual({ saved: '', settings: stored, glossaries: [] })
  })

  it.each([
    ['no JSON', '{', 'json-malformed'],
    ['a list', '[]', 'not-a-backup'],
    ['a table', 'term,definition\ntram,A railway.', 'not-a-backup'],
    ['another file', '{"format":"sidegloss-pack"}', 'not-a-backup'],
    ['an object without choices', '{"a":1}', 'not-a-backup'],
    ['an object of what all objects share', '{"constructor":1,"private:toString":1}', 'not-a-backup'],
    ['a later version', backup({ formatVersion: 2 }), 'backup-version formatVersion'],
    ['a use of no shape', backup({ glossaries: [{ use: { ...use, on: 'yes' } }] }), 'schema glossaries.0.use.on'],
    [
      'another version that is no pack',
      backup({ glossaries: [{ use, previous: {} }] }),
      'not-a-pack glossaries.0.previous',
    ],
    [
      'a glossary that is no pack',
      backup({ glossaries: [{ use }, { use, pack: { format: 'x' } }] }),
      'not-a-pack glossaries.1.pack',
    ],
    [
      'a glossary with a name of no shape',
      backup({ glossaries: [{ use, pack: { ...trams(1), name: { en: 1 } } }] }),
      'schema glossaries.0.pack.name.en',
    ],
  ])('is refused where it is %s', (_what, text, reason) => {
    expect(refusal(text)).toBe(reason)
  })

  it('of any text is read whole, or refused with a reason', () => {
    fc.assert(
      fc.property(anyOwnFile('backup'), (text) => {
        if (refusal(text) !== 'read') return
        for (const { pack, previous } of readBackup(text, new Issues()).glossaries)
          for (const one of [pack, previous]) if (one) expect(v.is(packSchema, one)).toBe(true)
      }),
      { numRuns: RUNS },
    )
  })

  it('cannot reach what all objects share', () => {
    readBackup(backup().replace('"settings":{', '"settings":{"__proto__":{"on":true},'), new Issues())
    expect(({} as { on?: boolean }).on).toBeUndefined()
  })
})
