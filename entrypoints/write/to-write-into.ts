/** The glossaries that single entries can be written into. */
import type { WriteProps } from '../../components/writing/write-props'
import type { Texts } from '../../glossary/pack'
import type { GlossaryHead } from '../../platform/library/glossary-head'
import { isEditable } from '../../platform/library/glossary-head'
import { OWN_GLOSSARY } from '../../platform/library/write-entry'
import { translate } from '../../platform/translate'

/** The reader's own glossary by the interface's words for it. */
export const ownName = (): Texts => ({ [translate('page_lang')]: translate('write_own_glossary') })

/** Those that there are, and the reader's own one, which the first word begins, last. */
export function toWriteInto(heads: readonly GlossaryHead[]): WriteProps['glossaries'] {
  const kept = heads.filter(isEditable)
  const others = kept.filter(({ id }) => id !== OWN_GLOSSARY)
  const own = heads.find(({ id, removed }) => id === OWN_GLOSSARY && removed === undefined)
  if (!own) return [...others, { id: OWN_GLOSSARY, name: ownName() }]
  return kept.includes(own) ? [...others, own] : others
}

/** Its id where it is among them, or else the last one's. */
export const oneOf = (glossaries: WriteProps['glossaries'], wanted: string | undefined): string | undefined =>
  (glossaries.find(({ id }) => id === wanted) ?? glossaries.at(-1))?.id
