/** What a compiled glossary takes in memory. */
import type { CompiledGlossary } from '../../glossary/matching/compile'

/** A string with one character beyond Latin-1 has two bytes for each. */
const stringBytes = (text: string): number => text.length * (/[^\0-\xff]/.test(text) ? 2 : 1)

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
  const { starts, flags, nextForm, firstRole, nextRole, roles } = forms
  const rows = [starts, flags, nextForm, firstRole, nextRole, roles]
  return {
    forms: flags.length,
    paths: index.table.byteLength + index.filter.byteLength,
    text: stringBytes(forms.text),
    rows: rows.reduce((sum, { byteLength }) => sum + byteLength, 0),
    concepts: forms.concepts.reduce((sum, key) => sum + stringBytes(key), 0),
  }
}
