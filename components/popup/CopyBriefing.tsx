import { useState } from 'preact/hooks'
import { useTranslate } from '../translate'
import { briefing } from './briefing'
import type { PopupProps } from './popup-props'

/** Copies the page's terms with their explanations; says in place whether it worked. */
export function CopyBriefing(props: PopupProps) {
  const t = useTranslate()
  const [outcome, setOutcome] = useState<'copied' | 'failed'>()
  const copy = async () => {
    const entries = (props.site?.terms ?? []).flatMap((term) => props.glossary.entry(term.key) ?? [])
    const text = briefing({ site: props.site?.name ?? '', entries, language: props.language, translate: t })
    setOutcome((await props.onCopy(text)) ? 'copied' : 'failed')
  }
  return (
    <span>
      <button type="button" class="quiet" onClick={copy}>
        {t('popup_copy')}
      </button>
      <span class="meta p-copied" role="status">
        {outcome && t(`popup_copy_${outcome}`)}
      </span>
    </span>
  )
}
