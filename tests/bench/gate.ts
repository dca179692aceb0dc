/** What the benchmark asks of the extension, and how an answer is written down. */
import type { BenchPage } from './pages'
import { type Spread, spread } from './statistics'

export interface Gate {
  name: string
  target: string
  /** What was measured, in words: median with the middle half. */
  figure: string
  pass: boolean
  /** How it was measured, where the name does not say it. */
  note?: string
}

/** What was measured and has no target. */
export type Figure = Pick<Gate, 'name' | 'figure' | 'note'>

export interface Measured {
  gates: Gate[]
  /** Tables beside the gates, in Markdown. */
  tables?: string[]
  /** Everything measured, for the JSON file. */
  values: unknown
}

/** Folders of builds: as shipped, and with a background that knows more forms. */
export interface Builds {
  product: string
  hundredThousand: string
  million: string
}

export interface Setting {
  pages: readonly BenchPage[]
  builds: Builds
  /** Says on the terminal how far it is. */
  say(words: string): void
}

export type Family = (setting: Setting) => Promise<Measured>

const digits = (value: number): string =>
  Math.abs(value) >= 100 ? value.toFixed(0) : Math.abs(value) >= 10 ? value.toFixed(1) : value.toFixed(2)

/** `1.2 ms (1.1 to 1.4)`: the median and the middle half. */
export function spreadFigure(values: readonly number[], unit: string): string {
  const { median, low, high } = spread(values)
  return `${digits(median)}${unit} (${digits(low)} to ${digits(high)})`
}

export const figure = (value: number, unit: string): string => `${digits(value)}${unit}`

/** A gate on one number that must not be larger, or not smaller. */
export function limit(
  name: string,
  value: number,
  { most, least, unit, note }: { most?: number; least?: number; unit: string; note?: string },
): Gate {
  const target = [
    ...(most === undefined ? [] : [`≤ ${most}${unit}`]),
    ...(least === undefined ? [] : [`≥ ${least}${unit}`]),
  ].join(', ')
  const pass = (most === undefined || value <= most) && (least === undefined || value >= least)
  return { name, target, figure: figure(value, unit), pass, ...(note !== undefined && { note }) }
}

/** The gates as a table in Markdown. */
export function gatesTable(rows: readonly (Gate | Figure)[]): string {
  const lines = rows.map((row) => {
    const judged = 'pass' in row ? { target: row.target, end: row.pass ? 'pass' : '**miss**' } : { target: '', end: '' }
    return `| ${row.name} | ${judged.target} | ${row.figure} | ${judged.end} | ${row.note ?? ''} |`
  })
  return ['| gate | target | figure | | how |', '|---|---|---|---|---|', ...lines].join('\n')
}

export type { Spread }
