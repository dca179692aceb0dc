import { useRef, useState } from 'preact/hooks'
import type { Edit } from '../../glossary/writing/edit-many'
import { writtenStatuses } from '../../glossary/writing/written'
import { counted } from '../controls/counted'
import { useId } from '../controls/use-id'
import { useLeftFocus } from '../controls/use-left-focus'
import { interfaceLanguage } from '../entry/locator'
import { languageName } from '../language'
import { useTranslate } from '../translate'
import type { EntryListProps } from './list-props'

const kinds = ['status', 'subject', 'tag', 'untag'] as const

type EditManyProps = EntryListProps & { chosen: ReadonlySet<string>; onDone(): void }

/** What can be done to all entries that are selected, and what the last edit came to. */
export function EditMany(props: EditManyProps) {
  const t = useTranslate()
  const { chosen, duplicates, edit, onDone, onEdit, onUndo } = props
  // Each of the buttons goes when it is pressed: what came of it is read next, and has the way back.
  const pressed = useRef(false)
  const outcome = useLeftFocus<HTMLParagraphElement>(pressed.current, edit)
  const press = (act: () => void) => {
    pressed.current = true
    act()
  }
  const act = (one: Edit) =>
    press(() => {
      onEdit(chosen, one)
      if (one.kind === 'merge' || one.kind === 'delete') onDone()
    })
  const busy = edit.at === 'saving'
  return (
    <div class="e-edit">
      {chosen.size > 0 && (
        <fieldset class="e-chosen" aria-label={counted(t, 'list_chosen', chosen.size)} disabled={busy}>
          <p class="e-much">{counted(t, 'list_chosen', chosen.size)}</p>
          <Change {...props} onChange={act} />
          <p class="o-buttons">
            {chosen.size > 1 && (
              <button type="button" class="btn" onClick={() => act({ kind: 'merge' })}>
                {t('list_merge')}
              </button>
            )}
            <button type="button" class="btn btn-alarm" onClick={() => act({ kind: 'delete' })}>
              {t('list_delete')}
            </button>
          </p>
        </fieldset>
      )}
      {chosen.size === 0 && duplicates.length > 0 && (
        <p class="o-buttons">
          <button type="button" class="btn" disabled={busy} onClick={() => press(props.onMergeAll)}>
            {counted(t, 'list_merge_all', duplicates.length)}
          </button>
        </p>
      )}
      <p class="e-outcome" role="status" ref={outcome} tabIndex={-1}>
        {edit.at === 'saving' && t('list_saving')}
        {edit.at === 'saved' && counted(t, `list_done_${edit.kind}`, edit.entries)}{' '}
        {edit.at === 'saved' && edit.left > 0 && counted(t, 'list_left', edit.left)}
        {edit.at === 'undone' && t('list_undone')}
        {edit.at === 'failed' && <span class="o-problem">{t('list_failed')}</span>}{' '}
        {onUndo && !busy && (
          <button type="button" class="text-link" onClick={() => press(onUndo)}>
            {t('library_undo')}
          </button>
        )}
      </p>
    </div>
  )
}

/** One field of them all: which, and what it is to be. */
function Change({ subjects, tags, languages, language, onChange }: EditManyProps & { onChange(edit: Edit): void }) {
  const t = useTranslate()
  const id = useId()
  const [kind, setKind] = useState<(typeof kinds)[number]>('status')
  const [status, setStatus] = useState<(typeof writtenStatuses)[number]>('admitted')
  const [spoken, setSpoken] = useState('')
  const [text, setText] = useState('')
  const words = text.trim()
  const submit = (event: Event) => {
    event.preventDefault()
    if (kind === 'status') onChange({ kind, status, ...(spoken !== '' && { language: spoken }) })
    else if (words === '') document.getElementById(`${id}-text`)?.focus()
    else if (kind === 'subject') onChange({ kind, name: words, language })
    else onChange({ kind: 'tag', tag: words, on: kind === 'tag' })
  }
  return (
    <form class="e-change" onSubmit={submit}>
      <select
        aria-label={t('list_change')}
        value={kind}
        onChange={({ currentTarget }) => setKind(kinds.find((one) => one === currentTarget.value) ?? 'status')}
      >
        {kinds
          .filter((one) => one !== 'untag' || tags.length > 0)
          .map((one) => (
            <option key={one} value={one}>
              {t(`list_change_${one}`)}
            </option>
          ))}
      </select>
      {kind === 'status' ? (
        <>
          <select
            aria-label={t('list_change_language')}
            value={spoken}
            onChange={({ currentTarget }) => setSpoken(currentTarget.value)}
          >
            <option value="">{t('list_every_language')}</option>
            {languages.map((tag) => (
              <option key={tag} value={tag}>
                {languageName(tag, interfaceLanguage(t))}
              </option>
            ))}
          </select>
          <select
            aria-label={t('list_change_status')}
            value={status}
            onChange={({ currentTarget }) =>
              setStatus(writtenStatuses.find((one) => one === currentTarget.value) ?? 'admitted')
            }
          >
            {writtenStatuses.map((one) => (
              <option key={one} value={one}>
                {t(`write_status_${one}`)}
              </option>
            ))}
          </select>
        </>
      ) : (
        <>
          <input
            id={`${id}-text`}
            type="text"
            aria-label={t(`list_change_${kind}`)}
            list={`${id}-known`}
            maxLength={200}
            autocomplete="off"
            value={text}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
          <datalist id={`${id}-known`}>
            {(kind === 'subject' ? subjects : tags).map((known) => (
              <option key={known} value={known} />
            ))}
          </datalist>
        </>
      )}
      <button type="submit" class="btn">
        {t('list_apply')}
      </button>
    </form>
  )
}
