/**
 * A token trie without nodes: an open-addressing table from the hash of a path to what ends there, and a bit map that
 * keeps nearly every word of a page away from it. Hashes only propose.
 */

/** Bit of a value: longer paths begin here. The rest is a form's number + 1, or 0. */
export const GOES_ON = 0x80000000
export const FORM = 0x7fffffff

/** The table is at most this full: beyond it, probing gets long. */
const FULL = 0.6
/** Bits of filter for each form: fewer let more words through to the table, more cost cache. */
const FILTER_BITS_A_FORM = 16

const powerOfTwo = (least: number): number => 2 ** Math.ceil(Math.log2(Math.max(least, 64)))

export interface PathIndex {
  /** Pairs of path hash and value; hash 0 is a free slot. */
  table: Uint32Array
  /** Bits over the first token of one-word forms, and over the first two of longer ones. */
  filter: Uint32Array
}

export function emptyIndex(forms: number): PathIndex {
  return {
    table: new Uint32Array(powerOfTwo((forms * 2) / FULL) * 2),
    filter: new Uint32Array(powerOfTwo(forms * FILTER_BITS_A_FORM) / 32),
  }
}

export function letThrough(filter: Uint32Array, hash: number): void {
  const bit = (hash >>> 3) & (filter.length * 32 - 1)
  filter[bit >>> 5] = (filter[bit >>> 5] as number) | (1 << (bit & 31))
}

export function passes(filter: Uint32Array, hash: number): boolean {
  const bit = (hash >>> 3) & (filter.length * 32 - 1)
  return (((filter[bit >>> 5] as number) >>> (bit & 31)) & 1) === 1
}

/** Index of the value that belongs to `path`, in a slot of its own or in a free one. */
export function slotOf(table: Uint32Array, path: number): number {
  const mask = table.length / 2 - 1
  let slot = path & mask
  while (table[slot * 2] !== path && table[slot * 2] !== 0) slot = (slot + 1) & mask
  return slot * 2 + 1
}

/** Value of `path`, 0 where no path goes. */
export const lookUp = (table: Uint32Array, path: number): number => table[slotOf(table, path)] as number

export const isFull = (table: Uint32Array, paths: number): boolean => paths > (table.length / 2) * FULL

/** The same paths in a table of twice the size. */
export function enlarged(table: Uint32Array): Uint32Array {
  const larger = new Uint32Array(table.length * 2)
  for (let i = 0; i < table.length; i += 2) {
    const path = table[i] as number
    if (path === 0) continue
    const value = slotOf(larger, path)
    larger[value - 1] = path
    larger[value] = table[i + 1] as number
  }
  return larger
}
