import { CopyStatus, useCopy } from '../card/copying'
import { Icon } from '../icons'
import { useTranslate } from '../translate'

/** Copies the address of what is shown, and says how it went. */
export function CopyLink({ address, onCopy }: { address: string; onCopy(text: string): Promise<boolean> }) {
  const t = useTranslate()
  const [outcome, copy] = useCopy(onCopy)
  return (
    <span class="copy-link">
      <CopyStatus outcome={outcome} />
      <button type="button" class="quiet" onClick={() => copy(address)}>
        <Icon name="link" />
        {t('page_copy_link')}
      </button>
    </span>
  )
}
