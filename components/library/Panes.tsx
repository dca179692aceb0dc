import type { ComponentChildren } from 'preact'
import type { GlossaryHead } from '../../platform/library/glossary-head'
import { counted } from '../controls/counted'
import { useLeftFocus } from '../controls/use-left-focus'
import { useSettled } from '../controls/use-settled'
import { inLanguage, type ReaderLanguage } from '../language'
import { useTranslate } from '../translate'
import type { Progress } from './library-props'

/** Something goes on with what is called so, and can be ended. */
export function WorkingPane(props: { name: string; progress: Progress; onLeave(): void }) {
  const t = useTranslate()
  const { step, done, of } = props.progress
  const says = t(`import_step_${step}`, props.name)
  const line = useLeftFocus<HTMLParagraphElement>()
  const leave = useSettled(props.onLeave)
  return (
    <div class="l-pane" role="status">
      <p ref={line} tabIndex={-1}>
        {says}
      </p>
      {/* Without a value it says that something goes on, and not how much. */}
      <progress aria-label={says} {...(of !== undefined && { max: of, value: done ?? 0 })} />
      <p class="o-buttons">
        <button type="button" class="btn" onClick={leave}>
          {t('import_cancel')}
        </button>
      </p>
    </div>
  )
}

/** What came of something that was begun and did not go well. */
export function FailurePane(props: { title: string; children: ComponentChildren; onLeave(): void }) {
  const t = useTranslate()
  const heading = useLeftFocus<HTMLHeadingElement>()
  return (
    <section class="l-pane" data-alarm="true">
      <h3 ref={heading} tabIndex={-1}>
        {props.title}
      </h3>
      {props.children}
      <p class="o-buttons">
        <button type="button" class="btn" onClick={props.onLeave}>
          {t('import_close')}
        </button>
      </p>
    </section>
  )
}

/** A glossary came into use; nothing once it was removed, or is another again. */
export function KeptLine(props: {
  kept: { id: string; content: string }
  /** What it changed in one that was there. */
  changes?: string
  heads?: readonly GlossaryHead[] | undefined
  language: ReaderLanguage
}) {
  const t = useTranslate()
  const line = useLeftFocus<HTMLParagraphElement>()
  const { kept } = props
  const head = props.heads?.find(
    ({ id, content, removed }) => id === kept.id && content === kept.content && removed === undefined,
  )
  if (!head) return null
  const { text } = inLanguage(head.name, props.language)
  return (
    <p class="l-kept" role="status" ref={line} tabIndex={-1}>
      {t('import_kept', text, counted(t, 'options_entries', head.entries))}
      {props.changes && ` ${props.changes}`}
    </p>
  )
}
