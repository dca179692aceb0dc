import { Choice } from '../controls/Choice'
import { useTranslate } from '../translate'
import { OptionGroup, OptionRow } from './OptionRow'
import type { OptionsProps } from './options-props'

/** Each language in its own words; nobody looks for theirs in another. */
const languages = { en: 'English', 'zh-Hans': '简体中文', 'zh-Hant': '繁體中文' } as const
const languageCodes = ['en', 'zh-Hans', 'zh-Hant'] as const

/** Longest delay offered, ms: past one second nobody waits for a card. */
const LONGEST = 1000
/** Step of the delay, ms: smaller differences are not felt. */
const STEP = 50

/** Language, delay, size and look of the cards. */
export function CardOptions({ settings, automatic, onCards }: OptionsProps) {
  const t = useTranslate()
  const { cards } = settings
  return (
    <OptionGroup id="options-cards" title={t('options_cards')}>
      <OptionRow label={t('options_language')}>
        <select
          aria-label={t('options_language')}
          value={cards.language}
          onChange={(event) => {
            const language = (['auto', ...languageCodes] as const).find((code) => code === event.currentTarget.value)
            if (language) onCards({ language })
          }}
        >
          <option value="auto">{t('options_language_auto', languages[automatic])}</option>
          {languageCodes.map((code) => (
            <option key={code} value={code} lang={code}>
              {languages[code]}
            </option>
          ))}
        </select>
      </OptionRow>
      <OptionRow label={t('options_open_after')} note={t('options_open_after_note')}>
        <span class="o-range">
          <input
            type="range"
            aria-label={t('options_open_after_label')}
            min={0}
            max={LONGEST}
            step={STEP}
            value={cards.openAfter}
            onInput={(event) => onCards({ openAfter: event.currentTarget.valueAsNumber })}
          />
          <output>{t('options_milliseconds', cards.openAfter)}</output>
        </span>
      </OptionRow>
      <OptionRow label={t('options_text_size')}>
        <Choice
          label={t('options_text_size')}
          name="text-size"
          value={cards.textSize}
          options={(['small', 'medium', 'large'] as const).map((value) => ({
            value,
            label: <span class={`o-size-${value}`}>{t(`options_text_size_${value}`)}</span>,
          }))}
          onChoose={(textSize) => onCards({ textSize })}
        />
      </OptionRow>
      <OptionRow label={t('options_theme')} note={t('options_theme_note')}>
        <Choice
          label={t('options_theme')}
          name="theme"
          value={cards.theme}
          options={(['system', 'light', 'dark'] as const).map((value) => ({
            value,
            label: t(`options_theme_${value}`),
          }))}
          onChoose={(theme) => onCards({ theme })}
        />
      </OptionRow>
    </OptionGroup>
  )
}
