/** What the linter says about a pack: data, which a table of texts puts into words (`describe`). */
import type { RuleId } from './rules'

/** `error`: the pack does not do what it says. `warning`: a reader will be misled or left without. `hint`: worth a look. */
export type Level = 'error' | 'warning' | 'hint'

/** Keys, and indexes from 0, that lead from the pack to the value. */
export type Path = readonly (string | number)[]

/** What a text of the table fills in for `{name}`. */
export type Params = Readonly<Record<string, string | number>>

export interface Finding {
  rule: RuleId
  level: Level
  path: Path
  /** The path as people read it: `concepts › five-links › terms › 3`. Lists count from 1; what has an id is called by it. */
  place: string
  /** Id of the concept the place lies in. */
  concept?: string
  params: Params
}

export type Report = (rule: RuleId, path: Path, params?: Params) => void

/** The path as people read it. `pack` is what was given to the linter, a pack or not. */
export function placeOf(pack: unknown, path: Path): string {
  let value = pack
  const steps = path.map((step) => {
    value = (value as Record<string | number, unknown> | null | undefined)?.[step]
    return typeof step === 'number' ? (idOf(value) ?? String(step + 1)) : step
  })
  return steps.join(' › ')
}

/** The id that a value bears, where it bears one. */
export function idOf(value: unknown): string | undefined {
  const id = (value as { id?: unknown } | null | undefined)?.id
  return typeof id === 'string' && id !== '' ? id : undefined
}
