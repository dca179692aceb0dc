import { useId } from 'preact/hooks'
import { describeIssue } from '../../glossary/exchange/issue-texts'
import { interfaceLanguage } from '../entry/locator'
import { inLanguage, languageName } from '../language'
import { issueTexts } from '../library/issue-texts'
import { useTranslate } from '../translate'
import { Part } from './Part'
import { TermRows } from './TermRows'
import { TryBox } from './TryBox'
import type { WriteProps } from './write-props'

/** The form of one entry. Whatever is typed is kept until it is saved. */
export function WriteEntry(props: WriteProps) {
  const t = useTranslate()
  if (props.state === 'deleted')
    return (
      <div class="w-form">
        <p role="status">{t('write_deleted')}</p>
        <p>
          <button type="button" class="btn" onClick={props.onUndoDelete}>
            {t('library_undo')}
          </button>
        </p>
      </div>
    )
  return (
    <form
      class="w-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        props.onSave()
      }}
    >
      {props.restored && <Restored {...props} />}
      {!props.editing && <GlossaryChoice {...props} />}
      <TermRows {...props} />
      <Meaning {...props} />
      <Marking {...props} />
      <Example {...props} />
      <TryBox attempt={props.attempt} />
      <Ending {...props} />
    </form>
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

function Meaning({ written, language, onWrite }: WriteProps) {
  const t = useTranslate()
  const id = useId()
  const spoken = languageName(language, interfaceLanguage(t))
  return (
    <Part title={t('write_meaning')}>
      <label class="label" for={`${id}-definition`}>
        {t('write_definition', spoken)}
      </label>
      <textarea
        id={`${id}-definition`}
        lang={language}
        rows={4}
        value={written.definition}
        onInput={({ currentTarget }) => onWrite({ ...written, definition: currentTarget.value })}
      />
      <label class="label" for={`${id}-note`}>
        {t('write_note', spoken)}
      </label>
      <textarea
        id={`${id}-note`}
        lang={language}
        rows={2}
        value={written.note}
        onInput={({ currentTarget }) => onWrite({ ...written, note: currentTarget.value })}
      />
    </Part>
  )
}

/** The sense rule in plain words. */
function Marking({ written, ruled, remarks, onWrite }: WriteProps) {
  const t = useTranslate()
  const id = useId()
  const texts = issueTexts(t)
  const list = (key: 'near' | 'never') => (
    <>
      <label class="label" for={`${id}-${key}`}>
        {t(`write_${key}`)}
      </label>
      <input
        id={`${id}-${key}`}
        type="text"
        autocomplete="off"
        aria-describedby={`${id}-lists`}
        value={written[key]}
        onInput={({ currentTarget }) => onWrite({ ...written, [key]: currentTarget.value })}
      />
    </>
  )
  return (
    <Part title={t('write_marking')}>
      {ruled ? (
        <p class="meta">{t('write_ruled')}</p>
      ) : (
        <>
          {list('near')}
          {list('never')}
          <p class="meta" id={`${id}-lists`}>
            {t('write_lists')}
          </p>
        </>
      )}
      <ul class="w-remarks" aria-live="polite">
        {remarks.map((issue) => (
          <li key={JSON.stringify(issue.params)}>{describeIssue(issue, texts)}</li>
        ))}
      </ul>
    </Part>
  )
}

function Example({ written, onWrite }: WriteProps) {
  const t = useTranslate()
  const { example, ...rest } = written
  if (!example) return null
  return (
    <Part title={t('write_example')}>
      <blockquote class="w-example">
        <p>
          <bdi>{example.sentence}</bdi>
        </p>
        <p class="meta">
          <bdi>{example.address}</bdi>
        </p>
      </blockquote>
      <p>
        <button type="button" class="quiet" onClick={() => onWrite(rest)}>
          {t('write_example_leave')}
        </button>
      </p>
    </Part>
  )
}

function Ending({ problem, state, editing, onDelete }: WriteProps) {
  const t = useTranslate()
  return (
    <div class="w-ending">
      <p class="o-problem" role="alert">
        {problem !== undefined && t(`write_problem_${problem.replace('-', '_')}`)}
        {state === 'failed' && t('write_failed')}
      </p>
      <p class="o-buttons">
        <button type="submit" class="btn btn-main" disabled={state === 'saving'}>
          {t('write_save')}
        </button>
        {editing && (
          <button type="button" class="btn btn-alarm" disabled={state === 'saving'} onClick={onDelete}>
            {t('write_delete')}
          </button>
        )}
      </p>
    </div>
  )
}
