import type { TargetedKeyboardEvent } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { type RemovalButton, Removed, useRemoval } from '../controls/Removed'
import { inLanguage } from '../language'
import { useTranslate } from '../translate'
import { LintRemarks } from './LintRemarks'
import { Part } from './Part'
import { TermRows } from './TermRows'
import { TryBox } from './TryBox'
import { Example, Marking, Meaning } from './WriteParts'
import { WriteRelations } from './WriteRelations'
import { WriteSorting } from './WriteSorting'
import { WriteSources } from './WriteSources'
import type { WriteProps } from './write-props'

/** The form of one entry. Whatever is typed is kept until it is saved. */
export function WriteEntry(props: WriteProps) {
  const t = useTranslate()
  const deleted = props.state === 'deleted'
  const form = useRef<HTMLFormElement>(null)
  // The next entry is typed at once.
  useEffect(() => {
    if (props.saved) form.current?.querySelector<HTMLElement>('.w-word')?.focus()
  }, [])
  const deletion = useRemoval(props.state, deleted ? props.onUndoDelete : props.onDelete)
  if (deleted)
    return (
      <div class="w-form">
        <Removed words={t('write_deleted')} button={deletion} />
      </div>
    )
  return (
    <form
      class="w-form"
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        props.onSave(event.submitter?.dataset.next === 'true')
        // What is missing is told by now.
        event.currentTarget.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
      }}
      onKeyDown={goOn}
    >
      {props.saved && <Saved {...props.saved} />}
      {props.restored && <Restored {...props} />}
      {!props.editing && <GlossaryChoice {...props} />}
      <TermRows {...props} />
      <Meaning {...props} />
      <Marking {...props} />
      <TryBox attempt={props.attempt} />
      <WriteRelations {...props} />
      <WriteSources {...props} />
      <Example {...props} />
      <WriteSorting {...props} />
      <Ending {...props} deletion={deletion} />
    </form>
  )
}

/** Enter goes on from field to field: an entry is saved by its button, and not half written. */
function goOn(event: TargetedKeyboardEvent<HTMLFormElement>): void {
  const { key, target, currentTarget } = event
  if (key !== 'Enter' || event.isComposing || event.defaultPrevented || !(target instanceof HTMLInputElement)) return
  event.preventDefault()
  const stops = [...currentTarget.querySelectorAll<HTMLElement>('[type="text"], textarea, [type="submit"]')]
  stops.find((stop) => target.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING)?.focus()
}

function Saved({ name, href }: NonNullable<WriteProps['saved']>) {
  const t = useTranslate()
  return (
    <p class="w-restored" role="status">
      {t('write_saved')}{' '}
      <a class="text-link" href={href}>
        <bdi>{name}</bdi>
      </a>
    </p>
  )
}

function Restored({ onStartOver }: WriteProps) {
  const t = useTranslate()
  return (
    <p class="w-restored" role="status">
      {t('write_restored')}{' '}
      <button type="button" class="text-link" onClick={onStartOver}>
        {t('write_start_over')}
      </button>
    </p>
  )
}

function GlossaryChoice({ glossaries, glossary, language, onGlossary }: WriteProps) {
  const t = useTranslate()
  if (glossaries.length < 2) return null
  return (
    <Part title={t('write_glossary')}>
      <select
        aria-label={t('write_glossary')}
        value={glossary}
        onChange={({ currentTarget }) => onGlossary(currentTarget.value)}
      >
        {glossaries.map(({ id, name }) => (
          <option key={id} value={id}>
            {inLanguage(name, language).text}
          </option>
        ))}
      </select>
    </Part>
  )
}

function Ending({ lint, problem, state, editing, deletion, onStartOver }: WriteProps & { deletion: RemovalButton }) {
  const t = useTranslate()
  return (
    <div class="w-ending">
      <LintRemarks lint={lint} />
      <p class="o-problem" role="alert">
        {problem?.problem === 'text-long' && t('write_problem_text_long')}
        {state === 'failed' && t('write_failed')}
        {state === 'overtaken' && (
          <>
            {t('write_overtaken')}{' '}
            <button type="button" class="text-link" onClick={onStartOver}>
              {t('write_overtaken_open')}
            </button>
          </>
        )}
      </p>
      <p class="o-buttons">
        <button type="submit" class="btn btn-main" disabled={state === 'saving'}>
          {t('write_save')}
        </button>
        {!editing && (
          <button type="submit" class="btn" data-next="true" disabled={state === 'saving'}>
            {t('write_save_next')}
          </button>
        )}
        {editing && (
          <button type="button" class="btn btn-alarm" disabled={state === 'saving'} {...deletion}>
            {t('write_delete')}
          </button>
        )}
      </p>
    </div>
  )
}
