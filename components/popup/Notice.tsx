import { useTranslate } from '../translate'
import type { Offer, PopupState } from './popup-state'

const offerKeys: Record<Offer, string> = {
  resume: 'popup_offer_resume',
  'allow-site': 'popup_offer_allow_site',
  'explain-once': 'popup_offer_explain_once',
}

/** Why nothing is marked, and what to do about it. */
export function Notice(props: { state: PopupState; onOffer(offer: Offer): void }) {
  const t = useTranslate()
  const { main, also } = props.state
  const name = props.state.kind === 'on' ? 'none' : props.state.kind.replace('-', '_')
  return (
    <section
      class={props.state.kind === 'no-access' ? 'p-notice p-notice-asks' : 'p-notice'}
      aria-labelledby="p-notice"
    >
      <h2 id="p-notice">{t(`popup_notice_${name}_title`)}</h2>
      <p>{t(`popup_notice_${name}_text`)}</p>
      {(main ?? also) !== undefined && (
        <p class="p-buttons">
          {main && (
            <button key={main} type="button" class="btn btn-main" onClick={() => props.onOffer(main)}>
              {t(offerKeys[main])}
            </button>
          )}
          {also && (
            <button type="button" class="btn" onClick={() => props.onOffer(also)}>
              {t(offerKeys[also])}
            </button>
          )}
        </p>
      )}
    </section>
  )
}
