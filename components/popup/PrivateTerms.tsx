import { useTranslate } from '../translate'
import type { Site } from './popup-props'

/** Terms of private glossaries are marked on this page only once the reader asks: a page can find out what is marked. */
export function PrivateTerms(props: { privately: Site['privately']; onShow(on: boolean): void }) {
  const t = useTranslate()
  const { privately, onShow } = props
  if (privately === 'none') return null
  const hidden = privately === 'hidden'
  return (
    <section class="p-alone">
      <button type="button" class="text-link" onClick={() => onShow(hidden)}>
        {t(hidden ? 'popup_private_show' : 'popup_private_hide')}
      </button>
      {hidden && <p class="meta">{t('popup_private_why')}</p>}
    </section>
  )
}
