/** Holds what was marked in a passage against what was expected, place by place. */
import type { PlacedTerm } from '../page/settled'
import type { Passage } from './passages'

/** A difference between a passage and its reading; `expected` and `marked` as `wording → concept`. */
export interface Miss {
  passage: string
  kind: 'missed' | 'wrong' | 'spurious'
  expected?: string
  marked?: string
  /** The text around it, the place itself in ⟦ ⟧. */
  context: string
}

export interface Comparison {
  passage: Passage
  right: number
  expected: number
  marked: number
  misses: Miss[]
}

/** Code units of text shown on either side of a miss. */
const CONTEXT = 60

/** A mark is right if concept, beginning and end are; a mark that only overlaps an expected one is `wrong`. */
export function compare(passage: Passage, text: string, marks: readonly PlacedTerm[]): Comparison {
  const wanted = placed(passage, text)
  const same = (a: PlacedTerm) => (b: PlacedTerm) => a.concept === b.concept && a.start === b.start && a.end === b.end
  const open = wanted.filter((place) => !marks.some(same(place)))
  const extra = marks.filter((mark) => !wanted.some(same(mark)))
  const misses: Miss[] = []
  const told = new Set<PlacedTerm>()
  for (const place of open) {
    const over = extra.filter((mark) => mark.start < place.end && place.start < mark.end)
    for (const mark of over) told.add(mark)
    misses.push({
      passage: passage.id,
      kind: over.length > 0 ? 'wrong' : 'missed',
      expected: named(text, place),
      ...(over.length > 0 && { marked: over.map((mark) => named(text, mark)).join(', ') }),
      context: around(text, place),
    })
  }
  for (const mark of extra)
    if (!told.has(mark))
      misses.push({ passage: passage.id, kind: 'spurious', marked: named(text, mark), context: around(text, mark) })
  return {
    passage,
    right: wanted.length - open.length,
    expected: wanted.length,
    marked: marks.length,
    misses,
  }
}

/** Where the expected wordings stand: each at its own occurrence, or at the next one. */
function placed({ id, expected }: Passage, text: string): PlacedTerm[] {
  let from = 0
  return expected.map(({ concept, text: wording, nth }) => {
    let start = text.indexOf(wording, nth === undefined ? from : 0)
    for (let passed = 0; passed < (nth ?? 0); passed++) start = text.indexOf(wording, start + 1)
    if (start < from) throw new Error(`${id} does not hold “${wording}” where it is expected.`)
    from = start + wording.length
    return { concept, start, end: from }
  })
}

const named = (text: string, { concept, start, end }: PlacedTerm): string => `${text.slice(start, end)} → ${concept}`

function around(text: string, { start, end }: PlacedTerm): string {
  const before = text.slice(Math.max(0, start - CONTEXT), start)
  return `${before}⟦${text.slice(start, end)}⟧${text.slice(end, end + CONTEXT)}`.replace(/\s+/gu, ' ')
}
