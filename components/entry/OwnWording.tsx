import { useRef, useState } from 'preact/hooks'
import type { EntryView } from '../../glossary/entry'
import { Removed } from '../controls/Removed'
import { useId } from '../controls/use-id'
import { useLeftFocus } from '../controls/use-left-focus'
import { inLanguage, type ReaderLanguage } from '../language'
import { useTranslate } from '../translate'
import { reportText } from './report'

export interface OwnWordingProps {
  view: EntryView
  language: ReaderLanguage
  /** Whether the reader had it left unmarked everywhere. */
  hidden: boolean
  /** The reader's definition in this language; empty text takes it back. */
  onWrite(text: string): void
  onHide(hidden: boolean): void
  onCopy(text: string): void
}

/** What a reader can do with an entry: word it for themselves, leave it unmarked, tell its makers of a mistake. */
export function OwnWording(props: OwnWordingProps) {
  const t = useTranslate()
  const { view, language, hidden } = props
  const own = view.own?.[language]
  const [open, setOpen] = useState(false)
  const [copied, setCopied] = useState(false)
  // The reader's own words, once they took them back here; the next change makes that final.
  const [before, setBefore] = useState<string>()
  const removed = before !== undefined && own === undefined
  const undo = useLeftFocus<HTMLButtonElement>(removed, removed)
  const opener = useRef<HTMLButtonElement>(null)
  const write = (text: string) => {
    setBefore(text === '' ? own : undefined)
    props.onWrite(text)
  }
  const takeBack = () => {
    if (before !== undefined) props.onWrite(before)
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
        <button type="button" class="text-link" ref={opener} aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(view.own ? 'entry_own_change' : 'entry_own_write')}
        </button>
        <button type="button" class="text-link" aria-pressed={hidden} onClick={hide}>
          {t(hidden ? 'entry_shown_again' : 'entry_hide')}
        </button>
        <button
          type="button"
          class="text-link"
          onClick={() => {
            props.onCopy(reportText(view, language, t))
            setCopied(true)
          }}
        >
          {t('entry_report')}
        </button>
        <span role="status" class="meta">
          {copied && t('card_copy_copied')}
        </span>
      </p>
      {removed && <Removed words={t('entry_own_removed')} button={{ ref: undo, onClick: takeBack }} />}
      {hidden && (
        <p class="meta" role="status">
          {t('entry_hidden')}
        </p>
      )}
      {open && <OwnForm {...props} onWrite={write} onClose={() => setOpen(false)} />}
    </div>
  )
}

/** A definition is at most this long, UTF-16 code units: what a card can hold. */
const LONGEST = 1000

function OwnForm({ view, language, onWrite, onClose }: OwnWordingProps & { onClose(): void }) {
  const t = useTranslate()
  const id = useId()
  const before = (view.own && inLanguage(view.own, language).text) ?? inLanguage(view.entry.definition, language).text
  const [text, setText] = useState(before)
  const save = (event: Event) => {
    event.preventDefault()
    onWrite(text.trim())
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
        <button type="button" class="btn" onClick={onClose}>
          {t('popup_cancel')}
        </button>
        {view.own && (
          <button
            type="button"
            class="quiet"
            onClick={() => {
              onWrite('')
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
