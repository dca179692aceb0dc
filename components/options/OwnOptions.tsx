import { Icon } from '../icons'
import { useTranslate } from '../translate'
import { OptionGroup, OptionRow } from './OptionRow'
import type { OptionsProps } from './options-props'

/** What the reader changed of the glossary for themselves: meanings left unmarked, and entries in their own words. */
export function OwnOptions(props: OptionsProps) {
  const t = useTranslate()
  const { mutes, corrections } = props.settings
  if (mutes.length + corrections.length === 0) return null
  return (
    <OptionGroup id="options-own" title={t('options_own')}>
      {mutes.length > 0 && (
        <OptionRow label={t('options_mutes')} note={t('options_mutes_note')}>
          <ul class="o-own">
            {mutes.map((mute) => (
              <OwnItem
                key={`${mute.concept} ${mute.place}`}
                name={props.nameOf(mute.concept)}
                note={mute.place === '' ? t('mute_reach_everywhere') : mute.place}
                onDelete={() => props.onDeleteMute(mute)}
              />
            ))}
          </ul>
        </OptionRow>
      )}
      {corrections.length > 0 && (
        <OptionRow label={t('options_corrections')} note={t('options_corrections_note')}>
          <ul class="o-own">
            {corrections.map((correction) => (
              <OwnItem
                key={correction.concept}
                name={props.nameOf(correction.concept)}
                note={Object.values(correction.definition).join(' / ')}
                onDelete={() => props.onDeleteCorrection(correction)}
              />
            ))}
          </ul>
        </OptionRow>
      )}
    </OptionGroup>
  )
}

function OwnItem(props: { name: { text: string; lang: string }; note: string; onDelete(): void }) {
  const t = useTranslate()
  const { name, note } = props
  return (
    <li>
      <span>
        <bdi lang={name.lang}>{name.text}</bdi>
        <span class="meta">
          {' '}
          <bdi>{note}</bdi>
        </span>
      </span>
      <button type="button" class="tool" aria-label={t('options_own_delete', name.text)} onClick={props.onDelete}>
        <Icon name="close" />
      </button>
    </li>
  )
}
