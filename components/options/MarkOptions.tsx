import type { Settings } from '../../platform/settings'
import { Choice } from '../controls/Choice'
import { useTranslate } from '../translate'
import { OptionGroup, OptionRow } from './OptionRow'
import type { OptionsProps } from './options-props'

type Marks = Settings['marks']

const lines = ['dotted', 'dashed', 'solid'] as const
const strengths = ['quiet', 'plain', 'strong'] as const
const colours = ['text', 'green', 'blue', 'ochre'] as const
const garbled = ['auto', 'always', 'never'] as const
const repeats = ['section', 'page', 'every'] as const

/** How often, and how the line looks, with a sample that follows every choice. */
export function MarkOptions({ settings, onMarks }: OptionsProps) {
  const t = useTranslate()
  const { marks } = settings
  const choice = <Key extends keyof Marks>(
    key: Key,
    values: readonly Marks[Key][],
    shown?: (value: Marks[Key]) => Marks,
  ) => (
    <OptionRow
      label={t(`options_${key}`)}
      {...((key === 'repeat' || key === 'garbled') && { note: t(`options_${key}_note`) })}
    >
      <Choice<Marks[Key]>
        label={t(`options_${key}`)}
        name={key}
        value={marks[key]}
        options={values.map((value) => ({
          value,
          label: shown ? (
            <Line marks={shown(value)}>{t(`options_${key}_${value}`)}</Line>
          ) : (
            t(`options_${key}_${value}`)
          ),
        }))}
        onChoose={(value) => onMarks({ [key]: value })}
      />
    </OptionRow>
  )
  return (
    <OptionGroup id="options-marks" title={t('options_marks')}>
      {choice('repeat', repeats)}
      {choice('garbled', garbled)}
      {choice('line', lines, (line) => ({ ...marks, line }))}
      {choice('strength', strengths, (strength) => ({ ...marks, strength }))}
      {choice('colour', colours, (colour) => ({ ...marks, colour }))}
      <OptionRow label={t('options_sample')}>
        <Sample marks={marks} />
      </OptionRow>
    </OptionGroup>
  )
}

function Line({ marks, children }: { marks: Marks; children: string }) {
  return (
    <span class="o-mark" data-line={marks.line} data-strength={marks.strength} data-colour={marks.colour}>
      {children}
    </span>
  )
}

/** A line of print on light and on dark ground, as the marks would stand in it. */
function Sample({ marks }: { marks: Marks }) {
  const t = useTranslate()
  const words = (
    <>
      {t('options_sample_before')}
      <Line marks={marks}>{t('options_sample_term')}</Line>
      {t('options_sample_between')}
      <span
        class="o-mark"
        data-line={marks.line === 'dashed' ? 'contested-beside-dashes' : 'contested'}
        data-strength={marks.strength}
        data-colour={marks.colour}
      >
        {t('options_sample_contested')}
      </span>
      {t('options_sample_after')}
    </>
  )
  return (
    <div class="o-samples">
      <p class="o-sample" data-ground="light">
        {words}
      </p>
      <p class="o-sample" data-ground="dark" aria-hidden="true">
        {words}
      </p>
    </div>
  )
}
