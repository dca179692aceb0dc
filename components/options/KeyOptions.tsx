import { Keys } from '../controls/Keys'
import { useTranslate } from '../translate'
import { OptionGroup, OptionRow } from './OptionRow'
import type { OptionsProps } from './options-props'

/** The shortcuts, with the keys that they have now: the browser keeps them. */
export function KeyOptions({ commands, onShortcuts }: OptionsProps) {
  const t = useTranslate()
  return (
    <OptionGroup id="options-keys" title={t('options_keys')}>
      {commands.map(({ name, shortcut }) => (
        <OptionRow key={name} label={t(`command_${name.replaceAll('-', '_')}`)}>
          {shortcut === '' ? <span class="meta">{t('options_keys_none')}</span> : <Keys shortcut={shortcut} />}
        </OptionRow>
      ))}
      <OptionRow label={t('options_keys_where')}>
        <button type="button" class="btn" onClick={onShortcuts}>
          {t('options_keys_change')}
        </button>
      </OptionRow>
    </OptionGroup>
  )
}
