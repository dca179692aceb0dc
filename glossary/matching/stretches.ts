/** Which of many stretches of a text meet a place, without a look at all: a page may be one paragraph. */
import { leading } from '../leading'

/**
 * Rows of numbers, `width` each, with beginning and end (code units, exclusive) from column `at` on. Any order is read right;
 * that of their beginnings is read fast.
 */
export class Stretches {
  /** The farthest end up to each row, and the first beginning from each on: these are in order, whatever the rows are. */
  private ends: Uint32Array | undefined
  private starts: Uint32Array | undefined

  constructor(
    private readonly rows: readonly number[],
    private readonly width = 2,
    private readonly at = 0,
  ) {}

  /** Whether it is so for one that has something in common with `start` to `end`; told are its bounds, and where its row begins. */
  someMeets(start: number, end: number, isSo: (from: number, to: number, row: number) => boolean): boolean {
    const { rows, width, at } = this
    const ends = this.ends ?? this.order()
    for (let i = leading(this.starts ?? [], (begin) => begin < end) - 1; i >= 0 && (ends[i] as number) > start; i--) {
      const row = i * width
      const from = rows[row + at] as number
      const to = rows[row + at + 1] as number
      if (from < end && start < to && isSo(from, to, row)) return true
    }
    return false
  }

  private order(): Uint32Array {
    const { rows, width, at } = this
    const count = rows.length / width
    const ends = new Uint32Array(count)
    const starts = new Uint32Array(count)
    for (let i = 0, end = 0; i < count; i++) {
      end = Math.max(end, rows[i * width + at + 1] as number)
      ends[i] = end
    }
    for (let i = count - 1, start = Infinity; i >= 0; i--) {
      start = Math.min(start, rows[i * width + at] as number)
      starts[i] = start
    }
    this.ends = ends
    this.starts = starts
    return ends
  }
}
