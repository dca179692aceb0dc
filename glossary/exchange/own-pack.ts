/** The own format: what fits the schema is kept as it is; what does not is left out with its reason. */
import * as v from 'valibot'
import { reportUnknown } from '../lint/shape'
import { type ConceptEntry, conceptEntry, type Pack, pack as schema } from '../pack'
import { ABORT_STRIDE, ENTRIES, TERMS } from './budgets'
import { isWellFormed } from './characters'
import { type Issues, Refusal } from './issue'
import { parseJson } from './json'
import { schemaParams } from './schema-params'

const header = v.object({ ...schema.entries, concepts: v.array(v.unknown()) })

/** Refuses what is no pack; entries that do not fit are left out, each with the first thing that does not fit. */
export const readPack = (text: string, issues: Issues, proceed: (done?: number, of?: number) => void): Pack =>
  packOf(parseJson(text), issues, proceed)

/** The same for a value that was read from JSON before. */
export function packOf(given: unknown, issues: Issues, proceed: (done?: number, of?: number) => void): Pack {
  const value = given as { format?: unknown; formatVersion?: unknown } | null
  if (typeof value !== 'object' || value?.format !== 'sidegloss-pack') throw new Refusal('not-a-pack')
  if (value.formatVersion !== 1)
    throw new Refusal('pack-version', { path: 'formatVersion' }, { version: String(value.formatVersion) })
  const head = v.safeParse(header, value)
  if (!head.success) {
    const [issue] = head.issues
    throw new Refusal('schema', { path: pathOf(issue) }, schemaParams(issue))
  }
  const { concepts: entries, ...rest } = head.output
  if (entries.length > ENTRIES) throw new Refusal('too-many-entries', {}, { limit: ENTRIES })
  for (const [path, field] of Object.entries(rest)) {
    const halved = loneSurrogate(field)
    if (halved !== undefined) throw new Refusal('lone-surrogate', { path }, { text: halved.slice(0, 40) })
  }
  reportUnknown({ ...value, concepts: [] }, { ...rest, concepts: [] }, [], (_rule, path, params = {}) => {
    issues.add('mended', 'field-unknown', { path: path.join(' › ') }, params)
  })
  const concepts: ConceptEntry[] = []
  const ids = new Set<string>()
  let terms = 0
  for (const [number, each] of entries.entries()) {
    if (number % ABORT_STRIDE === 0) proceed(number, entries.length)
    const concept = entry(each, number, issues)
    if (!concept) continue
    if (ids.has(concept.id)) {
      issues.add('left-out', 'id-twice', { entry: concept.id, row: number + 1 }, { id: concept.id })
      continue
    }
    terms += concept.terms.length
    if (terms > TERMS) throw new Refusal('too-many-terms', { entry: concept.id }, { limit: TERMS })
    ids.add(concept.id)
    concepts.push(concept)
  }
  return { ...rest, concepts }
}

function entry(given: unknown, number: number, issues: Issues): ConceptEntry | undefined {
  const result = v.safeParse(conceptEntry, given)
  const id = (given as { id?: unknown } | null)?.id
  const place = { entry: typeof id === 'string' && id !== '' ? id.slice(0, 80) : String(number + 1) }
  if (!result.success) {
    const [issue] = result.issues
    issues.add('left-out', 'schema', { ...place, path: pathOf(issue) }, schemaParams(issue))
    return undefined
  }
  const halved = loneSurrogate(result.output)
  if (halved !== undefined) {
    issues.add('left-out', 'lone-surrogate', place, { text: halved.slice(0, 40) })
    return undefined
  }
  reportUnknown(given, result.output, [], (_rule, path, params = {}) => {
    issues.add('mended', 'field-unknown', { ...place, path: path.join(' › ') }, params)
  })
  return result.output
}

const pathOf = (issue: v.BaseIssue<unknown>): string => (issue.path ?? []).map(({ key }) => String(key)).join(' › ')

/** The first text, key or value, that has half a pair in it. */
function loneSurrogate(value: unknown): string | undefined {
  if (typeof value === 'string') return isWellFormed(value) ? undefined : value
  if (typeof value !== 'object' || value === null) return undefined
  for (const [key, each] of Object.entries(value)) {
    const found = isWellFormed(key) ? loneSurrogate(each) : key
    if (found !== undefined) return found
  }
  return undefined
}
