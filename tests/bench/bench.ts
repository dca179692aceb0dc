/** Runs the benchmark, one family of gates after the other, and gathers what was measured. */
import { loadavg } from 'node:os'
import { cold } from './cold'
import { type Builds, type Family, gatesTable, type Measured } from './gate'
import { hover } from './hover'
import { live } from './live'
import { mainThread } from './main-thread'
import { matching } from './matching'
import { memory } from './memory'
import { opening } from './opening'
import { benchPages } from './pages'
import { ranges } from './ranges'
import { rendering } from './rendering'
import { searching } from './searching'

const families: Record<string, Family> = {
  'main thread': mainThread,
  cold,
  matching,
  rendering,
  live,
  ranges,
  hover,
  opening,
  searching,
  memory,
}

export const familyNames: readonly string[] = Object.keys(families)

/** Those that read page by page: what saved pages of real sites are for. */
const OF_PAGES: readonly string[] = ['main thread', 'cold', 'matching', 'rendering', 'memory']

/** @param saved whether pages of real sites are measured, not our own */
const namesOf = (saved: boolean): readonly string[] => (saved ? OF_PAGES : Object.keys(families))

export interface BenchOptions {
  /** Folder of saved pages; our own without it. */
  folder: string | undefined
  builds: Builds
  /** Names of families to run; all that go with these pages without it. */
  only: readonly string[]
  say(words: string): void
}

/** What was measured, by family. */
export type BenchResult = Record<string, FamilyResult>

export interface FamilyResult extends Measured {
  pages: number
  /** What else the machine had to do, 1 for each busy core: its load average in the middle of it, ours included. */
  load: number
}

export async function runBench({ folder, builds, only, say }: BenchOptions): Promise<BenchResult> {
  const pages = benchPages(folder)
  const result: BenchResult = {}
  const wanted = only.length > 0 ? only : namesOf(folder !== undefined)
  for (const [name, family] of Object.entries(families)) {
    if (!wanted.includes(name)) continue
    const loads: number[] = []
    const saying = (words: string): void => {
      loads.push(loadavg()[0] ?? Number.NaN)
      say(`${name}: ${words}`)
    }
    const measured = await family({ pages, builds, say: saying })
    result[name] = { ...measured, pages: pages.length, load: loads[loads.length >> 1] ?? Number.NaN }
  }
  return result
}

/** Everything that is in the result, in the order of the families, in Markdown. */
export function report(result: BenchResult): string {
  const measured = Object.keys(families).flatMap((name) => result[name] ?? [])
  return [gatesTable(measured.flatMap(({ gates }) => gates)), ...measured.flatMap(({ tables }) => tables ?? [])].join(
    '\n\n',
  )
}

/** True if every family was measured that goes with these pages. */
export const isWhole = (result: BenchResult, saved: boolean): boolean => namesOf(saved).every((name) => name in result)
