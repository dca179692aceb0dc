import { useState } from 'preact/hooks'
import { LibraryOptions } from '../library/LibraryOptions'
import { useTranslate } from '../translate'
import { CardOptions } from './CardOptions'
import { DataOptions } from './DataOptions'
import { KeyOptions } from './KeyOptions'
import { MarkOptions } from './MarkOptions'
import { OwnOptions } from './OwnOptions'
import type { OptionsProps } from './options-props'
import { SiteOptions } from './SiteOptions'

/** The options page. Nothing waits for a save button: every change acts at once, in open tabs too. */
export function Options(props: OptionsProps) {
  const t = useTranslate()
  // What was removed before all was erased cannot be had back: nothing remembers it any more.
  const [erasures, setErasures] = useState(0)
  const onErase = () => {
    setErasures(erasures + 1)
    props.onErase()
  }
  return (
    <div class="options">
      <h1 class="title">{t('options_title')}</h1>
      <p class="meta o-lead">{t('options_lead')}</p>
      {props.failed && (
        <p class="o-problem" role="alert">
          {t('options_failed')}
        </p>
      )}
      <SiteOptions key={`sites ${erasures}`} {...props} />
      <MarkOptions {...props} />
      <CardOptions {...props} />
      <LibraryOptions {...props.library} />
      <OwnOptions key={`own ${erasures}`} {...props} />
      <KeyOptions {...props} />
      <DataOptions {...props} onErase={onErase} />
    </div>
  )
}
