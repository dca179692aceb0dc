import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { counted } from '../controls/counted'
import { inLanguage } from '../language'
import { useTranslate } from '../translate'
import { ImportIssues } from './ImportIssues'
import type { ImportPreview, LibraryProps } from './library-props'
import { PreviewFacts, PreviewSamples } from './PreviewParts'
import { TableColumns } from './TableColumns'

type PreviewProps = LibraryProps & { preview: ImportPreview }

/** What a file comes to. Nothing of it is stored yet. */
export function ImportPreviewPane(props: PreviewProps) {
  const t = useTranslate()
  const { preview, language } = props
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section class="l-pane l-preview">
      <h3 ref={heading} tabIndex={-1}>
        {t('import_preview', preview.file)}
      </h3>
      <p class="meta">{t('import_preview_note')}</p>
      <PreviewFacts
        preview={preview}
        first={[[t('import_format'), t(`import_format_${preview.format.replaceAll('-', '_')}`)]]}
      />
      {preview.table && <TableColumns table={preview.table} onTable={props.onTable} />}
      <ImportIssues issues={preview.issues} />
      <PreviewSamples preview={preview} language={language} />
      <Keep {...props} />
    </section>
  )
}

/** Under which name, beside the others or in place of one. */
function Keep({ preview, heads = [], embedded, language, onKeep, onLeaveImport }: PreviewProps) {
  const t = useTranslate()
  const id = useId()
  const { text, lang } = inLanguage(preview.name, language)
  const [name, setName] = useState(text)
  const [replaces, setReplaces] = useState('')
  // The next version of a subscribed glossary would take its place again.
  const others = heads.filter(
    ({ id: own, removed, subscription }) => own !== embedded && removed === undefined && !subscription,
  )
  const submit = (event: Event) => {
    event.preventDefault()
    const typed = name.trim()
    onKeep({
      name: typed === '' || typed === text ? preview.name : { ...preview.name, [lang]: typed },
      ...(replaces !== '' && { replaces }),
    })
  }
  return (
    <form class="l-keep" onSubmit={submit}>
      <label class="label" for={`${id}-name`}>
        {t('import_name')}
      </label>
      <input
        id={`${id}-name`}
        type="text"
        maxLength={500}
        autocomplete="off"
        value={name}
        onInput={({ currentTarget }) => setName(currentTarget.value)}
      />
      {others.length > 0 && (
        <>
          <label class="label" for={`${id}-replaces`}>
            {t('import_replaces')}
          </label>
          <select
            id={`${id}-replaces`}
            value={replaces}
            onChange={({ currentTarget }) => setReplaces(currentTarget.value)}
          >
            <option value="">{t('import_as_new')}</option>
            {others.map((head) => (
              <option key={head.id} value={head.id}>
                {t('import_in_place_of', inLanguage(head.name, language).text)}
              </option>
            ))}
          </select>
        </>
      )}
      <p class="o-buttons">
        <button type="submit" class="btn btn-main">
          {t('import_keep', counted(t, 'options_entries', preview.entries))}
        </button>
        <button type="button" class="btn" onClick={onLeaveImport}>
          {t('import_cancel')}
        </button>
      </p>
    </form>
  )
}
