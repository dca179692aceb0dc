/** What a merge or a replacement would come to, for the reader to look at before it is one. */
import type { Comparison, MergeChoice, SomeEntries } from '../../components/library/library-props'
import { diffPacks, type NamedEntry, named } from '../../glossary/diff'
import { type Merged, mergePacks, sharedLanguages } from '../../glossary/merge'
import type { Pack } from '../../glossary/pack'

/** Entries that are named of each kind; the rest are counted. */
const MOST_NAMED = 200

/** Without `merge`, `incoming` stands in the place of all that was before. */
export function comparisonOf(before: Pack, incoming: Pack, merge: MergeChoice | undefined): Comparison {
  const { added, changed, same, missing } = merge ? mergePacks(before, incoming, merge) : replacement(before, incoming)
  return {
    languages: sharedLanguages(before, incoming),
    ...{ added: some(added), changed: some(changed), same: some(same), missing: some(missing) },
  }
}

/** An entry that loses what only the old glossary said of it is changed, which it is not by a merge. */
function replacement(before: Pack, incoming: Pack): Omit<Merged, 'pack'> {
  const { added, removed, changed } = diffPacks(before, incoming)
  const others = new Set([...added, ...changed].map(({ id }) => id))
  const same = incoming.concepts.filter(({ id }) => !others.has(id)).map(named)
  return { added, changed, same, missing: removed }
}

const some = <E extends NamedEntry>(entries: readonly E[]): SomeEntries<E> => ({
  count: entries.length,
  first: entries.slice(0, MOST_NAMED),
})
