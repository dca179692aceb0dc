import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { givenFile } from '../scripts/given-file.mjs'

const folder = mkdtempSync(join(tmpdir(), 'sidegloss-given-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

describe('a file named on the command line', () => {
  it('is read without its byte order mark', () => {
    expect(givenFile(file('a.txt', '\ufeffBelt and Road'))).toBe('Belt and Road')
  })

  it.each([
    ['that is not there', () => join(folder, 'nowhere.txt'), 'There is no such file'],
    [
      'that is an address without its beginning',
      () => 'news.example/story',
      'write it whole: https://news.example/story',
    ],
    ['that is a folder', () => folder, 'This is a folder'],
    ['without text', () => file('empty.txt', ' \n'), 'There is no text in'],
    [
      'that is a picture',
      () => file('a.png', new Uint8Array([137, 80, 78, 71, 0, 0, 255, 254])),
      'This is no text in UTF-8',
    ],
  ])('%s is refused by name', (_what, path, words) => {
    expect(() => givenFile(path())).toThrow(words)
  })
})
