import { useEffect, useRef, useState } from 'preact/hooks'
import { useId } from '../controls/use-id'
import { useTranslate } from '../translate'
import { FilePicker } from './FilePicker'
import { ImportIssues } from './ImportIssues'
import { ImportPreviewPane } from './ImportPreviewPane'
import type { LibraryProps } from './library-props'
import { FailurePane, KeptLine, WorkingPane } from './Panes'

/** From a file, a drop or a paste to a preview, and from there into the library. */
export function ImportPane(props: LibraryProps) {
  const t = useTranslate()
  const { importing } = props
  // What was begun and left leads back to where it began.
  const begun = useRef(false)
  begun.current ||= importing.at !== 'rest'
  // What was typed is there again where it was refused or left.
  const [pasted, onPasted] = useState('')
  const kept = importing.at === 'kept'
  const [changes, onChanges] = useState('')
  useEffect(() => {
    if (kept) onPasted('')
  }, [kept])
  const offer = (back: boolean) => <Offer {...props} {...{ back, pasted, onPasted }} />
  // What was pasted has no name of its own.
  const called = (file: string): string => file || t('import_pasted')
  switch (importing.at) {
    case 'rest':
      return offer(begun.current)
    case 'work':
      return <WorkingPane name={called(importing.file)} progress={importing.progress} onLeave={props.onLeaveImport} />
    case 'preview':
      return (
        <ImportPreviewPane
          key={importing.preview.file}
          {...props}
          preview={importing.preview}
          again={importing.again}
          onChanges={onChanges}
        />
      )
    case 'refused':
      return (
        <>
          <FailurePane
            title={importing.file === '' ? t('import_refused_pasted') : t('import_refused', importing.file)}
            onLeave={props.onLeaveImport}
          >
            <ImportIssues issues={importing.issues} />
          </FailurePane>
          {offer(false)}
        </>
      )
    case 'failed':
      return (
        <>
          <FailurePane title={t('import_failed')} onLeave={props.onLeaveImport}>
            <p>{t('import_failed_what')}</p>
            <p class="l-problem meta">
              <bdi>{importing.problem}</bdi>
            </p>
          </FailurePane>
          {offer(false)}
        </>
      )
    case 'kept':
      return (
        <>
          <KeptLine {...props} kept={importing} changes={changes} />
          {offer(false)}
        </>
      )
  }
}

interface OfferProps extends LibraryProps {
  back: boolean
  pasted: string
  onPasted(text: string): void
}

/** Ways in: a button for a file, the same place for a drop, a field for a paste. */
function Offer({ back, pasted, onPasted, onImportFile, onImportText, writeHref }: OfferProps) {
  const t = useTranslate()
  const [over, setOver] = useState(false)
  const [pasting, setPasting] = useState(pasted !== '')
  const asked = useRef(false)
  return (
    <fieldset
      class="l-offer"
      aria-label={t('import_title')}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        const [file] = event.dataTransfer?.files ?? []
        if (file) onImportFile(file)
      }}
    >
      <p class="o-buttons">
        <FilePicker label={t('import_file')} main back={back} onPick={onImportFile} />
        <button
          type="button"
          class="btn"
          aria-expanded={pasting}
          onClick={() => {
            asked.current = true
            setPasting(!pasting)
          }}
        >
          {t('import_paste')}
        </button>
        <a class="btn" href={writeHref()}>
          {t('write_new')}
        </a>
      </p>
      <p class="meta">{t('import_formats')}</p>
      {pasting && <PasteField text={pasted} focused={asked.current} onText={onPasted} onImportText={onImportText} />}
    </fieldset>
  )
}

/** Longer texts, in code units, are put into the field by us: Chromium takes a second for each thousand lines it pastes. */
const LONG = 20_000

interface PasteFieldProps extends Pick<LibraryProps, 'onImportText'> {
  text: string
  /** Whether it was opened by hand: after a refusal its reason has the focus. */
  focused: boolean
  onText(text: string): void
}

/** A field for a table that was copied. */
function PasteField({ text, focused, onText, onImportText }: PasteFieldProps) {
  const t = useTranslate()
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (focused) field.current?.focus()
  }, [])
  return (
    <div class="l-paste">
      <label class="label" for={id}>
        {t('import_paste_label')}
      </label>
      <textarea
        ref={field}
        id={id}
        class="o-stored"
        rows={6}
        spellcheck={false}
        placeholder={t('import_paste_sample')}
        value={text}
        onPaste={(event) => {
          const pasted = event.clipboardData?.getData('text/plain') ?? ''
          if (pasted.length < LONG) return
          event.preventDefault()
          const { currentTarget } = event
          currentTarget.setRangeText(pasted, currentTarget.selectionStart, currentTarget.selectionEnd, 'end')
          onText(currentTarget.value)
        }}
        onInput={({ currentTarget }) => onText(currentTarget.value)}
      />
      <p class="o-buttons">
        <button type="button" class="btn" disabled={text.trim() === ''} onClick={() => onImportText(text)}>
          {t('import_paste_read')}
        </button>
      </p>
    </div>
  )
}
