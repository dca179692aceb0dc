import { describe, expect, it } from 'vitest'
import { decode } from '../../../glossary/exchange/decode'
import { Issues, Refusal } from '../../../glossary/exchange/issue'
import { bytesOf, utf16 } from './reading'

const decoded = (bytes: readonly number[] | Uint8Array): { text: string; issues: string[] } => {
  const issues = new Issues()
  const text = decode(Uint8Array.from(bytes), issues)
  return { text, issues: issues.list().map(({ params }) => String(params.encoding)) }
}

/** 的人民银行，不是在中国 and 的人民銀行，不是在中國, as old systems wrote them. */
const GB = [0xb5, 0xc4, 0xc8, 0xcb, 0xc3, 0xf1, 0xd2, 0xf8, 0xd0, 0xd0, 0xa3, 0xac, 0xb2, 0xbb, 0xca, 0xc7, 0xd4, 0xda]
const BIG5 = [0xaa, 0xba, 0xa4, 0x48, 0xa5, 0xc1, 0xa4, 0xa3, 0xac, 0x4f, 0xa6, 0x62, 0xa4, 0xa4, 0xb0, 0xea]

describe('decoding', () => {
  it.each([
    ['UTF-8', bytesOf('tram,电车')],
    ['UTF-8 with a mark', bytesOf('\ufefftram,电车')],
    ['UTF-16 LE with a mark', utf16('\ufefftram,电车', 'utf-16le')],
    ['UTF-16 BE with a mark', utf16('\ufefftram,电车', 'utf-16be')],
    ['UTF-16 LE without a mark', utf16('tram,电车', 'utf-16le')],
    ['UTF-16 BE without a mark', utf16('tram,电车', 'utf-16be')],
  ])('reads %s, and has nothing to say', (_name, bytes) => {
    expect(decoded(bytes)).toEqual({ text: 'tram,电车', issues: [] })
  })

  it('tells GB18030 from Big5 by which makes sense, and says that it guessed', () => {
    expect(decoded(GB)).toEqual({ text: '的人民银行，不是在', issues: ['gb18030'] })
    expect(decoded(BIG5)).toEqual({ text: '的人民不是在中國', issues: ['big5'] })
  })

  it('reads what is no Chinese in any encoding as Western', () => {
    expect(decoded([0x63, 0x61, 0x66, 0xe9, 0x0a])).toEqual({ text: 'café\n', issues: ['windows-1252'] })
    expect(decoded([0x93, 0x80, 0x94, 0xe9]).text).toBe('“€”é')
  })

  it.each([
    ['shift_jis', [0x93, 0xfa, 0x96, 0x7b], '日本'],
    ['euc-kr', [0xc7, 0xd1], '한'],
    ['windows-1251', [0xf2, 0xf0, 0xe0, 0xec], 'трам'],
  ] as const)('reads %s where the reader says so', (encoding, bytes, text) => {
    const issues = new Issues()
    expect(decode(Uint8Array.from(bytes), issues, encoding)).toBe(text)
    expect(issues.list()).toEqual([])
  })

  it('refuses what is not in the encoding that the reader names', () => {
    expect(() => decode(Uint8Array.from([0xff]), new Issues(), 'shift_jis')).toThrow('encoding-broken')
  })

  it('believes an XML declaration and the first line of an OmegaT glossary', () => {
    const xml = [...bytesOf('<?xml version="1.0" encoding="GB2312"?><a>'), 0xd6, 0xd0]
    expect(decoded(xml).text).toBe('<?xml version="1.0" encoding="GB2312"?><a>中')
    const omegat = [...bytesOf('# -*- coding: big5 -*-\n'), 0xa4, 0xa4]
    expect(decoded(omegat).text).toBe('# -*- coding: big5 -*-\n中')
  })

  it.each([
    ['windows-1250', [0xb3, 0xf3, 0x64, 0x9c], 'łódś'],
    ['windows-1251', [0xf2, 0xf0, 0xe0, 0xec], 'трам'],
    ['ISO-8859-2', [0xb3], 'ł'],
    ['Shift_JIS', [0x93, 0xfa, 0x96, 0x7b], '日本'],
  ])('believes a declaration of %s, and has nothing to say', (label, bytes, text) => {
    const head = `<?xml version="1.0" encoding="${label}"?>`
    expect(decoded([...bytesOf(head), ...bytes])).toEqual({ text: head + text, issues: [] })
  })

  it.each(['utf-16', 'UTF-16LE', 'unicode', 'us-ascii', 'constructor', '__proto__', 'toString', 'klingon'])(
    'does not believe a declaration of %s in a file that is read byte by byte',
    (label) => {
      const text = `<?xml version="1.0" encoding="${label}"?>电车`
      expect(decoded(bytesOf(text))).toEqual({ text, issues: [] })
    },
  )

  it.each([
    ['nothing', [], 'file-empty'],
    ['a broken UTF-8 character after a mark', [0xef, 0xbb, 0xbf, 0xe7], 'encoding-broken'],
    ['half of a pair in UTF-16', [0xff, 0xfe, 0x00, 0xd8], 'encoding-broken'],
  ])('refuses %s', (_name, bytes, code) => {
    expect(() => decoded(bytes)).toThrow(Refusal)
    expect(() => decoded(bytes)).toThrow(code)
  })
})
