import { type EntryView, isInUse } from '../../glossary/entry'
import { useTranslate } from '../translate'
import { isPrinted } from './wording'

/**
 * That a name is not to be used any more: the words on the page, or the only name there is. The brief, which prescribes
 * nothing, tells it in its notes on wording.
 */
export function Standing({ view, matched }: { view: EntryView; matched?: string | undefined }) {
  const t = useTranslate()
  if (view.document) return null
  const { terms } = view.entry
  const isUsed = terms.some(isInUse)
  const words = isUsed ? matched : terms[0]?.form
  const status = (['deprecated', 'obsolete'] as const).find((one) => isPrinted(view.entry, one, words))
  if (!status) return null
  const says = t(`write_status_${status}`)
  return (
    <p class="standing">
      {/* The only name stands above. */}
      {isUsed && <bdi>{words}</bdi>}
      {isUsed ? t('entry_standing', says) : says}
    </p>
  )
}
