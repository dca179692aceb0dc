import { Choice } from '../controls/Choice'
import { useId } from '../controls/use-id'
import { useTranslate } from '../translate'
import type { DetailProps } from './library-props'

const styles = ['term', 'contested', 'repaired'] as const

/** The line under all terms of a glossary, or under each as its entry says. */
export function GlossaryStyle({ head, onUse }: DetailProps) {
  const t = useTranslate()
  const id = useId()
  return (
    <Choice
      label={t('library_style')}
      name={`${id}-style`}
      value={head.style ?? 'own'}
      options={[
        { value: 'own', label: t('library_style_own') },
        ...styles.map((style) => ({
          value: style,
          label: <span class={`l-style-${style}`}>{t(`library_style_${style}`)}</span>,
        })),
      ]}
      onChoose={(value) => onUse(head.id, { style: value === 'own' ? undefined : value })}
    />
  )
}
