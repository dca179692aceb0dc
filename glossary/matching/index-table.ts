/**
 * A token trie without nodes. A filter tells of each path of tokens whether forms end on it and whether longer ones begin
 * with it, rightly where it says no; a table proposes the forms that may end there. Hashes only propose.
 */

/** Of a path: forms end here; longer forms go on from here. */
export const ENDS = 1
export const GOES_ON = 2

/** The table is at most this full: beyond it, probing gets long. */
const FULL = 0.75
/** Two bits each. Fewer let more words through to the table, more cost cache: every word of a page asks the first filter. */
const CELLS_A_FORM = { first: 2, filter: 8 }
/** A first filter that has this many at most, which is 16 KB, costs no cache. */
const CHEAP = { aForm: 16, most: 65_536 }
const CELLS_A_WORD = 16

/** A slot holds a form's number + 1 and some bits of its path's hash, which spare most comparisons of texts. */
const FORM_BITS = 24
const FORM = (1 << FORM_BITS) - 1
/** A form has a number below this. */
export const MOST_FORMS = FORM

export interface PathIndex {
  /** 0 is a free slot. */
  slots: Uint32Array
  /** What there is at paths of one token, and at beginnings of words. */
  first: Uint32Array
  /** At longer paths. */
  filter: Uint32Array
}

const powerOfTwo = (least: number): number => 2 ** Math.ceil(Math.log2(Math.max(least, 64)))

const cells = (least: number): Uint32Array => new Uint32Array(powerOfTwo(least) / CELLS_A_WORD)

export function emptyIndex(forms: number): PathIndex {
  if (forms > MOST_FORMS) throw new RangeError(`An index holds at most ${MOST_FORMS} forms.`)
  return {
    slots: new Uint32Array(Math.ceil(Math.max(forms, 8) / FULL)),
    first: cells(Math.max(forms * CELLS_A_FORM.first, Math.min(forms * CHEAP.aForm, CHEAP.most))),
    filter: cells(forms * CELLS_A_FORM.filter),
  }
}

/** Notes in the filter what there is at the path with this hash: `ENDS` or `GOES_ON`. */
export function letThrough(filter: Uint32Array, path: number, what: number): void {
  const cell = (path >>> 3) & maskOf(filter)
  filter[cell >>> 4] = (filter[cell >>> 4] as number) | (what << ((cell & 15) * 2))
}

/** The bits of a hash that are a cell's number. */
export const maskOf = (filter: Uint32Array): number => filter.length * CELLS_A_WORD - 1

/** What the filter, whose mask is given, says of a path: 0, `ENDS`, `GOES_ON` or both. */
export function cellOf(filter: Uint32Array, mask: number, path: number): number {
  const cell = (path >>> 3) & mask
  return ((filter[cell >>> 4] as number) >>> ((cell & 15) * 2)) & 3
}

/** Puts a form in behind those that are there: forms of one path are proposed in the order they came. */
export function putForm(slots: Uint32Array, path: number, form: number): void {
  let slot = slotOf(slots, path)
  while (slots[slot] !== 0) slot = after(slots, slot)
  slots[slot] = ((path >>> FORM_BITS) << FORM_BITS) | (form + 1)
}

/** Where the forms of a path begin: those that may end on it stand from here to the first free slot, among others. */
export const slotOf = (slots: Uint32Array, path: number): number => path % slots.length

export const after = (slots: Uint32Array, slot: number): number => (slot + 1 === slots.length ? 0 : slot + 1)

/** The form in a slot's number, or -1 where it ends on another path. */
export const formIn = (held: number, path: number): number =>
  held >>> FORM_BITS === path >>> FORM_BITS ? (held & FORM) - 1 : -1
