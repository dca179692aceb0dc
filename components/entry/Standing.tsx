import type { EntryView } from '../../glossary/entry'
import { useTranslate } from '../translate'

/**
 * That a name is not to be used any more: the one on the page, or the only one there is. The brief, which prescribes
 * nothing, tells it in its notes on wording.
 */
export function Standing({ view, matched }: { view: EntryView; matched?: string | undefined }) {
  const t = useTranslate()
  const { terms } = view.entry
  const isUsed = terms.some(({ status }) => status === 'preferred' || status === 'admitted')
  const term = terms.find(({ form }) => form === matched) ?? (isUsed ? undefined : terms[0])
  if (view.document || (term?.status !== 'deprecated' && term?.status !== 'obsolete')) return null
  return (
    <p class="standing">
      {/* The only name is the one above. */}
      {isUsed && <bdi lang={term.language}>{term.form}</bdi>}
      {t(isUsed ? 'entry_standing' : `write_status_${term.status}`, t(`write_status_${term.status}`))}
    </p>
  )
}
