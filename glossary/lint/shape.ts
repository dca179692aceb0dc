/** Whether the input is a pack at all, and what the schema would drop in silence. */
import * as v from 'valibot'
import { type Pack, pack as schema } from '../pack'
import type { Report } from './finding'

/** The pack with its defaults filled in; undefined, with findings, where it does not fit the schema. */
export function parsePack(input: unknown, report: Report): Pack | undefined {
  if ((input as { format?: unknown } | null)?.format !== 'sidegloss-pack') {
    report('not-a-pack', [])
    return undefined
  }
  const result = v.safeParse(schema, input)
  if (!result.success) {
    for (const issue of result.issues) {
      const path = issue.path?.map(({ key }) => key as string | number) ?? []
      if (isMissing(issue)) report('field-missing', path, { field: path.at(-1) ?? '' })
      else report('schema', path, { issue: issue.message })
    }
    return undefined
  }
  reportUnknown(input, result.output, [], report)
  return result.output
}

const isMissing = ({ type, received }: v.BaseIssue<unknown>): boolean => type === 'object' && received === 'undefined'

/** A field that the schema does not know is often a slip of the pen (`inTheNew`), and its content would be lost. */
export function reportUnknown(given: unknown, kept: unknown, path: (string | number)[], report: Report): void {
  if (typeof given !== 'object' || given === null) return
  if (Array.isArray(given)) {
    for (let i = 0; i < given.length; i++) {
      path.push(i)
      reportUnknown(given[i], (kept as unknown[])[i], path, report)
      path.pop()
    }
    return
  }
  for (const key in given) {
    path.push(key)
    if (Object.hasOwn(kept as object, key))
      reportUnknown((given as Record<string, unknown>)[key], (kept as Record<string, unknown>)[key], path, report)
    else report('field-unknown', [...path], { field: key })
    path.pop()
  }
}
