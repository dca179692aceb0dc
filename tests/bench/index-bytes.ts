/** What a compiled glossary takes in memory. */
import type { CompiledGlossary } from '../../glossary/matching/compile'
import type { PackedTexts } from '../../glossary/matching/packed-texts'

export interface IndexBytes {
  forms: number
  /** Table of paths and filter. */
  paths: number
  text: number
  /** Rows for each form and each role. */
  rows: number
  /** Keys of concepts: they belong to entries rather than forms. */
  concepts: number
}

export function indexBytes({ index, forms }: CompiledGlossary): IndexBytes {
  const sum = (rows: readonly ArrayBufferView[]): number => rows.reduce((all, { byteLength }) => all + byteLength, 0)
  const places = ({ groups, offsets }: PackedTexts): ArrayBufferView[] => [groups, offsets]
  return {
    forms: forms.flags.length,
    paths: sum([index.slots, index.first, index.filter]),
    text: forms.texts.bytes.byteLength,
    rows: sum([...places(forms.texts), forms.flags, forms.roles, forms.more]),
    concepts: sum([...places(forms.concepts), forms.concepts.bytes]),
  }
}
