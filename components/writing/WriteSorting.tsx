import { useId } from '../controls/use-id'
import { useTranslate } from '../translate'
import { Part } from './Part'
import type { WriteProps } from './write-props'

/** Subject and tags: by what the list of entries is filtered. */
export function WriteSorting({ written, subjects, onWrite }: WriteProps) {
  const t = useTranslate()
  const id = useId()
  return (
    <Part title={t('write_sorting')}>
      <label class="label" for={`${id}-subject`}>
        {t('list_change_subject')}
      </label>
      <input
        id={`${id}-subject`}
        type="text"
        list={`${id}-subjects`}
        autocomplete="off"
        maxLength={200}
        value={written.subject}
        onInput={({ currentTarget }) => onWrite({ ...written, subject: currentTarget.value })}
      />
      <datalist id={`${id}-subjects`}>
        {subjects.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <label class="label" for={`${id}-tags`}>
        {t('write_tags')}
      </label>
      <input
        id={`${id}-tags`}
        type="text"
        autocomplete="off"
        value={written.tags}
        onInput={({ currentTarget }) => onWrite({ ...written, tags: currentTarget.value })}
      />
    </Part>
  )
}
