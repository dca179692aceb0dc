import type { ComponentChildren } from 'preact'
import { counted, shortDate } from '../controls/counted'
import { inLanguage } from '../language'
import { useTranslate } from '../translate'
import { FilePicker } from './FilePicker'
import { ImportIssues } from './ImportIssues'
import type { RestoreProps } from './library-props'

/** From a backup back to everything it holds, with a look at it first. */
export function Restore(props: RestoreProps) {
  const t = useTranslate()
  const { restoring, onOpenBackup } = props
  switch (restoring.at) {
    case 'rest':
    case 'restored':
      return (
        <p class="o-buttons">
          <FilePicker label={t('options_restore_open')} onPick={onOpenBackup} />
          <span class="meta" role="status">
            {restoring.at === 'restored' && t('options_restored')}
          </span>
        </p>
      )
    case 'work': {
      const { step, done, of } = restoring.progress
      return (
        <div class="l-pane" role="status">
          <p>{t(`options_restore_step_${step === 'read' ? 'read' : 'keep'}`)}</p>
          <progress aria-label={t('options_restore')} {...(of !== undefined && { max: of, value: done ?? 0 })} />
        </div>
      )
    }
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

function Preview(props: RestoreProps & { preview: Extract<RestoreProps['restoring'], { at: 'preview' }>['preview'] }) {
  const t = useTranslate()
  const { preview, language } = props
  const { saved, rules, mutes, corrections, glossaries } = preview
  return (
    <div class="l-pane">
      <p>{saved === '' ? t('options_restore_undated') : t('options_restore_of', shortDate(saved, t('page_lang')))}</p>
      <ul class="l-holds">
        <li>{t('options_restore_choices', rules, mutes, corrections)}</li>
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
  return (
    <div class="l-pane" data-alarm="true">
      <p role="alert">{props.title}</p>
      {props.children}
      <p class="o-buttons">
        <button type="button" class="btn" onClick={props.onLeaveRestore}>
          {t('import_close')}
        </button>
      </p>
    </div>
  )
}
