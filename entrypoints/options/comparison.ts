/** What a merge would come to, for the reader to look at before it is one. */
import type { Comparison, MergeChoice, SomeEntries } from '../../components/library/library-props'
import type { NamedEntry } from '../../glossary/diff'
import { mergePacks, sharedLanguages } from '../../glossary/merge'
import type { Pack } from '../../glossary/pack'

/** Entries that are named of each kind; the rest are counted. */
const MOST_NAMED = 200

export function comparisonOf(before: Pack, incoming: Pack, merge: MergeChoice): Comparison {
  const { added, changed, same, missing } = mergePacks(before, incoming, merge)
  return {
    languages: sharedLanguages(before, incoming),
    ...{ added: some(added), changed: some(changed), same: some(same), missing: some(missing) },
  }
}

const some = (entries: readonly NamedEntry[]): SomeEntries => ({
  count: entries.length,
  first: entries.slice(0, MOST_NAMED),
})
