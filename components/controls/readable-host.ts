/** Hosts in the letters of their readers: `xn--fiq228c.com` is 中文.com. */
// The slash tells the package from the module of Node that has its name.
import { toUnicode } from 'punycode/'

/** Scripts whose letters pass for none of another. */
const UNMISTAKABLE = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー\d-]+$/u

/** Each label in its own letters where they can be mistaken for no others; else as it is kept, in ASCII. */
export const readableHost = (host: string): string => host.split('.').map(readableLabel).join('.')

function readableLabel(label: string): string {
  if (!label.startsWith('xn--')) return label
  try {
    const text = toUnicode(label)
    return UNMISTAKABLE.test(text) ? text : label
  } catch (error) {
    if (error instanceof RangeError) return label
    throw error
  }
}
