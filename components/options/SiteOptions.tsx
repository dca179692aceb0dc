import { useState } from 'preact/hooks'
import type { SiteRule } from '../../platform/settings'
import { Choice } from '../controls/Choice'
import { Removed, useRemoval } from '../controls/Removed'
import { readableHost } from '../controls/readable-host'
import { type Row, useRemovedRows } from '../controls/removed-rows'
import { SiteField } from '../controls/SiteField'
import { Switch } from '../controls/Switch'
import { Icon } from '../icons'
import { useTranslate } from '../translate'
import { OptionGroup, OptionRow } from './OptionRow'
import type { OptionsProps } from './options-props'

/** Where marks are made: the general rule, and the rules for single sites. */
export function SiteOptions(props: OptionsProps) {
  const t = useTranslate()
  const { scope } = props.settings
  return (
    <OptionGroup id="options-sites" title={t('options_sites')}>
      <OptionRow label={t('options_default')}>
        <Choice
          label={t('options_default')}
          name="default"
          value={scope.default}
          options={[
            { value: 'chosen', label: t('options_default_chosen') },
            { value: 'everywhere', label: t('options_default_everywhere') },
          ]}
          onChoose={(value) => (value === 'everywhere' ? props.onEverywhere() : props.onScope({ default: 'chosen' }))}
        />
        {scope.default === 'everywhere' && !props.everySite && (
          <div class="o-aside">
            <p>{t('options_everywhere_no_access')}</p>
            <button type="button" class="btn" onClick={props.onEverywhere}>
              {t('options_everywhere_allow')}
            </button>
          </div>
        )}
      </OptionRow>
      <OptionRow label={t('options_paused')}>
        <Switch on={scope.paused} label={t('options_paused')} onToggle={(paused) => props.onScope({ paused })} />
      </OptionRow>
      <OptionRow label={t('options_rules')} note={t('options_rules_note')}>
        <Rules {...props} />
      </OptionRow>
    </OptionGroup>
  )
}

/** Without its reach, as an address. */
function place(rule: Pick<SiteRule, 'host' | 'port' | 'path'>): string {
  return readableHost(rule.host) + (rule.port === undefined ? '' : `:${rule.port}`) + (rule.path ?? '')
}

function reachKey(rule: Pick<SiteRule, 'subdomains' | 'path'>): string {
  if (rule.path !== undefined) return rule.subdomains ? 'options_reach_path_subdomains' : 'options_reach_path'
  return rule.subdomains ? 'options_reach_subdomains' : 'options_reach_host'
}

const ruleName = (rule: SiteRule): string => `${rule.subdomains}${place(rule)}`

function Rules(props: OptionsProps) {
  const t = useTranslate()
  const rules = props.settings.rules.toSorted((a, b) => place(a).localeCompare(place(b)))
  const { rows, remember, forget } = useRemovedRows(rules, ruleName)
  const onPutRule: OptionsProps['onPutRule'] = (rule) => {
    forget()
    props.onPutRule(rule)
  }
  const onDelete = (rule: SiteRule) => {
    remember(rule)
    props.onDeleteRule(rule)
  }
  return (
    <>
      {rows.length === 0 && <p class="meta">{t('options_rules_none')}</p>}
      {rows.length > 0 && (
        <table class="o-rules">
          <thead>
            <tr>
              <th scope="col">{t('options_rule_site')}</th>
              <th scope="col">{t('options_rule_reach')}</th>
              <th scope="col">{t('options_rule_marks')}</th>
              <th scope="col">
                <span class="sr">{t('options_rule_delete_column')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Rule key={ruleName(row.item)} {...row} {...{ onPutRule, onDelete }} onUndo={props.onRestoreRule} />
            ))}
          </tbody>
        </table>
      )}
      <AddRule parseRule={props.parseRule} onPutRule={onPutRule} />
    </>
  )
}

interface RuleProps extends Row<SiteRule>, Pick<OptionsProps, 'onPutRule'> {
  onDelete(rule: SiteRule): void
  onUndo(rule: SiteRule): void
}

function Rule({ item: rule, removed, onPutRule, onDelete, onUndo }: RuleProps) {
  const t = useTranslate()
  const removal = useRemoval(removed, () => (removed ? onUndo : onDelete)(rule))
  if (removed)
    return (
      <tr>
        <td colSpan={4}>
          <Removed words={t('removed', place(rule))} button={removal} />
        </td>
      </tr>
    )
  return (
    <tr>
      <th scope="row">{place(rule)}</th>
      <td>{t(reachKey(rule))}</td>
      <td>
        <Switch
          on={rule.on}
          label={t('options_rule_switch', place(rule))}
          onToggle={(on) => onPutRule({ ...rule, on })}
        />
      </td>
      <td>
        <button type="button" class="tool" aria-label={t('options_rule_delete', place(rule))} {...removal}>
          <Icon name="close" />
        </button>
      </td>
    </tr>
  )
}

function AddRule({ parseRule, onPutRule }: Pick<OptionsProps, 'parseRule' | 'onPutRule'>) {
  const t = useTranslate()
  const [subdomains, setSubdomains] = useState(true)
  const [on, setOn] = useState<'on' | 'off'>('on')
  const add = (typed: string) => {
    const parsed = parseRule(typed)
    if (parsed.kind === 'problem') return parsed.problem
    onPutRule({ ...parsed.rule, subdomains: parsed.rule.subdomains || subdomains, on: on === 'on' })
    return undefined
  }
  return (
    <div class="o-add">
      <SiteField button={t('options_rule_add')} onAdd={add} />
      <div class="o-add-line">
        <Choice
          label={t('options_rule_marks')}
          name="rule-on"
          value={on}
          options={[
            { value: 'on', label: t('options_on') },
            { value: 'off', label: t('options_off') },
          ]}
          onChoose={(value) => setOn(value)}
        />
        <label class="check">
          <input
            type="checkbox"
            checked={subdomains}
            onChange={(event) => setSubdomains(event.currentTarget.checked)}
          />
          {t('options_rule_subdomains')}
        </label>
      </div>
    </div>
  )
}
