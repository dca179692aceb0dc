import { useEffect, useRef, useState } from 'preact/hooks'
import type { SiteRule } from '../../platform/settings'
import { Choice } from '../controls/Choice'
import { useTranslate } from '../translate'
import type { Site } from './popup-props'

type Reach = 'host' | 'subdomains' | 'path'

/**
 * Chooses how far a rule for this site reaches and what it says. Asked for nothing but the host and path in sight. What is
 * changed elsewhere while it is open, by the switch above it or on another page of ours, it takes over.
 */
export function ReachForm(props: {
  site: Site
  onSave(rule: Omit<SiteRule, 'since'>): void
  onForget(rule: SiteRule): void
  onClose(): void
}) {
  const t = useTranslate()
  const { site } = props
  const own = site.rule?.host === site.host ? site.rule : undefined
  const [reach, setReach] = useFollowing(reachOf(own))
  const [mark, setMark] = useFollowing(site.facts.decision.on ? 'on' : 'off')
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector<HTMLElement>('input:checked')?.focus(), [])
  const host = site.host ?? ''
  const reaches = [
    { value: 'host' as const, label: t('popup_reach_only', site.name) },
    { value: 'subdomains' as const, label: t('popup_reach_subdomains', site.name) },
    ...(site.path === undefined
      ? []
      : [{ value: 'path' as const, label: t('popup_reach_below', site.name + site.path) }]),
  ]
  const forget = (rule: SiteRule) => {
    props.onClose()
    props.onForget(rule)
  }
  const save = (event: Event) => {
    event.preventDefault()
    props.onClose()
    props.onSave({
      host,
      subdomains: reach === 'subdomains',
      on: mark === 'on',
      ...(site.port !== undefined && { port: site.port }),
      ...(reach === 'path' && site.path !== undefined && { path: site.path }),
    })
  }
  return (
    <main class="p-change-main">
      <form class="p-change" ref={form} onSubmit={save} aria-label={t('popup_change_title')}>
        <Choice
          label={t('popup_change_marks')}
          legend="shown"
          name="mark"
          value={mark}
          options={[
            { value: 'on', label: t('popup_on') },
            { value: 'off', label: t('popup_off') },
          ]}
          onChoose={(value) => setMark(value)}
        />
        <Choice
          label={t('popup_change_reach')}
          legend="shown"
          name="reach"
          value={reach}
          options={reaches}
          onChoose={(value) => setReach(value)}
        />
        <p class="p-buttons">
          <button type="submit" class="btn btn-main">
            {t('popup_save')}
          </button>
          <button type="button" class="btn" onClick={props.onClose}>
            {t('popup_cancel')}
          </button>
          {site.rule && <ForgetButton rule={site.rule} onForget={forget} />}
        </p>
      </form>
    </main>
  )
}

/** A choice that begins with what holds, and begins anew when something else comes to hold. */
function useFollowing<T extends Reach | 'on' | 'off'>(holds: T) {
  const [choice, setChoice] = useState({ holds, value: holds })
  if (choice.holds !== holds) setChoice({ holds, value: holds })
  return [choice.value, (value: T) => setChoice({ holds, value })] as const
}

function ForgetButton({ rule, onForget }: { rule: SiteRule; onForget(rule: SiteRule): void }) {
  const t = useTranslate()
  return (
    <button type="button" class="quiet" onClick={() => onForget(rule)}>
      {t('popup_forget_rule')}
    </button>
  )
}

function reachOf(rule: SiteRule | undefined): Reach {
  if (rule?.path !== undefined) return 'path'
  return rule && !rule.subdomains ? 'host' : 'subdomains'
}
