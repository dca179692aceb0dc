/** A compiled glossary as bytes and back, as a page or a waking background would load it: nothing is compiled, little is copied. */
import type { CompiledGlossary } from '../../glossary/matching/compile'
import type { FormStore } from '../../glossary/matching/form-store'

type Row = Uint8Array<ArrayBuffer> | Uint32Array<ArrayBuffer>
interface Head {
  revision: string
  rules: FormStore['rules']
  /** Where each part begins and how many bytes it has, in the order they are written. */
  parts: [start: number, bytes: number][]
}

const HEAD_LENGTH = 4
const WORD = 4

/** The bytes of `glossary`, in this machine's order of bytes. */
export function freeze({ revision, index, forms }: CompiledGlossary): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder()
  const rows: Row[] = [
    index.table,
    index.filter,
    forms.starts,
    forms.nextForm,
    forms.firstRole,
    forms.nextRole,
    forms.roles,
    forms.flags,
    utf16(forms.text),
    text.encode(forms.concepts.join('\n')),
  ] as Row[]
  let end = 0
  const parts = rows.map(({ byteLength }): [number, number] => {
    const start = end
    end = Math.ceil((start + byteLength) / WORD) * WORD
    return [start, byteLength]
  })
  const head = text.encode(JSON.stringify({ revision, rules: forms.rules, parts } satisfies Head))
  const body = Math.ceil((HEAD_LENGTH + head.length) / WORD) * WORD
  const bytes = new Uint8Array(body + end)
  new DataView(bytes.buffer).setUint32(0, head.length, true)
  bytes.set(head, HEAD_LENGTH)
  for (const [number, row] of rows.entries())
    bytes.set(new Uint8Array(row.buffer, row.byteOffset, row.byteLength), body + (parts[number]?.[0] ?? 0))
  return bytes
}

/** The glossary in `bytes`: its rows are views of them, and its concepts are read when they are asked for. */
export function thaw(bytes: Uint8Array<ArrayBuffer>): CompiledGlossary {
  const { buffer, byteOffset } = bytes
  const headLength = new DataView(buffer, byteOffset).getUint32(0, true)
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(HEAD_LENGTH, HEAD_LENGTH + headLength))) as Head
  const body = byteOffset + Math.ceil((HEAD_LENGTH + headLength) / WORD) * WORD
  const part = (number: number): Uint8Array<ArrayBuffer> => {
    const [start, length] = head.parts[number] as [number, number]
    return new Uint8Array(buffer, body + start, length)
  }
  const words = (number: number): Uint32Array<ArrayBuffer> => {
    const { byteOffset: at, byteLength } = part(number)
    return new Uint32Array(buffer, at, byteLength / WORD)
  }
  return {
    revision: head.revision,
    index: { table: words(0), filter: words(1) },
    forms: {
      starts: words(2),
      nextForm: words(3),
      firstRole: words(4),
      nextRole: words(5),
      roles: words(6),
      flags: part(7),
      text: new TextDecoder('utf-16le').decode(part(8)),
      concepts: lazyLines(part(9)),
      rules: head.rules,
    },
  }
}

function utf16(text: string): Uint8Array<ArrayBuffer> {
  const units = new Uint16Array(text.length)
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i)
  return new Uint8Array(units.buffer)
}

/** Lines that are parted when the first of them is asked for: a page has few hits, or none. */
function lazyLines(bytes: Uint8Array<ArrayBuffer>): readonly string[] {
  let lines: string[] | undefined
  return new Proxy([] as string[], {
    get: (_, key) => {
      lines ??= new TextDecoder().decode(bytes).split('\n')
      return Reflect.get(lines, key)
    },
  })
}
