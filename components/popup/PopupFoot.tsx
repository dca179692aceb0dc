import { Keys } from '../controls/Keys'
import { useTranslate } from '../translate'
import { CopyBriefing } from './CopyBriefing'
import type { PopupProps } from './popup-props'

/** While there are results, the keys; else what can be done with the terms of the page. */
export function PopupFoot(props: PopupProps & { results: boolean }) {
  const t = useTranslate()
  if (props.results)
    return (
      <footer class="p-foot">
        <span class="meta">
          <kbd>↑</kbd> <kbd>↓</kbd> {t('popup_key_choose')} <kbd>Enter</kbd> {t('popup_key_open')}
        </span>
      </footer>
    )
  if (!props.site || props.site.terms.length === 0) return null
  return (
    <footer class="p-foot">
      <CopyBriefing {...props} />
      {props.shortcut !== '' && (
        <span class="meta">
          {t('popup_next_term')} <Keys shortcut={props.shortcut} />
        </span>
      )}
    </footer>
  )
}
