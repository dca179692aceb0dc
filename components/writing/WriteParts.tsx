import { Fragment } from 'preact'
import { textLanguages } from '../../glossary/writing/text-languages'
import { Removed, useRemoval } from '../controls/Removed'
import { useId } from '../controls/use-id'
import { interfaceLanguage } from '../entry/locator'
import { languageName } from '../language'
import { useTranslate } from '../translate'
import { Part } from './Part'
import type { WriteProps } from './write-props'

/** What it means, in the language of the reader's explanations, and in each that it is named in. */
export function Meaning({ written, language, onWrite }: WriteProps) {
  const t = useTranslate()
  const id = useId()
  const languages = textLanguages(written, language)
  const text = (key: 'definition' | 'note', tag: string) => (
    <Fragment key={`${key} ${tag}`}>
      <label class="label" for={`${id}-${key}-${tag}`}>
        {t(`write_${key}`, languageName(tag, interfaceLanguage(t)))}
      </label>
      <textarea
        id={`${id}-${key}-${tag}`}
        lang={tag}
        rows={key === 'definition' ? 4 : 2}
        value={written[key][tag] ?? ''}
        onInput={({ currentTarget }) => onWrite({ ...written, [key]: { ...written[key], [tag]: currentTarget.value } })}
      />
    </Fragment>
  )
  return (
    <Part title={t('write_meaning')}>
      {languages.map((tag) => text('definition', tag))}
      {languages.map((tag) => text('note', tag))}
    </Part>
  )
}

/** The sense rule in plain words. */
export function Marking({ written, ruled, onWrite }: WriteProps) {
  const t = useTranslate()
  const id = useId()
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
