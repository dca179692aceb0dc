import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { importsOf, objection, objectionsBelow, type Room, sources } from './import-matrix'

const project = fileURLToPath(new URL('../..', import.meta.url))
const bad = fileURLToPath(new URL('../fixtures/imports-bad', import.meta.url))

describe('the rooms', () => {
  it('import along the arrows only', () => {
    expect(objectionsBelow(project)).toEqual([])
  })

  it.each<Room>(['glossary', 'platform', 'page', 'components', 'entrypoints'])('%s is there to be checked', (room) => {
    expect(sources(project).some((file) => file.startsWith(`${room}/`))).toBe(true)
  })

  it('fail for the fixture that breaks the rules', () => {
    expect(objectionsBelow(bad).sort()).toEqual([
      'components/list.ts: only platform/ and entrypoints/ speak with the browser (webextension-polyfill)',
      'entrypoints/popup/main.ts: imports another entrypoint, entrypoints/background/index',
      'glossary/find.ts: glossary/ may not import values of platform/settings',
    ])
  })
})

describe('an import', () => {
  const of = (source: string) => importsOf('page/a.ts', source)[0]

  it.each([
    ["import type { A } from '../b'", '../b', true],
    ["import { type A, type B } from '../b'", '../b', true],
    ["import { type A, b } from '../b'", '../b', false],
    ["import {\n  a,\n  b,\n} from '../b'", '../b', false],
    ["import './b.css'", './b.css', false],
    ["export { a } from '../b'", '../b', false],
    ["const a = import('../b')", '../b', false],
  ])('%s is found', (source, specifier, typeOnly) => {
    expect(of(source)).toEqual({ file: 'page/a.ts', specifier, typeOnly })
  })

  it('of a contract passes as a type and not as a value', () => {
    const found = { file: 'page/a.ts', specifier: '../platform/messages' }
    expect(objection({ ...found, typeOnly: true })).toBeUndefined()
    expect(objection({ ...found, typeOnly: false })).toBe('page/a.ts: page/ may not import values of platform/messages')
  })
})
