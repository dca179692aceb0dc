import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useTranslate } from '../translate'
import type { Progress } from './library-props'

/** Something goes on with what is called so, and can be ended. */
export function WorkingPane(props: { name: string; progress: Progress; onLeave(): void }) {
  const t = useTranslate()
  const { step, done, of } = props.progress
  const says = t(`import_step_${step}`, props.name)
  return (
    <div class="l-pane" role="status">
      <p>{says}</p>
      {/* Without a value it says that something goes on, and not how much. */}
      <progress aria-label={says} {...(of !== undefined && { max: of, value: done ?? 0 })} />
      <p class="o-buttons">
        <button type="button" class="btn" onClick={props.onLeave}>
          {t('import_cancel')}
        </button>
      </p>
    </div>
  )
}

/** What came of something that was begun and did not go well. */
export function FailurePane(props: { title: string; children: ComponentChildren; onLeave(): void }) {
  const t = useTranslate()
  const heading = useRef<HTMLHeadingElement>(null)
  // What was pressed is gone; what came of it is read next.
  useEffect(() => heading.current?.focus(), [])
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
