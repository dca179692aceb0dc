import { Wordmark } from '../controls/Wordmark'
import { Icon } from '../icons'
import { useTranslate } from '../translate'
import { Notice } from './Notice'
import type { PopupProps } from './popup-props'
import type { PopupState } from './popup-state'
import { SiteHead } from './SiteHead'

export interface PopupHeadProps extends PopupProps {
  state: PopupState | undefined
  changing: boolean
  onChanging(changing: boolean): void
}

/** The name, the pause, the options; the site; and why nothing is marked, where nothing is. */
export function PopupHead(props: PopupHeadProps) {
  const t = useTranslate()
  const { site, state, changing } = props
  return (
    <>
      <TopBar {...props} />
      {props.unreachable && (
        <p class="p-notice" role="alert">
          {t('popup_unreachable')}
        </p>
      )}
      {site && state && (
        <SiteHead
          site={site}
          state={state}
          changing={changing}
          onSwitch={props.onSwitch}
          onChange={() => props.onChanging(!changing)}
        />
      )}
      {state && state.kind !== 'on' && !changing && <Notice state={state} onOffer={props.onOffer} />}
    </>
  )
}

function TopBar({ state, onPause, onWrite, onOptions }: PopupHeadProps) {
  const t = useTranslate()
  return (
    <header class="p-top">
      <Wordmark />
      <span class="p-tools">
        {state && state.kind !== 'paused' && (
          <button type="button" class="quiet" onClick={onPause}>
            {t('popup_pause')}
          </button>
        )}
        <button
          type="button"
          class="tool"
          aria-label={t('popup_write')}
          title={t('popup_write')}
          onClick={() => onWrite()}
        >
          <Icon name="add" />
        </button>
        <button
          type="button"
          class="tool"
          aria-label={t('popup_options')}
          title={t('popup_options')}
          onClick={onOptions}
        >
          <Icon name="options" />
        </button>
      </span>
    </header>
  )
}
