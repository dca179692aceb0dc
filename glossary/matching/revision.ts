import type { FormStore } from './form-store'

const PRIME = 0x01000193
const SEED = 0x811c9dc5

/** A name for the content of a compiled glossary: two FNV-1a hashes over all that decides a reading. */
export function revisionOf({ text, flags, roles, nextRole, firstRole, concepts, rules }: FormStore): string {
  const words = `${concepts.join('\n')}\n${JSON.stringify(rules)}`
  const letters = ofText(ofText(SEED, text), words)
  let numbers = SEED
  for (const row of [flags, firstRole, nextRole, roles])
    for (let i = 0; i < row.length; i++) numbers = Math.imul(numbers ^ (row[i] as number), PRIME)
  return `${(letters >>> 0).toString(36)}-${(numbers >>> 0).toString(36)}`
}

function ofText(seed: number, text: string): number {
  let hash = seed
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME)
  return hash
}
