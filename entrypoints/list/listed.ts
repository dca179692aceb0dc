/** Entries as the list shows them. */

import { inLanguage, type ReaderLanguage } from '../../components/language'
import type { ListedEntry } from '../../components/list/list-props'
import { isInUse, names } from '../../glossary/entry'
import type { ConceptEntry, Pack } from '../../glossary/pack'
import { plain } from '../../glossary/searching/candidates'

/** Further names on a row; more have no room there. */
const MOST_ALSO = 4

export function listed(
  { concepts, subjectFields }: Pick<Pack, 'concepts' | 'subjectFields'>,
  language: ReaderLanguage,
): ListedEntry[] {
  const subjects = new Map(Object.entries(subjectFields).map(([id, texts]) => [id, inLanguage(texts, language).text]))
  return concepts.map((entry) => rowOf(entry, { subject: subjects.get(entry.subjectField) ?? '', language }))
}

function rowOf(entry: ConceptEntry, { subject, language }: { subject: string; language: ReaderLanguage }): ListedEntry {
  const { id, terms, tags = [] } = entry
  const name = names(entry)
  const shown = inLanguage(name, language).text
  const further = [...new Set(terms.map(({ form }) => form))].filter((form) => form !== shown)
  return {
    id,
    name,
    also: further.slice(0, MOST_ALSO).join(' · '),
    subject,
    tags,
    statuses: [...new Set(terms.flatMap((term) => (isInUse(term) ? [] : [term.status])))],
    letters: terms.map(({ form }) => plain(form)).join('\n'),
  }
}
