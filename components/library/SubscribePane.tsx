import { useRef } from 'preact/hooks'
import type { GlossaryHead } from '../../platform/library/glossary-head'
import { SiteField } from '../controls/SiteField'
import { useLeftFocus } from '../controls/use-left-focus'
import { interfaceLanguage } from '../entry/locator'
import { inLanguage, type ReaderLanguage } from '../language'
import { useTranslate } from '../translate'
import { ImportIssues } from './ImportIssues'
import { FailurePane, KeptLine, WorkingPane } from './Panes'
import { PreviewFacts, PreviewSamples } from './PreviewParts'
import { shownSize } from './size'
import type { Offer, SubscribeProps } from './subscribe-props'
import { problemText } from './subscription-texts'

type PaneProps = SubscribeProps & { heads: readonly GlossaryHead[] | undefined; language: ReaderLanguage }

/** From an address to a look at what is published there, and from there to a subscription. */
export function SubscribePane(props: PaneProps) {
  const t = useTranslate()
  const { subscribing, onLeaveSubscribe } = props
  // What was begun and left leads back to where it began.
  const begun = useRef(false)
  begun.current ||= subscribing.at !== 'rest'
  // One letter of it may have been wrong.
  const typed = useRef('')
  if (subscribing.at === 'kept') typed.current = ''
  const onLook = (address: string, as: string) => {
    typed.current = as
    props.onLook(address)
  }
  const form = { ...props, typed: typed.current, onLook }
  switch (subscribing.at) {
    case 'rest':
      return <AddressForm {...form} back={begun.current} />
    case 'work':
      return <WorkingPane name={subscribing.host} progress={subscribing.progress} onLeave={onLeaveSubscribe} />
    case 'preview':
      return <OfferPane {...props} offer={subscribing.offer} />
    case 'problem':
      return (
        <FailurePane title={t('subscribe_failed', subscribing.host)} onLeave={onLeaveSubscribe}>
          <p class="l-problem">
            <bdi>{problemText(t, subscribing.problem, subscribing.host)}</bdi>
          </p>
        </FailurePane>
      )
    case 'kept':
      return (
        <>
          <KeptLine {...props} kept={subscribing} />
          <AddressForm {...form} back={false} />
        </>
      )
  }
}

interface AddressFormProps extends Pick<PaneProps, 'parseAddress'> {
  back: boolean
  typed: string
  onLook(address: string, typed: string): void
}

function AddressForm({ back, typed: before, parseAddress, onLook }: AddressFormProps) {
  const t = useTranslate()
  const look = (typed: string) => {
    const parsed = parseAddress(typed)
    if (parsed.kind === 'problem') return parsed.problem
    onLook(parsed.address, typed)
    return undefined
  }
  return (
    <div class="l-subscribe o-add">
      <SiteField
        label={t('subscribe_address')}
        placeholder="https://terms.example/trams.manifest.json"
        button={t('subscribe_look')}
        back={back}
        typed={before}
        onAdd={look}
      />
      <p class="meta">{t('subscribe_note')}</p>
    </div>
  )
}

/** What is offered. Nothing of it is stored yet. */
function OfferPane({ offer, language, onSubscribe, onLeaveSubscribe }: PaneProps & { offer: Offer }) {
  const t = useTranslate()
  const { host, size, description, preview } = offer
  const heading = useLeftFocus<HTMLHeadingElement>()
  const name = inLanguage(preview.name, language)
  const about = description && inLanguage(description, language)
  return (
    <section class="l-pane l-preview">
      <h3 ref={heading} tabIndex={-1} lang={name.lang}>
        <bdi>{name.text}</bdi>
      </h3>
      <p class="meta">{t('subscribe_offered', host)}</p>
      {about && (
        <p lang={about.lang}>
          <bdi>{about.text}</bdi>
        </p>
      )}
      <PreviewFacts
        preview={preview}
        first={[
          [t('subscribe_host'), host],
          [t('subscribe_version'), preview.version],
          [t('subscribe_size'), shownSize(size, interfaceLanguage(t))],
        ]}
      />
      <ImportIssues issues={preview.issues} />
      <PreviewSamples preview={preview} language={language} />
      <p class="meta">{t('subscribe_what', host)}</p>
      <p class="o-buttons">
        <button type="button" class="btn btn-main" onClick={onSubscribe}>
          {t('subscribe_do')}
        </button>
        <button type="button" class="btn" onClick={onLeaveSubscribe}>
          {t('import_cancel')}
        </button>
      </p>
    </section>
  )
}
