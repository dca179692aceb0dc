import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
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
/** 700 MB that take no room. */
const large = (name: string): string => {
  truncateSync(file(name, 'a'), 700_000_000)
  return join(folder, name)
}

describe('a file named on the command line', () => {
  it('is read without its byte order mark', () => {
    expect(givenFile(file('a.txt', '\ufeffBelt and Road'))).toBe('Belt and Road')
  })

  it.each([
    ['in UTF-16 with its mark', 'a.txt', Buffer.from('\ufeff“Belt and Road”', 'utf16le')],
    [
      'in what a page says of itself',
      'a.html',
      Buffer.from('<meta charset="windows-1252">\x93Belt and Road\x94', 'latin1'),
    ],
    [
      'in what a page says of itself as in a header',
      'b.html',
      Buffer.from(
        '<meta http-equiv="Content-Type" content="text/html; charset=gb2312">\xa1\xb0Belt and Road\xa1\xb1',
        'latin1',
      ),
    ],
  ])('is read %s', (_how, name, bytes) => {
    expect(givenFile(file(name, bytes))).toMatch(/“Belt and Road”$/)
  })

  it.each([
    ['that is not there', () => join(folder, 'nowhere.txt'), 'There is no such file'],
    [
      'that is an address without its beginning',
      () => 'news.example/story',
      'write it whole: https://news.example/story',
    ],
    ['that is a folder', () => folder, 'This is a folder'],
    ['that is a device', () => '/dev/null', 'This is no ordinary file'],
    ['too large', () => large('large.txt'), 'at most 52428800 are read'],
    [
      'in an encoding that nothing tells, though most of it is ASCII',
      () => file('old.txt', Buffer.from(`${'Belt and Road. '.repeat(40)}\x93`, 'latin1')),
      'save it as UTF-8 first',
    ],
    [
      'in another encoding than it says',
      () => file('wrong.html', Buffer.from('<meta charset=big5>\xb0', 'latin1')),
      'This is no text in UTF-8, nor in big5, as it says',
    ],
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
