/** Arbitrary files of ours besides glossaries, for properties: whole but for a few fields or letters, and any text. */
import fc from 'fast-check'
import type { Manifest } from '../../glossary/publishing/manifest'
import { trams } from './library/trams'

/** What a publisher says of a glossary, and everything that a reader has. */
export const ownFiles = ['manifest', 'backup'] as const
export type OwnFile = (typeof ownFiles)[number]

type Fields = Readonly<Record<string, unknown>>

export const soundManifest: Manifest = {
  format: 'sidegloss-subscription',
  formatVersion: 1,
  name: { en: 'Trams' },
  version: '1.2',
  licence: 'CC0-1.0',
  languages: ['en'],
  description: { en: 'Trams of our town.' },
  pack: 'trams.json',
  sha256: '0'.repeat(64),
  size: 900,
}
const subscription = { address: 'https://terms.example/a.json', newest: '2', sha256: 'aa', leftOut: 0, checked: '' }
const use: Fields = { on: true, order: 2, sites: 'all', private: false, source: '', added: '', subscription }
const pack: Fields = { ...trams(2) }
const entries = trams(3).concepts as readonly Fields[]

/** Values that a reader must look at before it uses them. */
const oddities = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>(Number.MAX_VALUE, -1, 0.5, '', '\ud800', '__proto__', '//other.example/a.json', [], {}),
)

/** An object with some fields of its own, or further ones, changed; most are left as they are. */
const changed = (fields: Fields): fc.Arbitrary<Fields> =>
  fc.oneof(
    fc.constant(fields),
    fc
      .dictionary(fc.oneof(fc.constantFrom(...Object.keys(fields)), fc.string({ maxLength: 4 })), oddities, {
        maxKeys: 2,
      })
      .map((changes) => ({ ...fields, ...changes })),
  )

const packs = fc
  .tuple(changed(pack), fc.array(fc.oneof(...entries.map(changed), oddities), { maxLength: 3 }))
  .map(([fields, concepts]) => ({ ...fields, concepts }))

const glossary = fc
  .record({ use: changed(use), pack: packs, previous: packs }, { requiredKeys: ['use'] })
  .chain((fields) => changed(fields))

const backup = fc
  .record({ settings: fc.dictionary(fc.string(), oddities), glossaries: fc.array(glossary, { maxLength: 3 }) })
  .map((fields) => ({ format: 'sidegloss-backup', formatVersion: 1, saved: '2026-01-02', ...fields }))
  .chain(changed)

/** A text in which a piece gave way to another. */
const spliced = (texts: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(texts, fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(9), fc.constantFrom('', '"', '{', ']', '\\u', 'é'))
    .map(([text, share, length, piece]) => {
      const at = Math.floor(share * text.length)
      return text.slice(0, at) + piece + text.slice(at + length)
    })

/** Texts for the reader of one kind of file: most of them nearly of it. */
export function anyOwnFile(kind: OwnFile): fc.Arbitrary<string> {
  const likely = (kind === 'manifest' ? changed({ ...soundManifest }) : backup).map((value) => JSON.stringify(value))
  return fc.oneof(
    { weight: 6, arbitrary: likely },
    { weight: 2, arbitrary: spliced(likely) },
    { weight: 1, arbitrary: fc.json() },
    { weight: 1, arbitrary: fc.string() },
  )
}
