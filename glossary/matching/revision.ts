import type { FormStore } from './form-store'

const PRIME = 0x01000193
const SEED = 0x811c9dc5

/** A name for the content of a compiled glossary: two FNV-1a hashes over all that decides a reading. */
export function revisionOf({ texts, flags, roles, more, concepts, packs, rules }: FormStore): string {
  const letters = over(over(ofText(SEED, JSON.stringify([packs, rules])), texts.bytes), concepts.bytes)
  let numbers = SEED
  for (const row of [texts.offsets, flags, roles, more, concepts.offsets]) numbers = over(numbers, row)
  return `${(letters >>> 0).toString(36)}-${(numbers >>> 0).toString(36)}`
}

function over(seed: number, row: Uint8Array | Uint16Array | Uint32Array): number {
  let hash = seed
  for (let i = 0; i < row.length; i++) hash = Math.imul(hash ^ (row[i] as number), PRIME)
  return hash
}

function ofText(seed: number, text: string): number {
  let hash = seed
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME)
  return hash
}
