/** Precision, recall and F1 (van Rijsbergen) over comparisons, in all and by group. */
import type { Comparison } from './compare'

export interface Figures {
  passages: number
  expected: number
  marked: number
  right: number
  /** Share of the marks that are right; 1 where nothing was marked. */
  precision: number
  /** Share of the expected marks that are there; 1 where nothing was expected. */
  recall: number
  f1: number
}

export function figuresOf(comparisons: readonly Comparison[]): Figures {
  const sum = (count: (one: Comparison) => number): number =>
    comparisons.reduce((total, comparison) => total + count(comparison), 0)
  const right = sum((one) => one.right)
  const expected = sum((one) => one.expected)
  const marked = sum((one) => one.marked)
  const precision = marked === 0 ? 1 : right / marked
  const recall = expected === 0 ? 1 : right / expected
  const both = precision + recall
  const f1 = both === 0 ? 0 : (2 * precision * recall) / both
  return { passages: comparisons.length, expected, marked, right, precision, recall, f1 }
}

/** Figures by language or by tag, the largest groups first. A passage counts in each of its groups. */
export function figuresBy(
  comparisons: readonly Comparison[],
  groupsOf: (comparison: Comparison) => readonly string[],
): [group: string, figures: Figures][] {
  const groups = new Map<string, Comparison[]>()
  for (const comparison of comparisons)
    for (const group of groupsOf(comparison)) {
      const members = groups.get(group)
      if (members) members.push(comparison)
      else groups.set(group, [comparison])
    }
  return [...groups]
    .map(([group, members]): [string, Figures] => [group, figuresOf(members)])
    .sort(([a, m], [b, n]) => n.passages - m.passages || a.localeCompare(b))
}
