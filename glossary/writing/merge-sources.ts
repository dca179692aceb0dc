/** Sources of two entries that become one: each stays cited for what it was cited for, wherever that stands now. */
import { same } from '../json-equality'
import type { ConceptEntry, Source } from '../pack'

export type Statement = NonNullable<Source['supports']>[number]

/** What a source is for; without a word on it, for the definition. */
export const supportsOf = ({ supports }: Source): readonly Statement[] => supports ?? ['definition']

/** Of both, each once. Statements of the other that are `moved` do not stand beside those of the one: its sources support the wording. */
export function sourcesOf(one: ConceptEntry, other: ConceptEntry, moved: ReadonlySet<Statement>): Source[] {
  // A text that moved stands in the note on the wording; where there was none, the source attests the name at least.
  const now = (statement: Statement): Statement => (moved.has(statement) ? 'wording' : statement)
  const theirs = other.sources.map((source) => withSupports(source, supportsOf(source).map(now)))
  const byWork = new Map<string, Source>()
  for (const source of [...one.sources, ...theirs]) {
    // One work is one line of the list, whatever it is cited for.
    const { supports: _, ...work } = source
    const key = JSON.stringify(work)
    const known = byWork.get(key)
    byWork.set(key, known ? withSupports(known, [...supportsOf(known), ...supportsOf(source)]) : source)
  }
  return [...byWork.values()]
}

/** The very same where that is what it supports already, so that nothing is spelt out that was not. */
function withSupports(source: Source, statements: readonly Statement[]): Source {
  const supports = [...new Set(statements)]
  return same(supports, supportsOf(source)) ? source : { ...source, supports }
}
