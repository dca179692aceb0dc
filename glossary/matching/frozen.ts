/** A compiled glossary as bytes and back, as a waking background loads it: nothing is compiled or copied. */
import type { CompiledGlossary } from './compile'
import type { FormStore } from './form-store'
import { PART, type PackedTexts } from './packed-texts'

type Row = Uint8Array | Uint16Array | Uint32Array
interface Head {
  revision: string
  packs: FormStore['packs']
  rules: FormStore['rules']
  /** Where each row begins, and how many numbers it has, in the order of `rowsOf`. */
  parts: [start: number, length: number][]
}

const WORD = 4
/**
 * The bytes begin with this number in the order of bytes of the machine that wrote them, and the length of the head.
 * Another number whenever rows lie otherwise: what was frozen before cannot be read then, and is compiled anew.
 */
const ORDER = 0x01020305
const PREAMBLE = 2 * WORD

const padded = (length: number): number => Math.ceil(length / WORD) * WORD

const rowsOf = ({ index, forms }: CompiledGlossary): Row[] => [
  index.slots,
  index.first,
  index.filter,
  forms.texts.groups,
  forms.texts.offsets,
  forms.flags,
  forms.roles,
  forms.more,
  forms.concepts.groups,
  forms.concepts.offsets,
  forms.concepts.bytes,
  // Half of all, of which a page needs little: a background that wakes reads it last.
  forms.texts.bytes,
]

/** The bytes of `glossary`, in this machine's order of bytes: the same ones for the same glossary. */
export function freeze(glossary: CompiledGlossary): Uint8Array<ArrayBuffer> {
  const rows = rowsOf(glossary)
  let end = 0
  const parts = rows.map(({ byteLength, length }): [number, number] => {
    const start = end
    end = padded(start + byteLength)
    return [start, length]
  })
  const { revision, forms } = glossary
  const head = new TextEncoder().encode(
    JSON.stringify({ revision, packs: forms.packs, rules: forms.rules, parts } satisfies Head),
  )
  const body = padded(PREAMBLE + head.length)
  const bytes = new Uint8Array(body + end)
  new Uint32Array(bytes.buffer, 0, 2).set([ORDER, head.length])
  bytes.set(head, PREAMBLE)
  for (const [number, row] of rows.entries())
    bytes.set(new Uint8Array(row.buffer, row.byteOffset, row.byteLength), body + (parts[number]?.[0] ?? 0))
  return bytes
}

/** Where in the bytes that `freeze` made of the glossary the letters of its forms begin, which go on to the end. */
export const lettersIn = (bytes: Uint8Array, { forms }: CompiledGlossary): number =>
  bytes.length - padded(forms.texts.bytes.length)

/**
 * The glossary in `bytes`, which begin at a multiple of 4 in their buffer: its rows are views of them, or copies where a
 * machine with the other order of bytes wrote them. Where they end before the letters of its forms, these are absent.
 */
export function thaw({ buffer, byteOffset, byteLength }: Uint8Array<ArrayBuffer>): CompiledGlossary {
  const preamble = new DataView(buffer, byteOffset)
  const little = preamble.getUint32(0, true) === ORDER
  const isOurs = new Uint32Array(buffer, byteOffset, 1)[0] === ORDER
  const headLength = preamble.getUint32(WORD, little)
  const head = new TextDecoder().decode(new Uint8Array(buffer, byteOffset + PREAMBLE, headLength))
  const { revision, packs, rules, parts } = JSON.parse(head) as Head
  const body = byteOffset + padded(PREAMBLE + headLength)
  let number = 0
  const row = <R extends Row>(kind: new (buffer: ArrayBuffer, from: number, length: number) => R): R => {
    const [start, length] = parts[number++] as [number, number]
    const read = new kind(buffer, body + start, length)
    return isOurs ? read : turned(read)
  }
  const index = { slots: row(Uint32Array), first: row(Uint32Array), filter: row(Uint32Array) }
  const places = () => ({ groups: row(Uint32Array), offsets: row(Uint16Array) })
  const ofForms = places()
  const meanings = { flags: row(Uint8Array), roles: row(Uint32Array), more: row(Uint32Array) }
  const concepts = { ...places(), bytes: row(Uint8Array) }
  const [start, length] = parts[number] as [number, number]
  const isWhole = body + start + length <= byteOffset + byteLength
  const texts = isWhole ? { ...ofForms, bytes: row(Uint8Array) } : withoutLetters(ofForms, length)
  return { revision, index, forms: { texts, ...meanings, concepts, packs, rules } }
}

/** Memory that nobody has written to yet takes none. */
const withoutLetters = (places: Pick<PackedTexts, 'groups' | 'offsets'>, length: number): PackedTexts => ({
  ...places,
  bytes: new Uint8Array(length),
  absent: { there: new Uint8Array(Math.ceil(length / PART)), wanted: new Set() },
})

/** A copy whose numbers have their bytes the other way round. */
function turned<R extends Row>(row: R): R {
  const copy = row.slice() as R
  const bytes = new Uint8Array(copy.buffer)
  for (let i = 0; i < bytes.length; i += row.BYTES_PER_ELEMENT) bytes.subarray(i, i + row.BYTES_PER_ELEMENT).reverse()
  return copy
}

export function thawBase64(base64: string): CompiledGlossary {
  const binary = atob(base64)
  const bytes = new Uint8Array(binary.length)
  for (let i = 0; i < bytes.length; i++) bytes[i] = binary.charCodeAt(i)
  return thaw(bytes)
}
