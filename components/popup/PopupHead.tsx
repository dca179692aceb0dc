import { useRef } from 'preact/hooks'
import { useLeftFocus } from '../controls/use-left-focus'
import { Wordmark } from '../controls/Wordmark'
import { Icon } from '../icons'
import { useTranslate } from '../translate'
import { Notice } from './Notice'
import type { PopupProps } from './popup-props'
import type { Offer, PopupState } from './popup-state'
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
  // Pause, and what a notice offers, go when they are pressed: the sentence says what came of it.
  const pressed = useRef(false)
  const sentence = useLeftFocus<HTMLParagraphElement>(pressed.current, state?.kind)
  const onPause = () => {
    pressed.current = true
    props.onPause()
  }
  const onOffer = (offer: Offer) => {
    pressed.current = true
    props.onOffer(offer)
  }
  return (
    <>
      <TopBar {...props} onPause={onPause} />
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
          sentence={sentence}
          onSwitch={props.onSwitch}
          onChange={() => props.onChanging(!changing)}
        />
      )}
      {state && state.kind !== 'on' && !changing && <Notice state={state} onOffer={onOffer} />}
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
