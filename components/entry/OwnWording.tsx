import { useRef, useState } from 'preact/hooks'
import type { EntryView } from '../../glossary/entry'
import { CopyStatus, useCopy } from '../card/copying'
import { Removed } from '../controls/Removed'
import { useId } from '../controls/use-id'
import { useLeftFocus } from '../controls/use-left-focus'
import { inLanguage, type ReaderLanguage } from '../language'
import { useTranslate } from '../translate'
import { reportText } from './report'

export interface OwnWordingProps {
  view: EntryView
  language: ReaderLanguage
  /** The glossary is the reader's: its words are theirs already. */
  editable: boolean
  /** Whether the reader had it left unmarked everywhere. */
  hidden: boolean
  /** The reader's definition in a language; empty text takes it back. */
  onWrite(text: string, language: ReaderLanguage): void
  onHide(hidden: boolean): void
  /** Resolves true once the text is on the clipboard. */
  onCopy(text: string): Promise<boolean>
}

/** What a reader can do with an entry: word it for themselves, leave it unmarked, tell its makers of a mistake. */
export function OwnWording(props: OwnWordingProps) {
  const t = useTranslate()
  const { view, language, hidden, editable } = props
  const [open, setOpen] = useState(false)
  const [outcome, copy] = useCopy(props.onCopy)
  // The reader's own words, once they took them back here; the next change makes that final.
  const [before, setBefore] = useState<{ text: string; language: ReaderLanguage }>()
  const removed = before !== undefined && view.own?.[before.language] === undefined
  const undo = useLeftFocus<HTMLButtonElement>(removed, removed)
  const opener = useRef<HTMLButtonElement>(null)
  const write: OwnWordingProps['onWrite'] = (text, written) => {
    const taken = text === '' ? view.own?.[written] : undefined
    setBefore(taken === undefined ? undefined : { text: taken, language: written })
    props.onWrite(text, written)
    // The form goes with the button that was pressed. What was taken back leaves the focus to the way back.
    if (taken === undefined) opener.current?.focus()
  }
  const cancel = () => {
    setOpen(false)
    opener.current?.focus()
  }
  const takeBack = () => {
    if (before) props.onWrite(before.text, before.language)
    // The button that was pressed will be gone.
    opener.current?.focus()
  }
  const hide = () => {
    setBefore(undefined)
    props.onHide(!hidden)
  }
  return (
    <div class="own">
      <p class="own-acts">
        {(!editable || view.own || removed) && (
          <button type="button" class="text-link" ref={opener} aria-expanded={open} onClick={() => setOpen(!open)}>
            {t(view.own ? 'entry_own_change' : 'entry_own_write')}
          </button>
        )}
        <button type="button" class="text-link" aria-pressed={hidden} onClick={hide}>
          {t(hidden ? 'entry_shown_again' : 'entry_hide')}
        </button>
        {!editable && (
          <button type="button" class="text-link" onClick={() => copy(reportText(view, language, t))}>
            {t('entry_report')}
          </button>
        )}
        <CopyStatus outcome={outcome} />
      </p>
      {removed && <Removed words={t('entry_own_removed')} button={{ ref: undo, onClick: takeBack }} />}
      {hidden && (
        <p class="meta" role="status">
          {t('entry_hidden')}
        </p>
      )}
      {open && <OwnForm {...props} onWrite={write} onClose={() => setOpen(false)} onCancel={cancel} />}
    </div>
  )
}

/** A definition is at most this long, UTF-16 code units: what a card can hold. */
const LONGEST = 1000

function OwnForm(props: OwnWordingProps & { onClose(): void; onCancel(): void }) {
  const t = useTranslate()
  const id = useId()
  const { view, onWrite, onClose } = props
  // What is being typed stays in its language, whatever is chosen meanwhile.
  const [language] = useState(props.language)
  const before = (view.own && inLanguage(view.own, language).text) ?? inLanguage(view.entry.definition, language).text
  const [text, setText] = useState(before)
  const save = (event: Event) => {
    event.preventDefault()
    onWrite(text.trim(), language)
    onClose()
  }
  return (
    <form class="own-form" onSubmit={save}>
      <label class="label" for={id}>
        {t('entry_own_label')}
      </label>
      <textarea
        id={id}
        rows={4}
        maxLength={LONGEST}
        lang={language}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <p class="own-acts">
        <button type="submit" class="btn btn-main">
          {t('popup_save')}
        </button>
        <button type="button" class="btn" onClick={props.onCancel}>
          {t('popup_cancel')}
        </button>
        {view.own && (
          <button
            type="button"
            class="quiet"
            onClick={() => {
              onWrite('', language)
              onClose()
            }}
          >
            {t('entry_own_remove')}
          </button>
        )}
      </p>
    </form>
  )
}
