import type { Mute } from '../../platform/settings'
import { RemovableItem, type RemovableItemProps } from '../controls/RemovableItem'
import { readableHost } from '../controls/readable-host'
import { useRemovedRows } from '../controls/removed-rows'
import { type Translate, useTranslate } from '../translate'
import { OptionGroup, OptionRow } from './OptionRow'
import type { OptionsProps } from './options-props'

/** What the reader changed of the glossary for themselves: meanings left unmarked, and entries in their own words. */
export function OwnOptions(props: OptionsProps) {
  const t = useTranslate()
  const { settings, nameOf } = props
  const mutes = useRemovedRows(settings.mutes, placed)
  const corrections = useRemovedRows(settings.corrections, ({ concept }) => concept)
  if (mutes.rows.length + corrections.rows.length === 0) return null
  return (
    <OptionGroup id="options-own" title={t('options_own')}>
      {mutes.rows.length > 0 && (
        <OptionRow label={t('options_mutes')} note={t('options_mutes_note')}>
          <ul class="o-own">
            {mutes.rows.map((row) => (
              <OwnItem
                key={placed(row.item)}
                {...row}
                name={nameOf(row.item.concept)}
                note={whereOf(t, row.item)}
                onUndo={props.onPutMute}
                onRemove={(mute) => {
                  mutes.remember(mute)
                  props.onDeleteMute(mute)
                }}
              />
            ))}
          </ul>
        </OptionRow>
      )}
      {corrections.rows.length > 0 && (
        <OptionRow label={t('options_corrections')} note={t('options_corrections_note')}>
          <ul class="o-own">
            {corrections.rows.map((row) => (
              <OwnItem
                key={row.item.concept}
                {...row}
                name={nameOf(row.item.concept)}
                note={Object.values(row.item.definition).join(' / ')}
                onUndo={props.onPutCorrection}
                onRemove={(correction) => {
                  corrections.remember(correction)
                  props.onDeleteCorrection(correction)
                }}
              />
            ))}
          </ul>
        </OptionRow>
      )}
    </OptionGroup>
  )
}

function whereOf(t: Translate, { reach, place }: Mute): string {
  if (reach === 'everywhere') return t('mute_reach_everywhere')
  return reach === 'site' ? readableHost(place) : place
}

const placed = ({ concept, place }: Mute): string => `${concept} ${place}`

type OwnItemProps<T> = Omit<RemovableItemProps<T>, 'name' | 'label' | 'children'> & {
  name: { text: string; lang: string }
  note: string
}

function OwnItem<T>({ name, note, ...item }: OwnItemProps<T>) {
  const t = useTranslate()
  return (
    <RemovableItem {...item} name={name.text} label={t('options_own_delete', name.text)}>
      <span>
        <bdi lang={name.lang}>{name.text}</bdi>
        <span class="meta">
          {' '}
          <bdi>{note}</bdi>
        </span>
      </span>
    </RemovableItem>
  )
}
