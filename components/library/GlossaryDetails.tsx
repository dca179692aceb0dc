import { Switch } from '../controls/Switch'
import { useTranslate } from '../translate'
import { GlossaryDescription } from './GlossaryDescription'
import { GlossaryExport } from './GlossaryExport'
import { GlossarySites } from './GlossarySites'
import { GlossaryStyle } from './GlossaryStyle'
import type { DetailProps } from './library-props'
import { licenceText } from './licence'
import { SubscriptionDetails } from './SubscriptionDetails'

/** Where a glossary is used, as what it can be saved, and its end. */
export function GlossaryDetails(props: DetailProps) {
  const t = useTranslate()
  const { head } = props
  const own = head.id !== props.embedded && !head.subscription
  return (
    <dl class="l-details">
      {head.subscription && <SubscriptionDetails {...props} subscription={head.subscription} />}
      {head.id !== props.embedded && (
        <>
          <dt>{t('library_contents')}</dt>
          <dd>
            <a class="btn" href={props.listHref(head.id)}>
              {t('library_list')}
            </a>
          </dd>
        </>
      )}
      <dt>{t('library_where')}</dt>
      <dd>
        <GlossarySites {...props} />
      </dd>
      <dt>{t('library_style')}</dt>
      <dd>
        <GlossaryStyle {...props} />
      </dd>
      <dt>{t('library_private')}</dt>
      <dd>
        <Switch
          on={head.private}
          label={t('library_private_label', props.name)}
          onToggle={(on) => props.onUse(head.id, { private: on })}
        />
        <p class="meta">{t('library_private_note')}</p>
      </dd>
      <dt>{t('library_export')}</dt>
      <dd>
        <GlossaryExport {...props} />
      </dd>
      <dt>{t('library_about')}</dt>
      <dd class="meta">
        {/* Of a subscribed glossary that is its address, which stands above. */}
        {[
          t('library_version', head.version),
          t('library_licence', licenceText(head.licence, t)),
          head.subscription ? '' : head.source,
        ]
          .filter((part) => part !== '')
          .join(' · ')}
      </dd>
      {own && (
        <>
          <dt>{t('library_describe')}</dt>
          <dd>
            <GlossaryDescription {...props} />
          </dd>
          <dt class="sr">{t('library_remove')}</dt>
          <dd>
            <button type="button" class="btn btn-alarm" onClick={() => props.onRemove(head.id)}>
              {t('library_remove')}
            </button>
          </dd>
        </>
      )}
    </dl>
  )
}
