import { expect, test } from 'vitest'
import { readableHost } from '../../../components/controls/readable-host'

const kept = (host: string) => new URL(`https://${host}`).hostname

test.each([
  '中文.com',
  '例子.中国',
  '新闻.example.com',
  'にほんご.jp',
  'コーヒー.jp',
  '한국어.kr',
  '第3频道.cn',
  'example.com',
  '192.168.1.2',
])('%s is shown as it is read', (host) => {
  expect(readableHost(kept(host))).toBe(host)
})

test.each([
  // Cyrillic, Greek, Latin beside Han, accents, and what is no punycode.
  kept('аррӏе.com'),
  kept('ελλάδα.gr'),
  kept('中文abc.com'),
  kept('bücher.de'),
  'xn--99999999999.com',
  'xn--.com',
])('%s stays in ASCII', (host) => {
  expect(readableHost(host)).toBe(host)
})
