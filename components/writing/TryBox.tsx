import { useState } from 'preact/hooks'
import type { Tried } from '../../glossary/writing/try'
import { useId } from '../controls/use-id'
import { useTranslate } from '../translate'
import { Part } from './Part'
import type { WriteProps } from './write-props'

/** A text of the reader's, with what of it the entry would mark as it stands now. */
export function TryBox({ attempt }: Pick<WriteProps, 'attempt'>) {
  const t = useTranslate()
  const id = useId()
  const [text, setText] = useState('')
  const paragraphs = text.trim() === '' ? [] : attempt(text)
  const count = paragraphs?.flat().filter(({ marked }) => marked).length ?? 0
  return (
    <Part title={t('write_try')}>
      <label class="label" for={id}>
        {t('write_try_label')}
      </label>
      <textarea id={id} rows={3} value={text} onInput={({ currentTarget }) => setText(currentTarget.value)} />
      <div class="w-tried" aria-live="polite">
        {text.trim() !== '' && <p class="meta">{t(paragraphs ? 'write_try_marks' : 'write_try_no_term', count)}</p>}
        {paragraphs?.map((stretches, number) => (
          <p key={number}>
            {stretches.map((stretch, at) =>
              stretch.marked ? (
                <mark key={at} class="o-mark">
                  {stretch.text}
                </mark>
              ) : stretch.left ? (
                <s key={at} class="w-left">
                  {stretch.text}
                </s>
              ) : (
                stretch.text
              ),
            )}
          </p>
        ))}
        <Reasons stretches={paragraphs?.flat() ?? []} />
      </div>
    </Part>
  )
}

/** Why each is marked or left alone, once for the same words and the same reason. */
function Reasons({ stretches }: { stretches: readonly Tried[] }) {
  const t = useTranslate()
  const reasons = stretches.flatMap(({ text, marked, cues = [], left }) =>
    marked
      ? [cues.length > 0 ? t('write_try_cues', text, cues.join(t('entry_join'))) : t('write_try_always', text)]
      : left
        ? [t(`write_try_left_${left}`, text)]
        : [],
  )
  return (
    <ul class="w-reasons">
      {[...new Set(reasons)].map((reason) => (
        <li key={reason}>
          <bdi>{reason}</bdi>
        </li>
      ))}
    </ul>
  )
}
