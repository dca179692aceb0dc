import { useEffect, useRef, useState } from 'preact/hooks'
import { shortDate } from '../controls/counted'
import { Restore } from '../library/Restore'
import { useTranslate } from '../translate'
import { OptionGroup, OptionRow } from './OptionRow'
import type { OptionsProps } from './options-props'

/** What is stored: all of it to see, to save as a file, to erase; what was damaged; what was refused. */
export function DataOptions(props: OptionsProps) {
  const t = useTranslate()
  return (
    <OptionGroup id="options-data" title={t('options_data')}>
      {props.damaged.length > 0 && <Damaged {...props} />}
      <OptionRow label={t('options_stored')} note={t('options_stored_note')}>
        <p class="o-buttons">
          <button type="button" class="btn" aria-expanded={props.stored !== undefined} onClick={props.onShowStored}>
            {t(props.stored === undefined ? 'options_stored_show' : 'options_stored_hide')}
          </button>
          <button type="button" class="btn" onClick={props.onSaveStored}>
            {t('options_stored_save')}
          </button>
        </p>
        {props.stored !== undefined && (
          <textarea class="o-stored" readOnly rows={14} aria-label={t('options_stored')} value={props.stored} />
        )}
      </OptionRow>
      <OptionRow label={t('options_restore')} note={t('options_restore_note')}>
        <Restore {...props.restore} />
      </OptionRow>
      <OptionRow label={t('options_erase')} note={t('options_erase_note')}>
        <Erase onErase={props.onErase} />
      </OptionRow>
      {props.refused > 0 && (
        <OptionRow label={t('options_refused')} note={t('options_refused_note')}>
          <span class="o-number">{props.refused}</span>
        </OptionRow>
      )}
    </OptionGroup>
  )
}

function Damaged({ damaged, onForgetDamaged }: OptionsProps) {
  const t = useTranslate()
  return (
    <OptionRow label={t('options_damaged')} note={t('options_damaged_note')}>
      <ul class="o-damaged">
        {damaged.map((setting) => (
          <li key={setting.key}>
            <p>
              <strong>{setting.key}</strong> {setting.problem}
            </p>
            <p class="meta">{t('options_damaged_since', shortDate(setting.since, t('page_lang')))}</p>
            <button type="button" class="btn" onClick={() => onForgetDamaged(setting.key)}>
              {t('options_damaged_forget')}
            </button>
          </li>
        ))}
      </ul>
    </OptionRow>
  )
}

/** Erasing takes two clicks: the first only asks. */
function Erase({ onErase }: { onErase(): void }) {
  const t = useTranslate()
  const [step, setStep] = useState<'rest' | 'asked' | 'kept' | 'erased'>('rest')
  const next = useRef<HTMLButtonElement>(null)
  // The button that was pressed is gone: the focus goes to the one in its place, the safe one where it is a question.
  useEffect(() => {
    if (step !== 'rest') next.current?.focus()
  }, [step])
  if (step !== 'asked')
    return (
      <p class="o-buttons">
        <button type="button" class="btn" ref={next} onClick={() => setStep('asked')}>
          {t('options_erase_do')}
        </button>
        <span class="meta" role="status">
          {step === 'erased' && t('options_erased')}
        </span>
      </p>
    )
  return (
    <fieldset class="o-aside" aria-label={t('options_erase')}>
      <p>{t('options_erase_ask')}</p>
      <p class="o-buttons">
        <button
          type="button"
          class="btn btn-alarm"
          onClick={() => {
            onErase()
            setStep('erased')
          }}
        >
          {t('options_erase_confirm')}
        </button>
        <button type="button" class="btn" ref={next} onClick={() => setStep('kept')}>
          {t('options_erase_cancel')}
        </button>
      </p>
    </fieldset>
  )
}
