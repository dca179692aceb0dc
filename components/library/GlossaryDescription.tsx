import { useState } from 'preact/hooks'
import { NOT_STATED } from '../../glossary/exchange/not-stated'
import { useId } from '../controls/use-id'
import { inLanguage } from '../language'
import { useTranslate } from '../translate'
import type { DetailProps } from './library-props'

/** What a glossary of the reader's own is called, and under which licence others may use it. */
export function GlossaryDescription({ head, language, onDescribe }: DetailProps) {
  const t = useTranslate()
  const id = useId()
  const { text, lang } = inLanguage(head.name, language)
  const [name, setName] = useState(text)
  const [licence, setLicence] = useState(head.licence === NOT_STATED ? '' : head.licence)
  const [said, setSaid] = useState<'saved' | 'nameless'>()
  const save = (event: Event) => {
    event.preventDefault()
    const typed = name.trim()
    setSaid(typed === '' ? 'nameless' : 'saved')
    if (typed !== '')
      onDescribe(head.id, { name: { ...head.name, [lang]: typed }, licence: licence.trim() || NOT_STATED })
  }
  const typing = (set: (value: string) => void) => (event: { currentTarget: HTMLInputElement }) => {
    set(event.currentTarget.value)
    setSaid(undefined)
  }
  const field = { type: 'text', maxLength: 500, autocomplete: 'off' } as const
  return (
    <form class="l-describe" onSubmit={save}>
      <label class="label" for={`${id}-name`}>
        {t('import_name')}
      </label>
      <input
        {...field}
        id={`${id}-name`}
        value={name}
        lang={lang}
        aria-invalid={said === 'nameless'}
        aria-describedby={`${id}-said`}
        onInput={typing(setName)}
      />
      <label class="label" for={`${id}-licence`}>
        {t('import_licence')}
      </label>
      <input
        {...field}
        id={`${id}-licence`}
        value={licence}
        placeholder={t('library_licence_none')}
        onInput={typing(setLicence)}
      />
      <p class="o-buttons">
        <button type="submit" class="btn">
          {t('library_describe_save')}
        </button>
        <span class={said === 'nameless' ? 'o-problem' : 'meta'} id={`${id}-said`} role="status">
          {said && t(`library_describe_${said}`)}
        </span>
      </p>
    </form>
  )
}
