import { describeIssue } from '../../glossary/exchange/issue-texts'
import { Removed, useRemoval } from '../controls/Removed'
import { useId } from '../controls/use-id'
import { interfaceLanguage } from '../entry/locator'
import { languageName } from '../language'
import { issueTexts } from '../library/issue-texts'
import { useTranslate } from '../translate'
import { Part } from './Part'
import type { WriteProps } from './write-props'

/** What it means, in the language of the reader's explanations. */
export function Meaning({ written, language, onWrite }: WriteProps) {
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
export function Marking({ written, ruled, remarks, onWrite }: WriteProps) {
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

/** Where the reader met the words. */
export function Example({ written, onWrite }: WriteProps) {
  const t = useTranslate()
  const { example } = written
  const removed = example?.removed === true
  const removal = useRemoval(
    removed,
    () => example && onWrite({ ...written, example: { ...example, removed: !removed } }),
  )
  if (!example) return null
  return (
    <Part title={t('write_example')}>
      {removed ? (
        <Removed words={t('removed', example.sentence)} button={removal} />
      ) : (
        <>
          <blockquote class="w-example">
            <p>
              <bdi>{example.sentence}</bdi>
            </p>
            <p class="meta">
              <bdi>{example.address}</bdi>
            </p>
          </blockquote>
          <p>
            <button type="button" class="quiet" {...removal}>
              {t('write_example_leave')}
            </button>
          </p>
        </>
      )}
    </Part>
  )
}
