import { readFileSync } from 'node:fs'
import { toJsonSchema } from '@valibot/to-json-schema'
import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { manifest, packAddress, readManifest } from '../../../glossary/publishing/manifest'
import { compareVersions } from '../../../glossary/publishing/version'
import { anyOwnFile, soundManifest as sound } from '../../platform/any-own-file'
import { RUNS } from '../exchange/reading'

const problemOf = (text: string): string => {
  const read = readManifest(text)
  return 'problem' in read ? read.problem : 'none'
}

describe('a manifest', () => {
  it('is read as it was written, and what the format does not know is dropped', () => {
    expect(readManifest(JSON.stringify({ ...sound, colour: 'red' }))).toEqual(sound)
  })

  it('is described by the published JSON Schema', () => {
    const file = new URL('../../../glossary/publishing/manifest.schema.json', import.meta.url)
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject(
      toJsonSchema(manifest, { typeMode: 'input', target: 'draft-2020-12' }),
    )
  })

  it.each([
    ['a page', '<!doctype html><title>Welcome to the hotel</title>', 'not JSON'],
    ['cut off', JSON.stringify(sound).slice(0, -9), 'not JSON'],
    ['brackets without end', '['.repeat(5_000), 'too-deep'],
    ['another file', '{"format":"sidegloss-backup"}', 'format: '],
    ['the glossary itself', '{"format":"sidegloss-pack"}', 'a glossary, not its manifest'],
    ['of a later format', JSON.stringify({ ...sound, formatVersion: 2 }), 'formatVersion: '],
    ['of a version in words', JSON.stringify({ ...sound, version: 'newest' }), 'version: not a version'],
    ['of a version below zero', JSON.stringify({ ...sound, version: '-1' }), 'version: not a version'],
    ['of another kind of hash', JSON.stringify({ ...sound, sha256: 'abc' }), 'sha256: not a SHA-256'],
    ['of a pack too large', JSON.stringify({ ...sound, size: 60 * 1024 * 1024 }), 'size: '],
    ['of a size in parts', JSON.stringify({ ...sound, size: 0.5 }), 'size: '],
    ['without a licence', JSON.stringify({ ...sound, licence: undefined }), 'licence: '],
  ])('that is %s is none, with the reason', (_what, text, problem) => {
    expect(problemOf(text)).toContain(problem)
  })

  it('of any text is read whole, or none with a reason', () => {
    fc.assert(
      fc.property(anyOwnFile('manifest'), (text) => {
        const read = readManifest(text)
        if ('problem' in read) expect(read.problem).not.toBe('')
        else expect(v.is(manifest, read)).toBe(true)
      }),
      { numRuns: RUNS },
    )
  })

  it('cannot reach what all objects share', () => {
    readManifest(JSON.stringify(sound).replace('{', '{"__proto__":{"size":1},'))
    expect(({} as { size?: number }).size).toBeUndefined()
  })
})

describe('the pack', () => {
  const at = (pack: string): string | undefined =>
    packAddress({ ...sound, pack }, 'https://terms.example/trams/manifest.json')

  it.each([
    ['trams-1.2.json', 'https://terms.example/trams/trams-1.2.json'],
    ['/packs/trams.json', 'https://terms.example/packs/trams.json'],
    ['https://terms.example/a.json', 'https://terms.example/a.json'],
  ])('lies beside the manifest: %s', (pack, address) => {
    expect(at(pack)).toBe(address)
  })

  it.each([
    'https://other.example/a.json',
    '//other.example/a.json',
    'https://terms.example:8443/a.json',
    'http://terms.example/a.json',
    'data:application/json,{}',
    'javascript:0',
    'https://',
  ])('never lies elsewhere: %s', (pack) => {
    expect(at(pack)).toBeUndefined()
  })
})

it('versions compare number by number', () => {
  const rising = ['0', '0.1', '1', '1.0.1', '1.9', '1.10', '2', '2026.2.1', '2026.11.25']
  const turned = rising.toReversed().sort(compareVersions)
  expect(turned).toEqual(rising)
  expect(compareVersions('1', '1.0')).toBe(0)
})
