import { useState } from 'preact/hooks'
import { useId } from '../controls/use-id'
import { useTranslate } from '../translate'
import type { LibraryProps } from './library-props'

/** Begins an empty glossary, which entries can be written into from then on. */
export function NewGlossary({ language, writeHref, onBegin }: LibraryProps) {
  const t = useTranslate()
  const id = useId()
  const [name, setName] = useState('')
  const [begun, setBegun] = useState<{ id: string; name: string }>()
  const begin = (event: Event) => {
    event.preventDefault()
    const typed = name.trim()
    if (typed === '') return
    setName('')
    onBegin({ [language]: typed }).then(
      (id) => setBegun({ id, name: typed }),
      () => setName(typed),
    )
  }
  return (
    <form class="l-subscribe o-add" onSubmit={begin}>
      <label class="label" for={id}>
        {t('library_new')}
      </label>
      <div class="o-add-line">
        <input
          id={id}
          type="text"
          maxLength={500}
          required
          pattern=".*\S.*"
          autocomplete="off"
          value={name}
          onInput={({ currentTarget }) => {
            setName(currentTarget.value)
            setBegun(undefined)
          }}
        />
        <button type="submit" class="btn">
          {t('library_new_begin')}
        </button>
      </div>
      <p class="meta" role="status">
        {begun && (
          <>
            <bdi>{t('library_new_begun', begun.name)}</bdi> <a href={writeHref(begun.id)}>{t('write_new')}</a>
          </>
        )}
      </p>
    </form>
  )
}
