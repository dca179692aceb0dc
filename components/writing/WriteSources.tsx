import type { WrittenSource } from '../../glossary/writing/written-parts'
import { Icon } from '../icons'
import { useTranslate } from '../translate'
import { Part } from './Part'
import type { WriteProps } from './write-props'

const fields = ['title', 'organisation', 'url'] as const

/** Where what it says can be read. */
export function WriteSources({ written, onWrite }: WriteProps) {
  const t = useTranslate()
  const { sources } = written
  const put = (next: readonly WrittenSource[]) => onWrite({ ...written, sources: next })
  return (
    <Part title={t('write_sources')}>
      <ul class="w-terms">
        {sources.map((source, number) => (
          <li key={number} class="w-source">
            {fields.map((field) => (
              <input
                key={field}
                type="text"
                class={`w-${field}`}
                inputMode={field === 'url' ? 'url' : 'text'}
                aria-label={t(`write_source_${field}`, number + 1)}
                placeholder={t(`write_source_${field}`, number + 1)}
                maxLength={500}
                autocomplete="off"
                value={source[field]}
                onInput={({ currentTarget }) => put(sources.with(number, { ...source, [field]: currentTarget.value }))}
              />
            ))}
            <button
              type="button"
              class="tool"
              aria-label={t('write_source_remove', number + 1)}
              onClick={() => put(sources.toSpliced(number, 1))}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
      <p>
        <button type="button" class="btn" onClick={() => put([...sources, { organisation: '', title: '', url: '' }])}>
          {t('write_source_add')}
        </button>
      </p>
    </Part>
  )
}
