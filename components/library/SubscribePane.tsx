import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { counted } from '../controls/counted'
import { interfaceLanguage } from '../entry/locator'
import { inLanguage, type ReaderLanguage } from '../language'
import { useTranslate } from '../translate'
import { ImportIssues } from './ImportIssues'
import { FailurePane, WorkingPane } from './Panes'
import { PreviewFacts, PreviewSamples } from './PreviewParts'
import { shownSize } from './size'
import type { Offer, SubscribeProps } from './subscribe-props'
import { problemText } from './subscription-texts'

type PaneProps = SubscribeProps & { language: ReaderLanguage }

/** From an address to a look at what is published there, and from there to a subscription. */
export function SubscribePane(props: PaneProps) {
  const t = useTranslate()
  const { subscribing, onLeaveSubscribe } = props
  switch (subscribing.at) {
    case 'rest':
      return <AddressForm {...props} />
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
    case 'kept': {
      const { text } = inLanguage(subscribing.name, props.language)
      return (
        <>
          <p class="l-kept" role="status">
            {t('import_kept', text, counted(t, 'options_entries', subscribing.entries))}
          </p>
          <AddressForm {...props} />
        </>
      )
    }
  }
}

function AddressForm({ parseAddress, onLook }: PaneProps) {
  const t = useTranslate()
  const id = useId()
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<string>()
  const submit = (event: Event) => {
    event.preventDefault()
    const parsed = parseAddress(typed)
    if (parsed.kind === 'problem') setProblem(parsed.problem)
    else onLook(parsed.address)
  }
  return (
    <form class="l-subscribe o-add" onSubmit={submit} noValidate>
      <label class="label" for={id}>
        {t('subscribe_address')}
      </label>
      <div class="o-add-line">
        <input
          id={id}
          type="text"
          inputMode="url"
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          placeholder="https://terms.example/trams.manifest.json"
          value={typed}
          aria-invalid={problem !== undefined}
          aria-describedby={problem === undefined ? `${id}-note` : `${id}-problem`}
          onInput={({ currentTarget }) => {
            setTyped(currentTarget.value)
            setProblem(undefined)
          }}
        />
        <button type="submit" class="btn">
          {t('subscribe_look')}
        </button>
      </div>
      {problem !== undefined && (
        <p class="o-problem" id={`${id}-problem`} role="alert">
          {t(problem)}
        </p>
      )}
      <p class="meta" id={`${id}-note`}>
        {t('subscribe_note')}
      </p>
    </form>
  )
}

/** What is offered. Nothing of it is stored yet. */
function OfferPane({ offer, language, onSubscribe, onLeaveSubscribe }: PaneProps & { offer: Offer }) {
  const t = useTranslate()
  const { host, size, description, preview } = offer
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
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
