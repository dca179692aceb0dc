import { useEffect, useRef, useState } from 'preact/hooks'
import { hostOf } from '../../glossary/publishing/manifest'
import { compareVersions } from '../../glossary/publishing/version'
import type { Subscription } from '../../platform/subscriptions/subscription'
import { shortTime } from '../controls/counted'
import { useId } from '../controls/use-id'
import { interfaceLanguage } from '../entry/locator'
import { useTranslate } from '../translate'
import type { DetailProps } from './library-props'
import { problemText } from './subscription-texts'
import { VersionChanges } from './VersionChanges'

/** Where a glossary comes from, when that was last asked, what came of it, and what can be done. */
export function SubscriptionDetails(props: DetailProps & { subscription: Subscription }) {
  const t = useTranslate()
  const id = useId()
  const ending = useRef<HTMLButtonElement>(null)
  const [shown, setShown] = useState<'nothing' | 'changes' | 'end'>('nothing')
  // The version in use when the reader had the publisher asked.
  const [askedAt, setAskedAt] = useState<string>()
  const { head, subscription, subscriptions } = props
  const { address, newest, checked, problem, previous } = subscription
  const host = hostOf(address)
  const checking = subscriptions.checking.includes(head.id)
  const wentBack = previous !== undefined && compareVersions(head.version, previous.version) < 0
  const nothingNew = askedAt === head.version && !problem
  return (
    <>
      <dt>{t('subscription')}</dt>
      <dd class="l-subscription">
        <p>
          <bdi>{address}</bdi>
        </p>
        <p class="meta" role="status">
          {checking
            ? t('import_step_fetch', host)
            : t(
                nothingNew ? 'subscription_nothing_new' : 'subscription_checked',
                shortTime(checked, interfaceLanguage(t)),
                head.version,
              )}
        </p>
        {wentBack && <p class="meta">{t('subscription_went_back', newest)}</p>}
        {problem && !checking && (
          <div class="o-problem">
            <p>
              <bdi>{problemText(t, problem, host)}</bdi>
            </p>
            <p>{t('subscription_stays', head.version)}</p>
          </div>
        )}
        <p class="o-buttons">
          {/* Disabled in earnest, it would lose the focus. */}
          <button
            type="button"
            class="btn"
            aria-disabled={checking}
            onClick={() => {
              if (checking) return
              setAskedAt(head.version)
              subscriptions.onCheck(head)
            }}
          >
            {t('subscription_check')}
          </button>
          {previous && (
            <>
              <button
                type="button"
                class="btn"
                aria-expanded={shown === 'changes'}
                aria-controls={shown === 'changes' ? id : undefined}
                onClick={() => setShown(shown === 'changes' ? 'nothing' : 'changes')}
              >
                {t('subscription_changes')}
              </button>
              <button type="button" class="btn" onClick={() => subscriptions.onSwapVersions(head.id)}>
                {t(wentBack ? 'subscription_forward' : 'subscription_back', previous.version)}
              </button>
            </>
          )}
          <button
            type="button"
            class="btn"
            ref={ending}
            aria-expanded={shown === 'end'}
            onClick={() => setShown('end')}
          >
            {t('subscription_end')}
          </button>
        </p>
        {shown === 'changes' && (
          <div id={id}>
            <VersionChanges {...props} />
          </div>
        )}
        {shown === 'end' && (
          <End
            {...props}
            onStay={() => {
              ending.current?.focus()
              setShown('nothing')
            }}
          />
        )}
      </dd>
    </>
  )
}

/** The end of a subscription is not the end of the glossary, unless the reader says so. */
function End({ head, name, subscriptions, onStay }: DetailProps & { onStay(): void }) {
  const t = useTranslate()
  const keep = useRef<HTMLButtonElement>(null)
  useEffect(() => keep.current?.focus(), [])
  return (
    <fieldset class="o-aside" aria-label={t('subscription_end')}>
      <p>{t('subscription_end_ask', name)}</p>
      <p class="o-buttons">
        <button type="button" class="btn" ref={keep} onClick={() => subscriptions.onUnsubscribe(head, 'keep')}>
          {t('subscription_end_keep')}
        </button>
        <button type="button" class="btn btn-alarm" onClick={() => subscriptions.onUnsubscribe(head, 'remove')}>
          {t('subscription_end_remove')}
        </button>
        <button type="button" class="btn" onClick={onStay}>
          {t('import_cancel')}
        </button>
      </p>
    </fieldset>
  )
}
