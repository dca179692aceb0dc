/** A compiled glossary as bytes and back, as a page or a waking background would load it: nothing is compiled or copied. */
import type { CompiledGlossary } from '../../glossary/matching/compile'
import type { FormStore } from '../../glossary/matching/form-store'
import type { PackedTexts } from '../../glossary/matching/packed-texts'

type Row = Uint8Array | Uint16Array | Uint32Array
interface Head {
  revision: string
  rules: FormStore['rules']
  /** Where each row begins, and how many numbers it has, in the order of `rowsOf`. */
  parts: [start: number, length: number][]
}

const HEAD_LENGTH = 4
const WORD = 4

const rowsOf = ({ index, forms }: CompiledGlossary): Row[] => [
  index.slots,
  index.first,
  index.filter,
  ...textRows(forms.texts),
  forms.flags,
  forms.roles,
  forms.more,
  ...textRows(forms.concepts),
]
const textRows = ({ bytes, groups, offsets }: PackedTexts): Row[] => [bytes, groups, offsets]

/** The bytes of `glossary`, in this machine's order of bytes. */
export function freeze(glossary: CompiledGlossary): Uint8Array<ArrayBuffer> {
  const rows = rowsOf(glossary)
  let end = 0
  const parts = rows.map(({ byteLength, length }): [number, number] => {
    const start = end
    end = Math.ceil((start + byteLength) / WORD) * WORD
    return [start, length]
  })
  const { revision, forms } = glossary
  const head = new TextEncoder().encode(JSON.stringify({ revision, rules: forms.rules, parts } satisfies Head))
  const body = Math.ceil((HEAD_LENGTH + head.length) / WORD) * WORD
  const bytes = new Uint8Array(body + end)
  new DataView(bytes.buffer).setUint32(0, head.length, true)
  bytes.set(head, HEAD_LENGTH)
  for (const [number, row] of rows.entries())
    bytes.set(new Uint8Array(row.buffer, row.byteOffset, row.byteLength), body + (parts[number]?.[0] ?? 0))
  return bytes
}

/** The glossary in `bytes`: its rows are views of them. */
export function thaw({ buffer, byteOffset }: Uint8Array<ArrayBuffer>): CompiledGlossary {
  const headLength = new DataView(buffer, byteOffset).getUint32(0, true)
  const head = new TextDecoder().decode(new Uint8Array(buffer, byteOffset + HEAD_LENGTH, headLength))
  const { revision, rules, parts } = JSON.parse(head) as Head
  const body = byteOffset + Math.ceil((HEAD_LENGTH + headLength) / WORD) * WORD
  let number = 0
  const row = <R extends Row>(kind: new (buffer: ArrayBuffer, from: number, length: number) => R): R => {
    const [start, length] = parts[number++] as [number, number]
    return new kind(buffer, body + start, length)
  }
  const texts = (): PackedTexts => ({ bytes: row(Uint8Array), groups: row(Uint32Array), offsets: row(Uint16Array) })
  return {
    revision,
    index: { slots: row(Uint32Array), first: row(Uint32Array), filter: row(Uint32Array) },
    forms: {
      texts: texts(),
      flags: row(Uint8Array),
      roles: row(Uint32Array),
      more: row(Uint32Array),
      concepts: texts(),
      rules,
    },
  }
}
