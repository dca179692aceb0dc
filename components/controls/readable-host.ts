/** Hosts in the letters of their readers: `xn--fiq228c.com` is 中文.com. */

/** Scripts whose letters pass for none of another. */
const UNMISTAKABLE = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー\d-]+$/u

/** Each label in its own letters where they can be mistaken for no others; else as it is kept, in ASCII. */
export const readableHost = (host: string): string => host.split('.').map(readableLabel).join('.')

function readableLabel(label: string): string {
  const text = label.startsWith('xn--') ? decoded(label.slice(4)) : undefined
  return text !== undefined && UNMISTAKABLE.test(text) ? text : label
}

/** RFC 3492, section 5. */
const [BASE, LEAST, MOST, SKEW, DAMP, FIRST_BIAS, FIRST_POINT] = [36, 1, 26, 38, 700, 72, 0x80]
const LAST_POINT = 0x10ffff

/** Punycode without its prefix (RFC 3492, section 6.2); undefined where it is none. */
function decoded(code: string): string | undefined {
  const mark = code.lastIndexOf('-')
  const characters = [...code.slice(0, Math.max(mark, 0))]
  let [point, place, bias, before, weight, k] = [FIRST_POINT, 0, FIRST_BIAS, 0, 1, BASE]
  for (const sign of code.slice(mark + 1)) {
    const digit = Number.parseInt(sign, 36)
    // Letters come before numerals.
    const value = digit < 10 ? digit + 26 : digit - 10
    if (Number.isNaN(value)) return undefined
    place += value * weight
    const threshold = Math.min(Math.max(k - bias, LEAST), MOST)
    weight *= BASE - threshold
    k += BASE
    if (value >= threshold) continue
    const count = characters.length + 1
    bias = adapted(place - before, count, before === 0)
    point += Math.floor(place / count)
    if (point > LAST_POINT) return undefined
    place %= count
    characters.splice(place, 0, String.fromCodePoint(point))
    ;[before, weight, k] = [++place, 1, BASE]
  }
  return characters.join('')
}

/** The bias for the next number (RFC 3492, section 6.1). */
function adapted(difference: number, count: number, first: boolean): number {
  let delta = Math.floor(difference / (first ? DAMP : 2))
  delta += Math.floor(delta / count)
  let k = 0
  for (; delta > ((BASE - LEAST) * MOST) / 2; k += BASE) delta = Math.floor(delta / (BASE - LEAST))
  return k + Math.floor(((BASE - LEAST + 1) * delta) / (delta + SKEW))
}
