/** Versions of published glossaries: whole numbers with dots between, `12`, `1.4`, `2026.11.25`. */

export const VERSION = /^\d{1,9}(\.\d{1,9}){0,3}$/

/** Below 0 where `a` is the lower: number by number from the left, so that 1.10 is above 1.9; `1` is `1.0`. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number)) as [number[], number[]]
  for (let place = 0; place < Math.max(left.length, right.length); place++) {
    const difference = (left[place] ?? 0) - (right[place] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
