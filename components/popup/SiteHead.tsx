import type { RefObject } from 'preact'
import { shortDate } from '../controls/counted'
import { readableHost } from '../controls/readable-host'
import { Switch } from '../controls/Switch'
import { type Translate, useTranslate } from '../translate'
import type { Site } from './popup-props'
import type { PopupState } from './popup-state'

/** The site, its switch, and the rule that decides in one sentence. */
export function SiteHead(props: {
  site: Site
  state: PopupState
  changing: boolean
  /** Takes the focus where a button has gone. */
  sentence: RefObject<HTMLParagraphElement | null>
  onSwitch(on: boolean): void
  onChange(): void
}) {
  const t = useTranslate()
  const { site, state } = props
  return (
    <section class="p-site" aria-label={t('popup_site')}>
      <div class="p-site-text">
        <h1 class="p-host">{site.name}</h1>
        <p class="p-rule" id="p-rule" ref={props.sentence} tabIndex={-1}>
          {sentence(t, site, state)}{' '}
          {state.change && (
            <button type="button" class="text-link" aria-expanded={props.changing} onClick={props.onChange}>
              {t('popup_change')}
            </button>
          )}
        </p>
      </div>
      <Switch
        on={state.switch === 'on'}
        disabled={state.switch === 'disabled'}
        label={t('popup_switch', site.name)}
        onToggle={props.onSwitch}
      />
    </section>
  )
}

/** The one sentence, with the place and the day where a rule of the reader decides. */
function sentence(t: Translate, site: Site, state: PopupState): string {
  const { rule } = site
  if (!rule || !state.sentence.endsWith('_rule')) return t(state.sentence)
  const host = readableHost(rule.host)
  const place = rule.port === undefined ? host : `${host}:${rule.port}`
  const reach =
    rule.path !== undefined
      ? t('popup_says_below', place + rule.path)
      : rule.subdomains
        ? t('popup_reach_subdomains', place)
        : place
  return t(state.sentence, reach, shortDate(rule.since, t('page_lang')))
}
