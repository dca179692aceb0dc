/** Many short texts in few bytes: a string for each of a million forms takes several times as much. */

/**
 * Texts one after the other, each UTF-16 code unit in one to three bytes, as UTF-8 has them (surrogates one by one, so that
 * any string comes back as it was).
 */
export interface PackedTexts {
  bytes: Uint8Array
  /** Where every sixteenth text begins. */
  groups: Uint32Array
  /** Where each text begins in its group, and one more. Sixteen texts of 500 code units fit. */
  offsets: Uint16Array
}

const GROUP_BITS = 4

export function packTexts(texts: readonly string[]): PackedTexts {
  let length = 0
  for (const text of texts) length += byteLength(text)
  const bytes = new Uint8Array(length)
  const groups = new Uint32Array((texts.length >>> GROUP_BITS) + 1)
  const offsets = new Uint16Array(texts.length + 1)
  let end = 0
  for (let number = 0; number <= texts.length; number++) {
    const group = number >>> GROUP_BITS
    if (number % (1 << GROUP_BITS) === 0) groups[group] = end
    offsets[number] = end - (groups[group] as number)
    if (number < texts.length) end = write(texts[number] as string, bytes, end)
  }
  return { bytes, groups, offsets }
}

export const textCount = ({ offsets }: PackedTexts): number => offsets.length - 1

export function textAt(texts: PackedTexts, number: number): string {
  const { bytes } = texts
  const end = beginOf(texts, number + 1)
  let text = ''
  for (let at = beginOf(texts, number); at < end; ) {
    const byte = bytes[at++] as number
    if (byte < 0x80) text += String.fromCharCode(byte)
    else if (byte < 0xe0) text += String.fromCharCode(((byte & 0x1f) << 6) | continued(bytes, at++))
    else text += String.fromCharCode(((byte & 0xf) << 12) | (continued(bytes, at++) << 6) | continued(bytes, at++))
  }
  return text
}

/** Where in the bytes a text begins; it ends where the next one begins. */
export const beginOf = ({ groups, offsets }: PackedTexts, number: number): number =>
  (groups[number >>> GROUP_BITS] as number) + (offsets[number] as number)

const continued = (bytes: Uint8Array, at: number): number => (bytes[at] as number) & 0x3f

function byteLength(text: string): number {
  let length = text.length
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code >= 0x80) length += code < 0x800 ? 1 : 2
  }
  return length
}

/** Writes `text` at `to`; returns where it ends. */
function write(text: string, bytes: Uint8Array, to: number): number {
  let at = to
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 0x80) bytes[at++] = code
    else {
      if (code < 0x800) bytes[at++] = 0xc0 | (code >>> 6)
      else {
        bytes[at++] = 0xe0 | (code >>> 12)
        bytes[at++] = 0x80 | ((code >>> 6) & 0x3f)
      }
      bytes[at++] = 0x80 | (code & 0x3f)
    }
  }
  return at
}
