/** Many short texts in few bytes: a string for each of a million forms takes several times as much. */

/**
 * Texts one after the other, each UTF-16 code unit (surrogates one by one, so that any string comes back as it was) in as
 * many bytes as its first one says. Unlike UTF-8, a Chinese character takes two.
 */
export interface PackedTexts {
  bytes: Uint8Array
  /** Where every sixteenth text begins. */
  groups: Uint32Array
  /** Where each text begins in its group, and one more. Sixteen texts of 500 code units fit. */
  offsets: Uint16Array
  /** While some of the bytes are yet to be read: a text that is not there whole reads as empty. */
  absent?: Absent
}

/** Which parts of the bytes are there, and which were wanted and are not. */
export interface Absent {
  there: Uint8Array
  wanted: Set<number>
}

/** Bytes of a part: as many as are read in the time that asking for them takes. */
export const PART = 8192

const GROUP_BITS = 4

/** ASCII is its own byte. From here on a first byte and the next one tell which of the Chinese characters in common use it is. */
export const HAN_LEAD = 0x80
const HAN_FIRST = 0x4e00
const HAN_LAST = 0x9fff
/** The same for letters with accents, Greek, Cyrillic, Hebrew and Arabic. */
export const LETTER_LEAD = 0xd2
const LETTER_FIRST = 0x80
const LETTER_LAST = 0x7ff
/** All others: this byte, and the code unit in two. */
export const OTHER_LEAD = 0xe0

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

/** True where the text can be read; notes what of it is wanted otherwise. */
export function isThere(texts: PackedTexts, number: number): boolean {
  const { absent } = texts
  if (!absent) return true
  let whole = true
  const end = beginOf(texts, number + 1)
  for (let part = Math.floor(beginOf(texts, number) / PART); part * PART < end; part++) {
    if (absent.there[part] === 1) continue
    absent.wanted.add(part)
    whole = false
  }
  return whole
}

export function textAt(texts: PackedTexts, number: number): string {
  const { bytes, absent } = texts
  if (absent && !isThere(texts, number)) return ''
  const end = beginOf(texts, number + 1)
  let text = ''
  for (let at = beginOf(texts, number); at < end; at += unitSize(bytes[at] as number))
    text += String.fromCharCode(unitAt(bytes, at))
  return text
}

/** Bytes of the code unit whose first byte this is. */
export const unitSize = (lead: number): number => (lead < HAN_LEAD ? 1 : lead < OTHER_LEAD ? 2 : 3)

/** The code unit whose bytes begin at `at`. */
export function unitAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] as number
  if (lead < HAN_LEAD) return lead
  const next = bytes[at + 1] as number
  if (lead >= OTHER_LEAD) return (next << 8) | (bytes[at + 2] as number)
  return lead < LETTER_LEAD
    ? HAN_FIRST + (((lead - HAN_LEAD) << 8) | next)
    : LETTER_FIRST + (((lead - LETTER_LEAD) << 8) | next)
}

/** Where in the bytes a text begins; it ends where the next one begins. */
export const beginOf = ({ groups, offsets }: PackedTexts, number: number): number =>
  (groups[number >>> GROUP_BITS] as number) + (offsets[number] as number)

const isHan = (code: number): boolean => code >= HAN_FIRST && code <= HAN_LAST

function byteLength(text: string): number {
  let length = text.length
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code >= LETTER_FIRST) length += code <= LETTER_LAST || isHan(code) ? 1 : 2
  }
  return length
}

/** Writes `text` at `to`; returns where it ends. */
function write(text: string, bytes: Uint8Array, to: number): number {
  let at = to
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < LETTER_FIRST) {
      bytes[at++] = code
      continue
    }
    if (isHan(code)) at = writePair(bytes, at, HAN_LEAD, code - HAN_FIRST)
    else if (code <= LETTER_LAST) at = writePair(bytes, at, LETTER_LEAD, code - LETTER_FIRST)
    else {
      bytes[at++] = OTHER_LEAD
      at = writePair(bytes, at, 0, code)
    }
  }
  return at
}

function writePair(bytes: Uint8Array, at: number, lead: number, number: number): number {
  bytes[at] = lead + (number >>> 8)
  bytes[at + 1] = number & 0xff
  return at + 2
}
