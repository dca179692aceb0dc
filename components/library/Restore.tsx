import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import { counted, shortDate } from '../controls/counted'
import { useLeftFocus } from '../controls/use-left-focus'
import { inLanguage } from '../language'
import { useTranslate } from '../translate'
import { FilePicker } from './FilePicker'
import { ImportIssues } from './ImportIssues'
import type { Progress, RestoreProps } from './library-props'

/** From a backup back to everything it holds, with a look at it first. */
export function Restore(props: RestoreProps) {
  const t = useTranslate()
  const { restoring, onOpenBackup } = props
  // What was begun leads back to where it began.
  const begun = useRef(false)
  begun.current ||= restoring.at !== 'rest'
  switch (restoring.at) {
    case 'rest':
    case 'restored':
      return (
        <p class="o-buttons">
          <FilePicker label={t('options_restore_open')} back={begun.current} onPick={onOpenBackup} />
          <span class="meta" role="status">
            {restoring.at === 'restored' && t('options_restored')}
          </span>
        </p>
      )
    case 'work':
      return <Working progress={restoring.progress} />
    case 'preview':
      return <Preview {...props} preview={restoring.preview} />
    case 'refused':
      return (
        <Outcome {...props} title={t('options_restore_refused')}>
          <ImportIssues issues={restoring.issues} />
        </Outcome>
      )
    case 'failed':
      return (
        <Outcome {...props} title={t('options_restore_failed')}>
          <p class="l-problem">
            <bdi>{restoring.problem}</bdi>
          </p>
        </Outcome>
      )
  }
}

function Working({ progress: { step, done, of } }: { progress: Progress }) {
  const t = useTranslate()
  const line = useLeftFocus<HTMLParagraphElement>()
  return (
    <div class="l-pane" role="status">
      <p ref={line} tabIndex={-1}>
        {t(`options_restore_step_${step === 'read' ? 'read' : 'keep'}`)}
      </p>
      <progress aria-label={t('options_restore')} {...(of !== undefined && { max: of, value: done ?? 0 })} />
    </div>
  )
}

function Preview(props: RestoreProps & { preview: Extract<RestoreProps['restoring'], { at: 'preview' }>['preview'] }) {
  const t = useTranslate()
  const { preview, language } = props
  const line = useLeftFocus<HTMLParagraphElement>()
  const { saved, glossaries } = preview
  const chosen = (['rules', 'mutes', 'corrections'] as const).map((what) =>
    counted(t, `options_restore_${what}`, preview[what]),
  )
  return (
    <div class="l-pane">
      <p ref={line} tabIndex={-1}>
        {saved === '' ? t('options_restore_undated') : t('options_restore_of', shortDate(saved, t('page_lang')))}
      </p>
      <ul class="l-holds">
        <li>{t('options_restore_choices', ...chosen)}</li>
        {glossaries.map(({ name, entries }, number) => {
          const { text, lang } = inLanguage(name, language)
          return (
            <li key={number}>
              <bdi lang={lang}>{text}</bdi> <span class="meta">{counted(t, 'options_entries', entries)}</span>
            </li>
          )
        })}
      </ul>
      <ImportIssues issues={preview.issues} />
      <p class="meta">{t('options_restore_what')}</p>
      <p class="o-buttons">
        <button type="button" class="btn btn-main" onClick={props.onRestore}>
          {t('options_restore_do')}
        </button>
        <button type="button" class="btn" onClick={props.onLeaveRestore}>
          {t('import_cancel')}
        </button>
      </p>
    </div>
  )
}

function Outcome(props: RestoreProps & { title: string; children: ComponentChildren }) {
  const t = useTranslate()
  const line = useLeftFocus<HTMLParagraphElement>()
  return (
    <div class="l-pane" data-alarm="true">
      <p role="alert" ref={line} tabIndex={-1}>
        {props.title}
      </p>
      {props.children}
      <p class="o-buttons">
        <button type="button" class="btn" onClick={props.onLeaveRestore}>
          {t('import_close')}
        </button>
      </p>
    </div>
  )
}
