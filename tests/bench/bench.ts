/** Runs the benchmark, one family of gates after the other, and gathers what was measured. */
import { cold } from './cold'
import type { Builds, Family, Gate, Measured } from './gate'
import { hover } from './hover'
import { live } from './live'
import { mainThread } from './main-thread'
import { matching } from './matching'
import { memory } from './memory'
import { opening } from './opening'
import { benchPages } from './pages'
import { ranges } from './ranges'
import { rendering } from './rendering'

const families: Record<string, Family> = {
  'main thread': mainThread,
  cold,
  matching,
  rendering,
  live,
  ranges,
  hover,
  opening,
  memory,
}

export interface BenchOptions {
  /** Folder of saved pages; our own without it. */
  folder: string | undefined
  builds: Builds
  /** Names of families to run; all without it. */
  only: readonly string[]
  say(words: string): void
}

export interface BenchResult {
  pages: number
  gates: Gate[]
  tables: string[]
  values: Record<string, unknown>
}

export async function runBench({ folder, builds, only, say }: BenchOptions): Promise<BenchResult> {
  const pages = benchPages(folder)
  const measured: [name: string, Measured][] = []
  for (const [name, family] of Object.entries(families)) {
    if (only.length > 0 && !only.includes(name)) continue
    measured.push([name, await family({ pages, builds, say: (words) => say(`${name}: ${words}`) })])
  }
  return {
    pages: pages.length,
    gates: measured.flatMap(([, { gates }]) => gates),
    tables: measured.flatMap(([, { tables }]) => tables ?? []),
    values: Object.fromEntries(measured.map(([name, { values }]) => [name, values])),
  }
}

/** The gates as a table in Markdown. */
export function gatesTable(gates: readonly Gate[]): string {
  const rows = gates.map(
    ({ name, target, figure, pass, note }) =>
      `| ${name} | ${target} | ${figure} | ${pass ? 'pass' : '**miss**'} | ${note ?? ''} |`,
  )
  return ['| gate | target | figure | | how |', '|---|---|---|---|---|', ...rows].join('\n')
}
